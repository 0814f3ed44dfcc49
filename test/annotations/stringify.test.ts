import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotations, stringifyAnnotations, stringifyAnnotationsLine } from '../../src/annotations/index.ts';
import { annotationJsonSchema } from '../../src/annotations/json-schema.ts';
import type { AnnotationFile, Mention, Value } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { isGraphemeBoundary } from '../../src/text/graphemes.ts';
import { awkwardText } from '../support/text.ts';
import { sample } from './sample.ts';

describe('layout', () => {
  it('has one entity and one mention a line', () => {
    expect(stringifyAnnotations(sample())).toBe(`{
  "schema": 1,
  "article": {"id": "kisumu/port", "sha256": "${sample().article.sha256}", "length": 80, "date": "2024-03-12", "place": "Kisumu"},
  "entities": [
    {"id": "person/akinyi-odhiambo", "type": "person", "name": "Akinyi Odhiambo", "role": "managing director"},
    {"id": "place/kisumu", "type": "place", "name": "Kisumu", "link": {"geonames": 191245, "country": "KE", "lat": -0.1, "lon": 34.75, "kind": "city"}}
  ],
  "mentions": [
    {"start": 0, "end": 15, "type": "person", "text": "Akinyi Odhiambo", "entity": "person/akinyi-odhiambo", "by": ["names"], "score": 0.98},
    {"start": 21, "end": 33, "type": "money", "text": "$2.5 million", "value": {"amount": "2500000", "currency": "USD", "per": {"unit": "barrel"}}},
    {"start": 37, "end": 43, "type": "place", "text": "Kisumu", "entity": "place/kisumu"},
    {"start": 47, "end": 53, "type": "date", "text": "Monday", "value": {"timex": "2024-03-11", "kind": "date", "start": "2024-03-11", "end": "2024-03-12", "implied": ["year"]}},
    {"start": 55, "end": 63, "type": "person", "text": "Odhiambo", "entity": "person/akinyi-odhiambo"}
  ]
}
`);
  });

  it('writes empty lists as such', () => {
    const file = { ...sample(), entities: [], mentions: [] };
    expect(stringifyAnnotations(file)).toContain('  "entities": [],\n  "mentions": []\n}\n');
  });

  it('is one line for JSON Lines, and says the same', () => {
    const line = stringifyAnnotationsLine(sample());
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual(sample());
  });

  it('does not depend on the order of keys, nor on keys without a value', () => {
    const shuffled = { ...reversed(sample()), article: { ...reversed(sample().article), url: undefined } };
    expect(stringifyAnnotations(shuffled as unknown as AnnotationFile)).toBe(stringifyAnnotations(sample()));
  });

  it('refuses what is no annotation file', () => {
    const file = { ...sample(), mentions: [{ start: 0 }] } as unknown as AnnotationFile;
    expect(() => stringifyAnnotations(file)).toThrow('Expected a number, got nothing in mentions[0].end');
    expect(() => stringifyAnnotationsLine(file)).toThrow(TypeError);
  });
});

/** The same data with keys in reverse order, all the way down. */
function reversed<Data>(data: Data): Data {
  if (Array.isArray(data)) return data.map(reversed) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  ) as Data;
}

const values: Value[] = [
  { timex: '1990', kind: 'date', mod: 'approximate', unresolved: true },
  { low: '5000000', high: '7000000', currency: 'EUR', approximate: true },
  { candidates: [{ currency: 'USD', evidence: 'place “Texas”' }] },
];

/** Annotation files of awkward texts: flat mentions between grapheme boundaries. */
const annotationFiles = fc
  .tuple(awkwardText, fc.array(fc.nat(400), { maxLength: 12 }), fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }))
  .map(([text, cuts, choices]): { text: string; file: AnnotationFile } => {
    const offsets = [...new Set(cuts)].filter(at => at < text.length && isGraphemeBoundary(text, at));
    offsets.sort((a, b) => a - b);
    const mentions = offsets.slice(1).map((end, at): Mention => {
      const start = offsets[at]!;
      const choice = choices[at % choices.length]!;
      const mention: Mention = { start, end, type: 'ship', text: text.slice(start, end) };
      if (choice < values.length) mention.value = values[choice]!;
      else if (choice < 6) mention.entity = 'ship/été-😀';
      if (choice % 2 === 0) Object.assign(mention, { by: ['a', 'b'], score: choice / 10 });
      return mention;
    });
    const used = mentions.some(({ entity }) => entity !== undefined);
    const entities = used ? [{ id: 'ship/été-😀', type: 'ship', name: text.trim() || 'x' }] : [];
    return {
      text,
      file: {
        schema: 1,
        article: { id: text || 'x', sha256: bodyHash(text), length: text.length, title: text },
        entities,
        mentions,
      },
    };
  });

describe('round trip', () => {
  it('parse after stringify gives the same file, and stringify after parse the same bytes', () => {
    fc.assert(
      fc.property(annotationFiles, ({ text, file }) => {
        const json = stringifyAnnotations(file);
        const parsed = parseAnnotations(json, { text });
        expect(parsed).toEqual(file);
        expect(stringifyAnnotations(parsed)).toBe(json);
        expect(parseAnnotations(stringifyAnnotationsLine(file), { text })).toEqual(file);
        expect(json.split('\n')).toHaveLength(
          8 +
            (file.entities.length > 0 ? file.entities.length + 1 : 0) +
            (file.mentions.length > 0 ? file.mentions.length + 1 : 0) -
            1,
        );
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

it('the published JSON Schema is fresh (npm run schema)', () => {
  expect(readFileSync('schema/annotation-file.json', 'utf8')).toBe(annotationJsonSchema());
});
