import type { EntryKind } from '../../gazetteer/index.ts';

/** A generic word of places, and what kinds of thing it says a name is. */
export interface PlaceWord {
  kinds: readonly EntryKind[];
}

/** Source: own compilation. */
const WORDS: readonly [words: string, ...kinds: EntryKind[]][] = [
  [
    'province state region county governorate prefecture oblast krai raion department district canton voivodeship regency division territory republic emirate shire parish',
    'region',
  ],
  [
    'city town village municipality suburb township commune capital settlement borough neighborhood neighbourhood port',
    'city',
  ],
  ['river lake sea bay gulf strait channel canal ocean reservoir', 'water'],
  ['island islands isle isles archipelago atoll peninsula', 'region', 'land', 'country'],
  ['mountain mountains valley desert volcano hills', 'land', 'region'],
];

/** "Kandal Province", "the city of Kano", "Songkhla province". */
export const placeWords: ReadonlyMap<string, PlaceWord> = new Map(
  WORDS.flatMap(([words, ...kinds]) => words.split(' ').map(word => [word, { kinds }] as const)),
);
