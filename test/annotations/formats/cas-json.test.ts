import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casJson } from '../../../src/annotations/formats/cas-json.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';
import { readFrom } from './read-from.ts';

const read = readFrom(casJson);
const NER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type';

it('carries all that an annotation file holds', () => {
  fc.assert(
    fc.property(annotatedText, article => {
      expect(read(casJson.write(article))).toEqual([article]);
    }),
  );
});

it('writes named entities of the initial view', () => {
  const cas = JSON.parse(casJson.write({ text, annotations: sample() })) as {
    '%FEATURE_STRUCTURES': Record<string, unknown>[];
    '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
  };
  const structures = cas['%FEATURE_STRUCTURES'];
  expect(structures[0]).toMatchObject({ '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: text });
  expect(structures.find(({ value }) => value === 'place')).toEqual({
    '%ID': 8,
    '%TYPE': `${NER}.NamedEntity`,
    '@sofa': 1,
    begin: 37,
    end: 43,
    value: 'place',
    identifier: 'place/kisumu',
  });
  expect(cas['%VIEWS']._InitialView).toEqual({ '%SOFA': 1, '%MEMBERS': structures.slice(1).map(fs => fs['%ID']) });
});

describe('reads what UIMA writes', () => {
  const sofa = { '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: 'In 😀 Lima Ana met Ana.' };
  const entity = (begin: number, end: number, features: object, type = `${NER}.NamedEntity`) => ({
    '%TYPE': type,
    '@sofa': 1,
    begin,
    end,
    ...features,
  });
  const cas = (structures: object, types: object = {}) =>
    JSON.stringify({ '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': {} });
  const withIds = (structures: object[]) => structures.map((structure, at) => ({ '%ID': at + 1, ...structure }));

  it('entities of mentions that share an identifier, and nothing of other types or texts', () => {
    const iri = { value: 'PER', identifier: 'http://kb/Q1' };
    const source = cas(
      withIds([
        sofa,
        entity(0, 22, { language: 'en' }, 'uima.tcas.DocumentAnnotation'),
        entity(6, 10, { value: 'LOC' }),
        entity(11, 14, iri),
        entity(19, 22, iri),
        { ...entity(0, 2, { value: 'LOC' }), '@sofa': 9 },
      ]),
    );
    const { annotations } = read(source)[0]!;
    expect(annotations.article.id).toBe('foreign');
    expect(annotations.entities).toEqual([
      { id: 'person/ana', type: 'person', name: 'Ana', ids: { iri: 'http://kb/Q1' } },
    ]);
    expect(annotations.mentions).toEqual([
      { start: 6, end: 10, type: 'place', text: 'Lima' },
      { start: 11, end: 14, type: 'person', text: 'Ana', entity: 'person/ana' },
      { start: 19, end: 22, type: 'person', text: 'Ana', entity: 'person/ana' },
    ]);
  });

  it('feature structures by id, and types below NamedEntity', () => {
    const types = { [`${NER}.Person`]: { '%SUPER_TYPE': `${NER}.NamedEntity` }, loop: { '%SUPER_TYPE': 'loop' } };
    const structures = {
      1: sofa,
      2: entity(11, 14, { value: 'PER' }, `${NER}.Person`),
      3: entity(0, 2, { value: 'PER' }, 'loop'),
    };
    expect(read(cas(structures, types))[0]!.annotations.mentions.map(mention => mention.text)).toEqual(['Ana']);
  });

  it.each([
    [cas([]), 'Expected a feature structure of type uima.cas.Sofa with the text, found none'],
    [cas(withIds([{ ...sofa, sofaString: null }])), 'Expected text, got null in %FEATURE_STRUCTURES[0].sofaString'],
    [cas(withIds([sofa, entity(6, 10, {})])), 'Expected text, got nothing in %FEATURE_STRUCTURES[1].value'],
    [cas(withIds([sofa, entity(6, 99, { value: 'LOC' })])), 'Expected an end within the text, got `Lima Ana met Ana.`'],
    [cas(withIds([sofa, entity(4, 10, { value: 'LOC' })])), 'Expected whole characters, got `\ude00 Lima`'],
    ['{"%FEATURE_STRUCTURES": [{"%ID": 1}]}', 'foreign.json:1:26 Expected text, got nothing in %FEATURE_STRUCTURES'],
  ])('refuses %s', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });

  it('refuses a field of ours that somebody has spoilt, naming its place', () => {
    const spoilt = casJson.write({ text, annotations: sample() }).replace('{\\"type\\":\\"money\\"', '{');
    expect(() => read(spoilt)).toThrow(/^foreign\.json:\d+:16 Expected JSON as Glossator writes it here, got `\{,/);
  });
});
