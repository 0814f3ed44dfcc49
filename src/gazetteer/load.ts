import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { type Gazetteer, searchGazetteer } from './gazetteer.ts';

let loaded: Gazetteer | undefined;

/** The gazetteer in `data/gazetteer.tsv`, read when first asked for. Throws when the file is missing. */
export function loadGazetteer(): Gazetteer {
  loaded ??= searchGazetteer(readFileSync(new URL('data/gazetteer.tsv', packageRoot())));
  return loaded;
}
