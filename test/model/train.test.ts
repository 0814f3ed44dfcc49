import { describe, expect, it } from 'vitest';
import { Predictor, parseModel, stringifyModel } from '../../src/model/index.ts';
import type { LabelledDocument } from '../../src/model/train/dataset.ts';
import { trainModel } from '../../src/model/train/train.ts';
import { WordTable } from '../../src/model/word-table.ts';
import { rowsOf, textOf } from '../../src/tokens/index.ts';
import { tokensOf } from '../support/tokens.ts';

const types = ['person', 'place'];
const people = ['Oluwaseun Adeyemi', 'Mary Wanjiku', 'Prak Chanthou', 'Anil Bhandari', 'Rosa Quispe', 'Ivan Petrov'];
const places = ['Lagos', 'Nakuru', 'Battambang', 'Pokhara', 'Cusco', 'Kazan'];
const noLexicon = { classes: WordTable.of([]), clusters: WordTable.of([]), phrases: WordTable.of([]) };

/** An article of made-up sentences, in which a name stands twice. */
function article(index: number): LabelledDocument {
  const person = people[index % people.length]!;
  const place = places[(index * 5 + 1) % places.length]!;
  const text = `Minister ${person} said on a visit to ${place} that roads would be built.\n\nThe people of ${place} thanked ${person} for it.`;
  const tokens = tokensOf(text);
  const spans = [
    ...occurrences(text, person).map(start => ({ ...rowsOf(tokens, { start, end: start + person.length }), type: 0 })),
    ...occurrences(text, place).map(start => ({ ...rowsOf(tokens, { start, end: start + place.length }), type: 1 })),
  ].sort((a, b) => a.from - b.from);
  return { id: `article ${index}`, tokens, spans };
}

function occurrences(text: string, name: string): number[] {
  return [text.indexOf(name), text.lastIndexOf(name)];
}

const documents = Array.from({ length: 40 }, (_, index) => article(index));
const options = { types, lexicon: noLexicon, epochs: 4 };
const model = trainModel(documents, options);

function found(text: string, of = model): string[] {
  const tokens = tokensOf(text);
  return new Predictor(of).predict(tokens).map(({ from, to, type }) => `${type}:${textOf(tokens, from, to)}`);
}

describe('a trained model', () => {
  it('knows names in new places', () => {
    expect(found('Minister Goran Savic said on a visit to Tamale that schools would be built.')).toEqual([
      'person:Goran Savic',
      'place:Tamale',
    ]);
  });

  it('finds none where there is none', () => {
    expect(found('The roads would be built, people said.')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('is the same each time, byte for byte', () => {
    expect(Buffer.compare(stringifyModel(model), stringifyModel(trainModel(documents, options)))).toBe(0);
  });

  it('comes back whole from its file', () => {
    const lexicon = {
      classes: WordTable.of([['minister', 2 ** 31 - 1]]),
      clusters: WordTable.of([['Köln', 4095]]),
      phrases: WordTable.of([['new york', 1 << 14]]),
    };
    const bytes = stringifyModel({ ...model, lexicon });
    const read = parseModel(bytes);
    expect([...read.lexicon.classes]).toEqual([['minister', 2 ** 31 - 1]]);
    expect([...read.lexicon.clusters]).toEqual([['Köln', 4095]]);
    expect([...read.lexicon.phrases]).toEqual([['new york', 1 << 14]]);
    expect(read.types).toEqual(types);
    expect(read.weights).toEqual(model.weights);
    expect(read.keys).toEqual(model.keys);
    expect(Buffer.compare(stringifyModel(read), bytes)).toBe(0);
  });

  it('learns more from further articles', () => {
    const text = 'The ferry Blue Nile left for Zanzibar at dawn.';
    const tokens = tokensOf(text);
    const start = text.indexOf('Zanzibar');
    const spans = [{ ...rowsOf(tokens, { start, end: start + 8 }), type: 1 }];
    const more = Array.from({ length: 12 }, (_, index) => ({ id: `ferry ${index}`, tokens, spans }));
    const better = trainModel([...documents, ...more], { ...options, start: model });
    expect(found('The ferry Red Fish left for Mombasa at dawn.', better)).toEqual(['place:Mombasa']);
  });
});

describe('a file that is no model', () => {
  it('is refused', () => {
    expect(() => parseModel(Buffer.from('PK\u0003\u0004 and so on'))).toThrow('Expected a model file');
  });
});
