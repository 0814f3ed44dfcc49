import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../../src/annotations/formats/gate.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';
import { readFrom } from './read-from.ts';

const read = readFrom(gate);

interface Written {
  name: string;
  offset_type: string;
  annotation_sets: Record<string, { annotations: object[]; next_annid: number }>;
}

function written(annotations = sample()): Written {
  return JSON.parse(gate.write({ text, annotations })) as Written;
}

it('carries all that an annotation file holds', () => {
  fc.assert(
    fc.property(annotatedText, article => {
      expect(read(gate.write(article))).toEqual([article]);
    }),
  );
});

describe('writes', () => {
  it('UTF-16 offsets, and types as ANNIE names them', () => {
    const { name, offset_type, annotation_sets } = written();
    expect([name, offset_type]).toEqual(['kisumu/port', 'j']);
    expect(annotation_sets['']!.annotations[2]).toEqual({
      id: 2,
      start: 37,
      end: 43,
      type: 'Location',
      features: { entity: 'place/kisumu', glossator: { type: 'place', entity: 'place/kisumu' } },
    });
    expect(annotation_sets['']!.next_annid).toBe(5);
  });

  it('gold into the set Key', () => {
    const file = sample();
    const mentions = file.mentions.map(({ by: _by, score: _score, ...mention }) => mention);
    expect(Object.keys(written({ ...file, mentions }).annotation_sets)).toEqual(['Key']);
  });
});

describe('reads what GATE writes', () => {
  const annotation = (start: number, end: number, type: string, id = 0) => ({ start, end, type, id, features: {} });
  const document = (offset_type: string | undefined, annotation_sets: object) =>
    JSON.stringify({ text: 'In 😀 Lima Ana spoke.', offset_type, features: {}, name: '', annotation_sets });
  const spans = (source: string) =>
    read(source)[0]!.annotations.mentions.map(({ text: words, type }) => `${type}:${words}`);

  it.each([
    ['j', 6, 10],
    ['p', 5, 9],
    [undefined, 5, 9],
  ])('offsets of type %s', (offsetType, start, end) => {
    const sets = { '': { name: '', next_annid: 1, annotations: [annotation(start, end, 'Location')] } };
    expect(spans(document(offsetType, sets))).toEqual(['place:Lima']);
  });

  it('passes over tokens, and takes the set Key before the others', () => {
    const sets = {
      'Original markups': { annotations: [annotation(0, 20, 'paragraph')] },
      '': { annotations: [annotation(0, 2, 'Token'), annotation(0, 2, 'Organization')] },
      Key: { annotations: [annotation(5, 9, 'Token'), annotation(10, 13, 'Person')] },
    };
    expect(spans(document('p', sets))).toEqual(['person:Ana']);
    expect(spans(document('p', { ...sets, Key: { annotations: [] } }))).toEqual(['organization:In']);
    expect(spans(document('p', { Mine: { annotations: [annotation(10, 13, 'Person')] } }))).toEqual(['person:Ana']);
  });

  it('names the article after the file where the document has no name', () => {
    expect(read(document('p', {}))[0]!.annotations.article.id).toBe('foreign');
  });

  it('forgets what was said of a type that was changed', () => {
    const source = gate.write({ text, annotations: sample() }).replace('"type":"Location"', '"type":"Person"');
    expect(read(source)[0]!.annotations.mentions[2]).toEqual({ start: 37, end: 43, type: 'person', text: 'Kisumu' });
  });
});

describe('refuses', () => {
  it.each([
    ['{"text": "Lima",\n"annotation_sets": []}', 'foreign.bdocjs:2:20 Expected'],
    ['{"annotation_sets": {}}', 'foreign.bdocjs:1:1 Expected text, got nothing in text'],
    ['{"text": "a", "offset_type": "x", "annotation_sets": {}}', '1:30 Expected `j` or `p`, got `x` in offset_type'],
    [
      '{"text": "Lima", "annotation_sets": {"": {"annotations": [\n{"start": 0, "end": 9, "type": "Location"}]}}}',
      'foreign.bdocjs:2:1 Expected an end within the text',
    ],
    [
      '{"text": "Lima", "annotation_sets": {"": {"annotations": [\n{"start": "0", "end": 9, "type": "Location"}]}}}',
      'foreign.bdocjs:2:11 Expected a number, got `0`',
    ],
  ])('%s', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });
});
