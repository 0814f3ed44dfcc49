import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { type Gazetteer, parseGazetteer } from './gazetteer.ts';

let loaded: Gazetteer | undefined;

/** The gazetteer in `data/gazetteer.tsv`, read when first asked for. Throws when the file is missing. */
export function loadGazetteer(): Gazetteer {
  loaded ??= parseGazetteer(readFileSync(new URL('data/gazetteer.tsv', packageRoot()), 'utf8'));
  return loaded;
}
