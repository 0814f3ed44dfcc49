export type { EntryKind, GazetteerEntry } from './entry.ts';
export { type Gazetteer, type GazetteerMatch, searchGazetteer } from './gazetteer.ts';
export { nameKey } from './key.ts';
export { loadGazetteer } from './load.ts';
export { loadSmallPlaces, type SmallPlaces, searchSmallPlaces } from './small-places.ts';
