import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SystemError, systemReason } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { parseModel } from './file.ts';
import type { Model } from './model.ts';

let loaded: Model | undefined;

/**
 * The model that the package ships, read when first asked for.
 *
 * @throws {SystemError} naming the file, when it is missing or damaged.
 */
export function loadModel(): Model {
  loaded ??= readShipped(fileURLToPath(new URL('models/sequence.model', packageRoot())));
  return loaded;
}

function readShipped(path: string): Model {
  try {
    return parseModel(readFileSync(path));
  } catch (cause) {
    throw new SystemError(`Expected to read ${path}, got: ${systemReason(cause)}; install the package again`, {
      cause,
    });
  }
}
