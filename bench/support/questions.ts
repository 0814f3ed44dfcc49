import type { Asked } from '../../src/search/ask.ts';

/** What is asked of the index of many articles: by words, names, places, times and sums, of everything and of nothing. */
export const questions: Asked[] = [
  {},
  { words: 'government' },
  { words: 'minister said' },
  { words: 'bridge port' },
  { words: '"prime minister"' },
  { words: 'bank OR court OR police' },
  { words: 'election -president' },
  { words: 'the central bank raised rates' },
  { words: 'said' },
  { person: ['Smith'] },
  { place: ['KH'] },
  { place: ['US'] },
  { place: ['London'] },
  { organization: ['Bank'] },
  { group: ['Japanese'] },
  { near: '11.56,104.92,100km' },
  { near: '50,10,1500km' },
  { date: '2022' },
  { date: '2019-03' },
  { date: '1990..1999' },
  { published: '2015' },
  { money: '>1e6 USD' },
  { money: '>1e9' },
  { money: '1000000..2000000 KES' },
  { words: 'port', place: ['KH'], near: '11.56,104.92,150km', date: '2022', money: '>1e6 USD' },
  { words: 'company', date: '2020..2023', money: '>1e6' },
  { words: 'minister', place: ['JP'], published: '2014..2018' },
  { entity: ['united states'] },
  { words: 'zeppelin' },
  { words: 'football match', place: ['GB'] },
];

export function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1]!;
}
