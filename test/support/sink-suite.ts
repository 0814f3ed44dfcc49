import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, queryOf } from '../../src/search/ask.ts';
import type { SearchOptions, SearchQuery, SearchResult } from '../../src/search/query.ts';
import type { IndexDocument } from '../../src/sinks/document.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { searchDocuments } from './search-articles.ts';

interface QueryCase {
  name: string;
  ask?: Asked;
  query?: SearchQuery;
  ids?: string[];
  /** Finds all articles. */
  all?: true;
}

const cases: QueryCase[] = JSON.parse(readFileSync('test/cases/search/queries.json', 'utf8'));

/** A place for an index, at first empty. It can be opened again when it was closed. */
export interface SinkPlace {
  open(): Promise<Sink>;
}

/**
 * What holds of every sink that can search: the same queries find the same articles in all of them. What is expected was
 * worked out by hand.
 *
 * @param newPlace an empty place; called once for each group of tests. It removes itself when the tests of the file are over.
 */
export function testSink(name: string, newPlace: () => Promise<SinkPlace>): void {
  const documents = searchDocuments();
  const all = [...documents.values()];
  const pick = (...ids: string[]) => ids.map(id => documents.get(id)!);

  /** Gives the tests of a group one sink, opened before the first and closed behind the last. */
  function opened(): () => Sink {
    let sink: Sink | undefined;
    beforeAll(async () => {
      sink = await (await newPlace()).open();
    });
    afterAll(() => sink?.close());
    return () => sink!;
  }

  describe(`${name}: queries`, () => {
    const sink = opened();
    beforeAll(async () => {
      expect(await sink().write(all)).toEqual([]);
    });

    it.each(cases)('$name', async ({ ask = {}, query = queryOf(ask), ids, all: isAll }) => {
      const { total, hits } = await sink().search!(query, { limit: 100, facets: 0 });
      const expected = isAll ? [...documents.keys()] : ids!;
      expect(hits.map(({ id }) => id).sort()).toEqual([...expected].sort());
      expect(total).toBe(expected.length);
    });
  });

  describe(`${name}: results`, () => {
    const sink = opened();
    beforeAll(() => sink().write(all));
    const search = (ask: Asked, options?: SearchOptions) => sink().search!(queryOf(ask), options);

    it('puts a word in the title before one in the text', async () => {
      expect(idsOf(await search({ words: 'photograph' }))).toEqual(['abe-one', 'abe-two']);
      expect(idsOf(await search({ words: 'china' }))[0]).toBe('china-bank');
    });

    it('puts the newest first when nothing else decides, then goes by id, and puts what has no date last', async () => {
      expect(idsOf(await search({ words: 'debt' }))).toEqual(['debt-one', 'debt-two']);
      const { hits } = await search({}, { limit: 100 });
      const ids = hits.map(({ id }) => id);
      expect(ids.slice(0, 3)).toEqual(['kisumu-ferry', 'tokyo-premier', 'kishida-nairobi']);
      expect(ids.slice(-4)).toEqual(['ship', 'percent & folder/é.txt', 'bare', 'no-year']);
      expect(new Set(hits.map(({ score }) => score))).toEqual(new Set([0]));
    });

    it('gives scores that fall', async () => {
      const { hits } = await search({ words: 'bread OR paris OR speech OR photograph' });
      const scores = hits.map(({ score }) => score);
      expect(scores.every(score => score > 0)).toBe(true);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    it('gives a page of them, and the number of all', async () => {
      const whole = idsOf(await search({}, { limit: 100 }));
      expect(idsOf(await search({}))).toEqual(whole.slice(0, 10));
      const page = await search({}, { limit: 4, offset: 3 });
      expect([page.total, idsOf(page)]).toEqual([documents.size, whole.slice(3, 7)]);
      const end = await search({}, { limit: 5, offset: documents.size - 2 });
      expect([end.total, idsOf(end)]).toEqual([documents.size, whole.slice(-2)]);
      const behind = await search({}, { offset: 1000 });
      expect([behind.total, behind.hits]).toEqual([documents.size, []]);
      const none = await search({}, { limit: 0 });
      expect([none.total, none.hits]).toEqual([documents.size, []]);
    });

    it('counts articles, not mentions or entities, in facets', async () => {
      const { facets } = await search({ words: 'abe OR bread' });
      expect(facets).toEqual([
        {
          name: 'person',
          values: [
            { value: 'person/wikidata:Q132345', label: 'Abe', articles: 3 },
            { value: 'person/abe', label: 'Abe', articles: 1 },
            { value: 'person/akie abe', label: 'Akie Abe', articles: 1 },
          ],
        },
        {
          name: 'place',
          values: [
            { value: 'place/geonames:2988507', label: 'Paris', articles: 1 },
            { value: 'place/geonames:3017382', label: 'France', articles: 1 },
            { value: 'place/geonames:4717560', label: 'Paris', articles: 1 },
          ],
        },
        { name: 'group', values: [{ value: 'group/texans', label: 'Texans', articles: 1 }] },
        {
          name: 'country',
          values: [
            { value: 'FR', label: 'FR', articles: 2 },
            { value: 'US', label: 'US', articles: 2 },
          ],
        },
      ]);
    });

    it('has facets of types of the user and of currencies, the most of each as asked', async () => {
      const ship = await search({ words: 'titanic' });
      expect(ship.facets.map(({ name }) => name)).toEqual(['place', 'ship']);
      const { facets } = await search({ money: '>0' }, { facets: 2 });
      const currencies = facets.find(({ name }) => name === 'currency')!;
      expect(currencies.values).toEqual([
        { value: 'IDR', label: 'IDR', articles: 2 },
        { value: 'JPY', label: 'JPY', articles: 2 },
      ]);
      expect((await search({}, { facets: 0 })).facets).toEqual([]);
      expect((await search({ words: 'zeppelin' })).facets).toEqual([]);
    });

    it('gives what is shown of articles', async () => {
      const [ship, bare] = (await sink().articles!(['ship', 'nowhere', 'bare']))!;
      const document = documents.get('ship')!;
      expect(ship).toEqual({
        id: 'ship',
        title: document.title,
        date: document.date,
        text: document.text,
        mentions: [
          { start: 4, end: 11, type: 'ship', entity: 'ship/titanic' },
          { start: 21, end: 33, type: 'place', entity: 'place/newfoundland' },
        ],
      });
      expect(bare).toEqual({ id: 'bare', text: documents.get('bare')!.text, mentions: [] });
      const [odd] = await sink().articles!(['kyiv-trams']);
      expect(odd!.text).toBe(documents.get('kyiv-trams')!.text);
    });

    it('suggests entities by the beginning of a word of a name', async () => {
      const suggest = async (...words: string[]) => (await sink().suggest!(words)).map(({ key }) => key);
      expect(await suggest('kish')).toEqual(['organization/kishida bakery', 'person/fumio kishida']);
      expect(await suggest('fumio', 'k')).toEqual(['person/fumio kishida']);
      expect(await suggest('deb')).toEqual(['person/deby', 'person/mahamat idriss deby']);
      expect(await suggest('ab')).toEqual([
        'person/wikidata:Q132345',
        'person/abe',
        'person/akie abe',
        'place/geonames:2436400',
      ]);
      expect(await sink().suggest!(['ab'], { type: 'person', limit: 1 })).toEqual([
        { key: 'person/wikidata:Q132345', type: 'person', name: 'Abe', articles: 3 },
      ]);
      expect(await suggest('zep')).toEqual([]);
    });
  });

  describe(`${name}: writing`, () => {
    const contents = async (sink: Sink) => new Map(await sink.known());
    const hashes = (docs: readonly IndexDocument[]) => new Map(docs.map(({ id, hash }) => [id, hash]));

    it('is empty at first', async () => {
      const sink = await (await newPlace()).open();
      expect(await contents(sink)).toEqual(new Map());
      expect(await sink.search!({ entities: [] })).toEqual({ total: 0, hits: [], facets: [] });
      expect(await sink.suggest!(['a'])).toEqual([]);
      await sink.write([]);
      await sink.remove([]);
      await sink.close();
    });

    it('keeps what was written, and takes the same again for one', async () => {
      const place = await newPlace();
      const sink = await place.open();
      await sink.write(all);
      await sink.write(pick('ship', 'kishida-nairobi'));
      await sink.close();
      const again = await place.open();
      expect(await contents(again)).toEqual(hashes(all));
      const result = await again.search!(queryOf({ entity: ['kishida'] }));
      expect(result).toMatchObject({ total: 2, hits: [{ id: 'kishida-nairobi' }, { id: 'kishida-bakery' }] });
      await again.close();
    });

    it('replaces a document wholly', async () => {
      const sink = await (await newPlace()).open();
      await sink.write(pick('kampot-bridge', 'suva-storm'));
      const changed = { ...documents.get('ten-cents')!, id: 'kampot-bridge', hash: 'f'.repeat(64) };
      await sink.write([changed]);
      expect(await contents(sink)).toEqual(new Map([...hashes(pick('suva-storm')), ['kampot-bridge', 'f'.repeat(64)]]));
      const found = async (ask: Asked) => idsOf(await sink.search!(queryOf(ask)));
      for (const gone of [
        { words: 'bridge' },
        { person: ['Hun Sen'] },
        { place: ['KH'] },
        { near: '10.61,104.18,10km' },
        { date: '2022-03-01' },
        { money: '1500000 USD' },
        { published: '2022-03-02' },
      ])
        expect(await found(gone), JSON.stringify(gone)).toEqual([]);
      expect(await found({ words: 'stamp', money: '0.1 USD' })).toEqual(['kampot-bridge']);
      expect(await sink.suggest!(['hun'])).toEqual([]);
      await sink.close();
    });

    it('takes the last of two of one id', async () => {
      const sink = await (await newPlace()).open();
      const twin = { ...documents.get('ship')!, id: 'bare', hash: 'e'.repeat(64) };
      await sink.write([documents.get('bare')!, twin]);
      expect(await contents(sink)).toEqual(new Map([['bare', 'e'.repeat(64)]]));
      expect(idsOf(await sink.search!(queryOf({ words: 'harbour' })))).toEqual([]);
      await sink.close();
    });

    it('removes documents with all that belongs to them', async () => {
      const sink = await (await newPlace()).open();
      await sink.write(all);
      await sink.remove([...documents.keys(), 'nowhere'].filter(id => id !== 'bare'));
      expect(await contents(sink)).toEqual(hashes(pick('bare')));
      const { total, hits, facets } = await sink.search!({ entities: [] });
      expect([total, hits.map(({ id }) => id), facets]).toEqual([1, ['bare'], []]);
      expect(await sink.suggest!(['a'])).toEqual([]);
      expect(idsOf(await sink.search!(queryOf({ words: 'harbour' })))).toEqual(['bare']);
      await sink.remove(['bare']);
      expect(await sink.search!({ entities: [] })).toEqual({ total: 0, hits: [], facets: [] });
      await sink.close();
    });
  });
}

function idsOf({ hits }: SearchResult): string[] {
  return hits.map(({ id }) => id);
}
