import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ninjs } from '../../../src/annotations/formats/ninjs.ts';
import { schemaOrg } from '../../../src/annotations/formats/schema-org.ts';
import { mainEntities, urisOf, webAddress } from '../../../src/annotations/formats/shared/publishing.ts';
import type { AnnotationFile, Entity } from '../../../src/annotations/schema.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';

const written = (format: typeof ninjs, annotations = sample()) =>
  JSON.parse(format.write({ text, annotations })) as Record<string, unknown>;

/** RFC 3986, as far as a JSON Schema's `format` asks. */
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i);
const concept = { name: z.string(), rel: z.enum(['about', 'mentions']), uri: uri.optional(), literal: z.string() };
const role = { role: z.string(), value: z.string() };
const coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const point = z.strictObject({ type: z.literal('Point'), coordinates });
/** What the schema of ninjs 2.1 asks of the properties that we write: it allows no others. */
const ninjsSchema = z.strictObject({
  uri,
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }),
  type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component']),
  profile: z.string(),
  versioncreated: z.iso.datetime().optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  headlines: z.array(z.strictObject({ ...role, contenttype: z.string().optional() })).optional(),
  located: z.string().optional(),
  bodies: z.array(z.strictObject({ ...role, contenttype: z.string() })),
  people: z.array(z.strictObject(concept)).optional(),
  organisations: z.array(z.strictObject(concept)).optional(),
  places: z.array(z.strictObject({ ...concept, geojson: point.optional() })).optional(),
  subjects: z.array(z.strictObject(concept)).optional(),
  altids: z.array(z.strictObject(role)),
});

describe('ninjs', () => {
  it('keeps to the schema', () => {
    fc.assert(
      fc.property(annotatedText, article => {
        const item = ninjsSchema.parse(JSON.parse(ninjs.write(article)));
        const { people = [], organisations = [], places = [], subjects = [] } = item;
        const ids = [...people, ...organisations, ...places, ...subjects].map(({ literal }) => literal);
        expect(ids.sort()).toEqual(article.annotations.entities.map(({ id }) => id).sort());
        expect(item.bodies[0]!.value).toBe(article.text);
      }),
    );
  });

  it('has people and places, with relation, address and position', () => {
    expect(written(ninjs)).toMatchObject({
      uri: 'urn:x-glossator:kisumu%2Fport',
      versioncreated: '2024-03-12T00:00:00Z',
      located: 'Kisumu',
      people: [{ name: 'Akinyi Odhiambo', rel: 'about', literal: 'person/akinyi-odhiambo' }],
      places: [
        {
          name: 'Kisumu',
          rel: 'mentions',
          uri: 'https://sws.geonames.org/191245/',
          geojson: { type: 'Point', coordinates: [34.75, -0.1] },
        },
      ],
    });
  });

  it('invents no date', () => {
    const { date: _date, ...article } = sample().article;
    expect(written(ninjs, { ...sample(), article })).not.toHaveProperty('versioncreated');
  });
});

describe('schema.org', () => {
  it('has what the article is about, and what else it mentions', () => {
    expect(written(schemaOrg)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: 'kisumu/port',
      datePublished: '2024-03-12',
      dateline: 'Kisumu',
      about: [
        {
          '@type': 'Person',
          identifier: 'person/akinyi-odhiambo',
          name: 'Akinyi Odhiambo',
          jobTitle: 'managing director',
        },
      ],
      mentions: [
        {
          '@type': 'City',
          identifier: 'place/kisumu',
          name: 'Kisumu',
          address: { '@type': 'PostalAddress', addressCountry: 'KE' },
          geo: { '@type': 'GeoCoordinates', latitude: -0.1, longitude: 34.75 },
          sameAs: 'https://sws.geonames.org/191245/',
        },
        { '@type': 'MonetaryAmount', name: '$2.5 million', value: '2500000', currency: 'USD' },
      ],
      articleBody: text,
    });
  });

  it('has each sum once, ranges too, and none without an amount', () => {
    const money = (value: object, start: number) => ({
      start,
      end: start + 1,
      type: 'money',
      text: text[start]!,
      value,
    });
    const values = [
      { low: '5', high: '7', currency: 'EUR' },
      { amount: '1' },
      { amount: '1' },
      { currency: 'USD' },
      { low: '5' },
    ];
    const mentions = values.map(money);
    expect(written(schemaOrg, { ...sample(), entities: [], mentions }).mentions).toEqual([
      { '@type': 'MonetaryAmount', name: 'A', minValue: '5', maxValue: '7', currency: 'EUR' },
      { '@type': 'MonetaryAmount', name: 'k', value: '1' },
    ]);
  });

  it('has a thing for what it knows no type of', () => {
    const entities: Entity[] = [
      { id: 'vessel/x', type: 'vessel', name: 'X', role: 'tanker', ids: { wikidata: 'Q1', site: 'http://x.example' } },
    ];
    const { mentions } = written(schemaOrg, { ...sample(), entities, mentions: [] });
    expect(mentions).toEqual([
      {
        '@type': 'Thing',
        additionalType: 'vessel',
        identifier: 'vessel/x',
        name: 'X',
        description: 'tanker',
        sameAs: ['http://www.wikidata.org/entity/Q1', 'http://x.example/'],
      },
    ]);
  });
});

describe('what an article is about', () => {
  const file = (counts: Record<string, number>, focus: AnnotationFile['article']['focus'] = []): AnnotationFile => ({
    ...sample(),
    article: { ...sample().article, focus },
    entities: Object.keys(counts).map(id => ({
      id: `place/${id}`,
      type: 'place',
      name: id,
      link: { country: id.toUpperCase(), kind: 'country' as const },
    })),
    mentions: Object.entries(counts).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, at) => ({
        start: at,
        end: at + 1,
        type: 'place',
        text: 'x',
        entity: `place/${id}`,
      })),
    ),
  });
  it.each([
    [{ ke: 6, ug: 3, tz: 2 }, [], ['place/ke', 'place/ug']],
    [{ ke: 1, ug: 1 }, [], []],
    [{}, [], []],
    [
      { ke: 6, ug: 1, tz: 1 },
      [
        { country: 'UG', weight: 0.5 },
        { country: 'TZ', weight: 0.3 },
      ],
      ['place/ke', 'place/ug'],
    ],
  ])('%j %j', (counts, focus, ids) => {
    expect([...mainEntities(file(counts as Record<string, number>, focus))]).toEqual(ids);
  });
});

it.each([
  ['https://news.example/ü?q="a b"', 'https://news.example/%C3%BC?q=%22a%20b%22'],
  ['ftp://a.example', undefined],
  ['https://', undefined],
  ['news.example', undefined],
])('web address %s', (address, expected) => {
  expect(webAddress(address)).toBe(expected);
});

it('takes only what is an item of Wikidata for one', () => {
  expect(urisOf({ id: 'person/x', type: 'person', name: 'X', ids: { wikidata: 'none', note: 'Q1' } })).toEqual([]);
});
