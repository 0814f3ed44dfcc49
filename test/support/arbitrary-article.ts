import fc from 'fast-check';
import type { AnnotatedText } from '../../src/annotations/formats/format.ts';
import type { AnnotationFile, DateValue, Entity, Link, Mention, MoneyValue } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { isGraphemeBoundary } from '../../src/text/graphemes.ts';
import type { Span } from '../../src/types.ts';
import { articleText } from './text.ts';

/** Only these can be the type of an entity: its id begins with them. The last two are types that a user made up. */
const ENTITY_TYPES = ['person', 'place', 'organization', 'group', 'vessel', 'bank-note'] as const;
/** `court case` is no valid beginning of an entity's id: its mentions have no entity. */
const OTHER_TYPES = ['date', 'money', 'court case'] as const;

const phrase = fc.constantFrom(
  'Phnom Penh',
  'Prak Sokhonn',
  'Côte d’Ivoire',
  'Łódź 🏭',
  'e\u0301te\u0301',
  'a "quoted" \\ name',
  'foreign minister & <acting>',
  'tab\tand\nline',
  'ភ្នំពេញ',
  '{"json": [1]}',
  'one; two, three | four # five',
);
const day = fc.constantFrom('2023-02-27', '1999-12-31', '2024-02-29');
const amount = fc.constantFrom('1950000000', '0.5', '2.25', '100000000000000000000');
const countryCode = fc.constantFrom('KH', 'KE', 'CI');
/** Two decimals, without the negative zero that JSON cannot tell from zero. */
const decimals = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map(hundredths => hundredths / 100 || 0);
/** Objects like those that JSON is read into: with a prototype. */
const all = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

const dateValue: fc.Arbitrary<DateValue> = fc
  .tuple(
    all({
      timex: fc.constantFrom('2023-02-27', '2021-Q3', 'XXXX-02-27', 'P2W', 'PRESENT_REF'),
      kind: fc.constantFrom('date', 'time', 'duration', 'set'),
    }),
    some({
      start: day,
      end: fc.constantFrom('2024-03-01', '2024-03-01T10:30', '2024-03-01T10:30:00+07:00'),
      mod: fc.constantFrom('start', 'mid', 'approximate'),
      implied: fc.subarray(['year', 'month', 'day', 'time'], { minLength: 1 }),
      unresolved: fc.constant(true),
    }),
  )
  .map(([needed, more]) => ({ ...needed, ...more }) as DateValue);

const moneyValue = some({
  amount,
  low: amount,
  high: amount,
  currency: fc.constantFrom('USD', 'KHR'),
  candidates: fc.array(all({ currency: fc.constantFrom('USD', 'AUD'), evidence: phrase }), { maxLength: 2 }),
  per: fc.oneof(fc.constant('P1Y'), all({ unit: phrase })),
  approximate: fc.constant(true),
  amountUsd: amount,
  ratesDate: day,
}) as fc.Arbitrary<MoneyValue>;

const place = {
  geonames: fc.integer({ min: 1, max: 99_999_999 }),
  country: countryCode,
  lat: decimals(-90, 90),
  lon: decimals(-180, 180),
  kind: fc.constantFrom('country', 'region', 'city', 'water', 'land', 'structure'),
};
const candidate = fc
  .tuple(all({ name: phrase, score: decimals(0, 1) }), some(place))
  .map(([needed, more]) => ({ ...more, ...needed }));
const link = some({ ...place, candidates: fc.array(candidate, { maxLength: 3 }) }) as fc.Arbitrary<Link>;

/** What is known of an entity, but its quotes, whose place depends on the text. */
const entityDetails = fc
  .tuple(
    phrase,
    some({
      role: phrase,
      ids: fc.dictionary(fc.constantFrom('wikidata', 'our register'), phrase, { noNullPrototype: true }),
      link,
    }),
  )
  .map(([name, more]) => ({ name, ...more }));

const mentionDetails = all({
  typeAt: fc.nat(),
  entityAt: fc.option(fc.constantFrom('prak-sokhonn', 'ភ្នំពេញ', 'a-2')),
  value: fc.option(fc.oneof(dateValue, moneyValue)),
  more: some({
    by: fc.subarray(['sequence', 'compromise', 'my tagger'], { minLength: 1 }),
    score: decimals(0, 1),
  }),
});
type MentionDetails = typeof mentionDetails extends fc.Arbitrary<infer T> ? T : never;

const metadata = some({
  date: day,
  place: phrase,
  title: phrase,
  url: fc.constant('https://news.example/a?b=c&d="é"'),
  language: fc.constant('en-GB'),
  focus: fc.array(all({ country: countryCode, weight: decimals(0, 1) }), { maxLength: 2 }),
}) as fc.Arbitrary<Partial<AnnotationFile['article']>>;

const body = articleText.map(text => text.replace(/^\ufeff+/, '')).filter(text => text.trim() !== '');

/**
 * Articles with all that an annotation file can hold, fit for `verifyAnnotations`: texts with emoji, combining marks and
 * CR LF, mentions of built-in and made-up types, some with an entity, some with a value, links with candidates, quotes.
 * Mentions neither begin nor end with white space, but may have line ends within. Never with `article.text`.
 */
export const annotatedText: fc.Arbitrary<AnnotatedText> = fc
  .record({
    id: fc.constantFrom('port', 'wire/2024/port_1.2', 'Déby 😀 100%', '東京', '.hidden', 'a"b\\c'),
    text: body,
    metadata,
    cuts: fc.array(fc.nat(), { maxLength: 16 }),
    quoteCuts: fc.array(fc.nat(), { maxLength: 4 }),
    mentions: fc.array(mentionDetails, { minLength: 8, maxLength: 8 }),
    entities: fc.array(entityDetails, { minLength: 8, maxLength: 8 }),
  })
  .map(({ id, text, metadata, cuts, quoteCuts, mentions, entities }) => {
    const marked = spansFrom(text, cuts)
      .map(span => trimmed(text, span))
      .filter(span => span.end > span.start)
      .map((span, at) => mentionOf(text, span, mentions[at]!));
    const ids = [...new Set(marked.flatMap(mention => mention.entity ?? []))];
    const quotes = spansFrom(text, quoteCuts);
    const named = ids.map((entity, at): Entity => {
      const type = entity.slice(0, entity.indexOf('/'));
      return { id: entity, type, ...entities[at]!, ...(at === 0 && quotes.length > 0 && { quotes }) };
    });
    const article = { id, sha256: bodyHash(text), length: text.length, ...metadata };
    return { text, annotations: { schema: 1, article, entities: named, mentions: marked } };
  });

function mentionOf(text: string, { start, end }: Span, { typeAt, entityAt, value, more }: MentionDetails): Mention {
  const types = entityAt === null ? [...ENTITY_TYPES, ...OTHER_TYPES] : ENTITY_TYPES;
  const type = types[typeAt % types.length]!;
  return {
    start,
    end,
    type,
    text: text.slice(start, end),
    ...(entityAt !== null && { entity: `${type}/${entityAt}` }),
    ...(value !== null && { value }),
    ...more,
  };
}

/** Spans in text order between pairs of grapheme boundaries; neighbours may touch. */
function spansFrom(text: string, cuts: readonly number[]): Span[] {
  const offsets = cuts.map(cut => boundaryBelow(text, cut % (text.length + 1)));
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  return sorted.flatMap((start, at) => (at % 2 === 0 && at + 1 < sorted.length ? { start, end: sorted[at + 1]! } : []));
}

function boundaryBelow(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  const whole = from < to && isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to);
  return whole ? { start: from, end: to } : { start, end: start };
}
