import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { parseModel } from './file.ts';
import type { Model } from './model.ts';

let loaded: Model | undefined;

/** The model that the package ships, read when first asked for. Throws when the file is missing or of another format. */
export function loadModel(): Model {
  loaded ??= parseModel(readFileSync(new URL('models/sequence.model', packageRoot())));
  return loaded;
}
