import { describe, expect, it } from 'vitest';
import { useExplore } from '../support/explore-app.ts';
import { searchDocuments } from '../support/search-articles.ts';

const get = useExplore();
const all = searchDocuments().size + 1;

async function explore(query: Record<string, string>) {
  return (await get(`/api/explore?${new URLSearchParams(query)}`)).json();
}

describe('what an index has', () => {
  it('is shown as a whole when nothing is asked', async () => {
    const { total, all: count, hits, facets, types, places, network } = await explore({});
    expect([total, count, hits.length]).toEqual([all, all, 10]);
    expect(facets.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['person', 'place', 'organization', 'country', 'currency']),
    );
    expect(types).toContainEqual({ type: 'money', articles: expect.any(Number) });
    expect(places).toContainEqual(
      expect.objectContaining({ name: 'Phnom Penh', country: 'KH', lat: 11.56, lon: 104.92 }),
    );
    expect(network.nodes.length).toBeGreaterThan(3);
  });

  it('is narrowed down by words, names, places, dates, sums and types', async () => {
    const ids = async (query: Record<string, string>) =>
      (await explore(query)).hits.map(({ id }: { id: string }) => id).sort();
    expect(await ids({ words: 'bridge', place: 'KH' })).toEqual(['kampot-bridge', 'phnom-penh-market']);
    expect(await ids({ entity: 'person/hun sen' })).toEqual(['kampot-bridge']);
    expect(await ids({ date: '2022-06' })).toContain('phnom-penh-market');
    expect(await ids({ date: '2022-06' })).not.toContain('kampot-bridge');
    expect(await ids({ money: 'KHR' })).toEqual(['phnom-penh-market']);
    expect(await ids({ type: 'group', words: 'loans' })).toEqual(['kishida-nairobi']);
    expect(await ids({ type: 'date', words: 'premier' })).toEqual([]);
    expect(await ids({ words: 'premier' })).toEqual(['tokyo-premier']);
  });

  it('has drawings of the articles that fit alone', async () => {
    const { total, timeline, sums, network, places, asked } = await explore({ entity: 'person/hun sen' });
    expect(total).toBe(1);
    expect(timeline).toMatchObject({ unit: 'day', bars: [{ from: '2022-03-01', to: '2022-03-01', articles: 1 }] });
    expect(sums).toEqual([{ currency: 'USD', articles: 1, bars: [{ power: 6, articles: 1 }] }]);
    expect(places.map(({ name }: { name: string }) => name).sort()).toEqual(['Japan', 'Kampot']);
    expect(network).toEqual({
      nodes: [{ key: 'person/hun sen', type: 'person', name: 'Hun Sen', articles: 1 }],
      edges: [],
    });
    expect(asked).toEqual({ 'person/hun sen': { name: 'Hun Sen', type: 'person' } });
  });

  it('counts pairs that stand in one article', async () => {
    const { network } = await explore({ words: 'fair' });
    const names = network.nodes.map(({ name }: { name: string }) => name);
    expect(names).toContain('Juma Otieno');
    expect(network.edges).toHaveLength(3);
    expect(network.edges.every(({ a, b, articles }: Record<string, number>) => a! < b! && articles === 1)).toBe(true);
  });

  it('comes in pages', async () => {
    const first = await explore({});
    const second = await explore({ offset: '10' });
    expect(second.total).toBe(first.total);
    expect(second.hits[0].id).not.toBe(first.hits[0].id);
    expect((await explore({ offset: '1000' })).hits).toEqual([]);
  });
});

describe('a question that cannot be read', () => {
  it.each([
    ['date=20x', { part: 'date', offset: 0, error: expect.stringContaining('Expected a year') }],
    ['words=%28bridge', { part: 'words', offset: 0 }],
    ['money=%3E1e6+XXQ', { part: 'money', offset: 5 }],
    ['words=a&words=b', { error: 'Expected `words` once, got it more often' }],
    ['offset=-1', { error: 'Expected `offset` as a whole number' }],
    [`words=${'a'.repeat(1001)}`, { error: expect.stringContaining('Expected at most') }],
    ['person=%2A', { part: 'person' }],
  ])('is answered with its place: %s', async (query, fault) => {
    const { status, json } = await get(`/api/explore?${query}`);
    expect(status).toBe(400);
    expect(json()).toMatchObject(fault);
  });

  it.each(['constructor=1', '__proto__=1', 'unknown=2'])('passes over what it does not know: %s', async query => {
    expect((await get(`/api/explore?${query}`)).json().total).toBe(all);
  });
});

describe('an article', () => {
  it('comes with its mentions, its entities and the words that were asked', async () => {
    const { text, mentions, entities, words } = (await get('/api/article?id=kampot-bridge&words=bridges')).json();
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(words.map(slice)).toEqual(['bridge']);
    expect(mentions.map(slice)).toEqual(['Hun Sen', 'Kampot', 'Tuesday', '$1.5 million', 'Japan']);
    expect(mentions[3]).toMatchObject({ type: 'money', value: '1500000 USD' });
    expect(entities).toContainEqual({ key: 'person/hun sen', type: 'person', name: 'Hun Sen', mentions: 1 });
  });

  it.each(['none', '../kampot-bridge', '__proto__', ''])('is found by its id alone: %j', async id => {
    expect((await get(`/api/article?id=${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it('needs one id', async () => {
    for (const query of ['', '?id=a&id=b']) expect((await get(`/api/article${query}`)).status).toBe(400);
  });
});

describe('an entity', () => {
  it('comes with its names, mentions, roles, quotes and companions over time', async () => {
    const key = encodeURIComponent('person/juma otieno');
    expect((await get(`/api/entity?key=${key}`)).json()).toMatchObject({
      name: 'Juma Otieno',
      articles: 1,
      roles: [{ role: '@minister', articles: 1 }],
      quotes: [{ id: 'hostile', text: 'We, all of us, go \\ on.' }],
      mentioned: [{ id: 'hostile', more: 0, excerpts: [{ words: 'Juma Otieno' }] }],
      companions: { periods: ['2021-05'], own: [1], rows: [{ by: [1] }, { by: [1] }] },
    });
  });

  it('has a place on the map', async () => {
    const { link } = (await get('/api/entity?key=place/geonames:1821306')).json();
    expect(link).toEqual({ country: 'KH', kind: 'city', geonames: 1821306, lat: 11.56, lon: 104.92 });
  });

  it('is none by an unknown key', async () => {
    expect((await get('/api/entity?key=person/nobody')).status).toBe(404);
  });
});

it('suggests entities by the beginning of a name', async () => {
  const names = async (prefix: string) =>
    (await get(`/api/suggest?prefix=${prefix}`)).json().map(({ name }: { name: string }) => name);
  expect(await names('kish')).toContain('Fumio Kishida');
  expect(await names('d%C3%A9b')).toEqual(await names('deb'));
  expect(await names('')).toEqual([]);
});

it.each(['/api/explore', '/api/article', '/export/mentions.csv'])('takes no other method: %s', async url => {
  expect((await get(url, 'POST')).status).toBeGreaterThanOrEqual(400);
});
