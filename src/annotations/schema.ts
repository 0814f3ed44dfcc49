import { z } from 'zod';

/**
 * The annotation file: one definition, from which come the TypeScript types, the JSON Schema in `schema/` and the
 * reader's checks. Fields that are not named here are refused, so that a misspelt one is not lost in silence.
 */

const entityId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[^\s/]+$/u)
  .describe('Type, a slash, and the folded name: `person/prak-sokhonn`.');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoInstant = z
  .string()
  .regex(/^-?\d{4,}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/)
  .describe('A day, or a minute of a day.');
const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('An exact decimal number, as a string: never a float.');
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217 code.');
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2 code.');

export const dateValueSchema = z
  .strictObject({
    timex: z.string().min(1).describe('TIMEX3 value: `2023-02-27`, `2021-Q3`, `XXXX-02-27`, `P2W`, `PRESENT_REF`.'),
    kind: z.enum(['date', 'time', 'duration', 'set']),
    start: isoInstant.optional().describe('First moment of the range.'),
    end: isoInstant.optional().describe('First moment behind the range.'),
    mod: z.enum(['start', 'mid', 'end', 'before', 'after', 'approximate']).optional(),
    implied: z
      .array(z.enum(['year', 'month', 'day', 'time']))
      .optional()
      .describe('Parts not said in the text.'),
    unresolved: z.literal(true).optional().describe('The article gives no date to resolve it against.'),
  })
  .meta({ id: 'DateValue' });

export const moneyValueSchema = z
  .strictObject({
    amount: decimal.optional(),
    low: decimal.optional(),
    high: decimal.optional(),
    currency: currency.optional(),
    candidates: z.array(z.strictObject({ currency, evidence: z.string() })).optional(),
    per: z
      .union([z.string().regex(/^P/), z.strictObject({ unit: z.string().min(1) })])
      .optional()
      .describe('The rate: an ISO 8601 duration (`P1Y`), or a unit (`{"unit": "barrel"}`).'),
    approximate: z.literal(true).optional(),
    amountUsd: decimal.optional().describe('In US dollars, rounded to cents; with a table of rates only.'),
    ratesDate: isoDate.optional().describe('Day of the rate behind `amountUsd`.'),
  })
  .meta({ id: 'MoneyValue' });

const place = {
  geonames: z.int().optional(),
  country: country.optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  kind: z.enum(['country', 'region', 'city', 'water', 'land', 'structure']).optional(),
};

export const linkSchema = z
  .strictObject({
    ...place,
    candidates: z.array(z.strictObject({ ...place, name: z.string(), score: z.number() })).optional(),
  })
  .meta({ id: 'Link' });

export const entitySchema = z
  .strictObject({
    id: entityId,
    type: z.string().min(1),
    name: z.string().min(1).describe('The fullest form in the article.'),
    role: z.string().min(1).optional().describe('What a person is, as the article says it.'),
    quotes: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) }))
      .optional()
      .describe('Direct speech of a person: spans of the words inside the quotation marks, in text order.'),
    ids: z.record(z.string(), z.string()).optional().describe("Identifiers elsewhere, from the user's entities."),
    link: linkSchema.optional(),
  })
  .meta({ id: 'Entity' });

export const mentionSchema = z
  .strictObject({
    start: z.int().min(0).describe('UTF-16 offset of the first unit.'),
    end: z.int().min(1).describe('UTF-16 offset behind the last unit.'),
    type: z.string().min(1),
    text: z.string().min(1),
    entity: entityId.optional(),
    value: z.union([dateValueSchema, moneyValueSchema]).optional(),
    by: z.array(z.string().min(1)).min(1).optional().describe('Taggers that proposed it; gold has none.'),
    score: z.number().min(0).max(1).optional(),
  })
  .meta({ id: 'Mention' });

export const annotationFileSchema = z
  .strictObject({
    schema: z.literal(1),
    article: z.strictObject({
      id: z.string().min(1),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Of the body in UTF-8.'),
      length: z.int().min(0).describe('Of the body, in UTF-16 units.'),
      date: isoDate.optional(),
      place: z.string().optional(),
      title: z.string().optional(),
      url: z.string().optional(),
      language: z.string().optional(),
      focus: z
        .array(z.strictObject({ country, weight: z.number().min(0).max(1).describe('Its share, to two decimals.') }))
        .optional()
        .describe('The countries that the article is about, the foremost first.'),
      text: z.string().optional().describe('The body, when asked for with --with-text.'),
    }),
    entities: z.array(entitySchema),
    mentions: z.array(mentionSchema),
  })
  .meta({ id: 'AnnotationFile', title: 'Glossator annotation file' });

export type DateValue = z.infer<typeof dateValueSchema>;
export type MoneyValue = z.infer<typeof moneyValueSchema>;
export type Value = DateValue | MoneyValue;
export type Link = z.infer<typeof linkSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type AnnotationFile = z.infer<typeof annotationFileSchema>;
