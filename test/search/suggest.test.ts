import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/search/query.ts';
import { suggestNear } from '../../src/search/suggest.ts';
import { wordsOf } from '../../src/text/name-words.ts';

const known: Suggestion[] = [
  { key: 'person/fumio kishida', type: 'person', name: 'Fumio Kishida', articles: 5 },
  { key: 'person/kishi', type: 'person', name: 'Kishi', articles: 2 },
  { key: 'organization/kishida bakery', type: 'organization', name: 'Kishida Bakery', articles: 9 },
  { key: 'person/wikidata:Q1', type: 'person', name: 'Mahamat Déby', articles: 3 },
  { key: 'place/geonames:1', type: 'place', name: 'Kisumu', articles: 4 },
];

/** As a sink does. */
const suggest = async (words: readonly string[], { type, limit = 10 }: { type?: string; limit?: number }) =>
  known
    .filter(entity => type === undefined || entity.type === type)
    .filter(({ name }) => {
      const own = wordsOf(name);
      return words.slice(0, -1).every(word => own.includes(word)) && own.some(word => word.startsWith(words.at(-1)!));
    })
    .sort((a, b) => b.articles - a.articles)
    .slice(0, limit);

const names = async (words: string[], type?: string) =>
  (await suggestNear(suggest, words, type === undefined ? {} : { type })).map(({ name }) => name);

describe('suggestNear', () => {
  it('goes by the beginning of the name', async () => {
    expect(await names(['kish'])).toEqual(['Kishida Bakery', 'Fumio Kishida', 'Kishi']);
    expect(await names(['kish'], 'person')).toEqual(['Fumio Kishida', 'Kishi']);
  });

  it('then by its last or first word', async () => {
    expect(await names(['taro', 'kishida'], 'person')).toEqual(['Fumio Kishida']);
    expect(await names(['mahamat', 'idriss'])).toEqual(['Mahamat Déby']);
  });

  it('then by words that are nearly it, the nearest first', async () => {
    expect(await names(['kischida'])).toEqual(['Kishida Bakery', 'Fumio Kishida']);
    expect(await names(['kisuma'])).toEqual(['Kisumu']);
    expect(await names(['mahamet'])).toEqual(['Mahamat Déby']);
  });

  it('does not guess at what is short or far', async () => {
    expect(await names(['kxs'])).toEqual([]);
    expect(await names(['kirchner'])).toEqual([]);
    expect(await names([])).toEqual([]);
  });
});
