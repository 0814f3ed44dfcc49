import { describe, expect, it } from 'vitest';
import { parseAnnotations, stringifyAnnotations, verifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { InputError, type Problem } from '../../src/errors.ts';
import { sample, text } from './sample.ts';

function problemsOf(json: string, body?: string): readonly Problem[] {
  try {
    parseAnnotations(json, { file: 'a.json', ...(body !== undefined && { text: body }) });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const good = stringifyAnnotations(sample());

it('reads what was written', () => {
  expect(parseAnnotations(good, { text })).toEqual(sample());
});

describe('syntax', () => {
  it.each([
    [
      'a missing comma',
      good.replace('"schema": 1,', '"schema": 1'),
      { line: 3, column: 3, reason: 'Expected `,` or `}`, got `"article": {`' },
    ],
    ['a cut file', good.slice(0, -4), { line: 14, reason: 'Expected `,` or `]`, got the end of the file' }],
    ['nothing', '', { line: 1, column: 1, reason: 'Expected a value, got the end of the file' }],
    [
      'a merge conflict',
      good.replace('  "entities"', '<<<<<<< HEAD\n  "entities"'),
      { line: 4, reason: 'Expected a key in double quotes, got `<<<<<<< HEAD`' },
    ],
  ])('%s', (_, json, problem) => {
    expect(problemsOf(json)).toMatchObject([{ kind: 'input', file: 'a.json', ...problem }]);
  });
});

describe('schema', () => {
  it.each([
    ['an unknown key', ['"score": 0.98', '"scores": 0.98'], 9, 'Expected known keys, got `scores` in mentions[0]'],
    ['a score above one', ['0.98', '1.5'], 9, 'Expected at most 1, got `1.5` in mentions[0].score'],
    ['text for a number', ['"start": 21', '"start": "21"'], 10, 'Expected a number, got `21` in mentions[1].start'],
    [
      'half an offset',
      ['"start": 21', '"start": 21.5'],
      10,
      'Expected a whole number, got `21.5` in mentions[1].start',
    ],
    ['a negative offset', ['"start": 0', '"start": -1'], 9, 'Expected at least 0, got `-1` in mentions[0].start'],
    ['no type', ['"type": "place", "text"', '"text"'], 11, 'Expected text, got nothing in mentions[2].type'],
    [
      'a float for money',
      ['"amount": "2500000"', '"amount": 2500000'],
      10,
      'Expected text, got `2500000` in mentions[1].value.amount',
    ],
    ['a currency in words', ['"USD"', '"dollars"'], 10, 'got `dollars` in mentions[1].value.currency'],
    [
      'an unknown kind of date',
      ['"kind": "date"', '"kind": "day"'],
      12,
      'Expected `date` or `time` or `duration` or `set`, got `day` in mentions[3].value.kind',
    ],
    ['no taggers', ['["names"]', '[]'], 9, 'Expected something, got a list in mentions[0].by'],
    ['a value that is none', ['{"timex": "2024-03-11"', '{"timex": ""'], 12, 'in mentions[3].value.timex'],
    ['another version', ['"schema": 1', '"schema": 2'], 2, 'Expected `1`, got `2` in schema'],
    ['a bad hash', [sample().article.sha256, 'abc'], 3, 'got `abc` in article.sha256'],
    [
      'an entity without a name',
      ['"name": "Kisumu"', '"name": ""'],
      6,
      'Expected something, got `` in entities[1].name',
    ],
  ] as const)('%s', (_, [from, to], line, reason) => {
    expect(good).toContain(from);
    expect(problemsOf(good.replace(from, to))).toMatchObject([{ line, reason: expect.stringContaining(reason) }]);
  });

  it('names the lines of a file in another layout', () => {
    const spread = JSON.stringify({ ...sample(), schema: 2 }, null, 4).replace('"Kisumu"\n', '7\n');
    expect(problemsOf(spread).map(({ line }) => line)).toEqual([2, 8]);
  });

  it('refuses what is no object', () => {
    expect(problemsOf('[]')).toMatchObject([{ line: 1, reason: 'Expected an object, got a list' }]);
  });
});

describe('verify', () => {
  const faults: [string, (file: AnnotationFile) => unknown, { line: number; reason: string }[]][] = [
    ['nothing wrong', () => {}, []],
    [
      'another text',
      file => Object.assign(file.article, { sha256: bodyHash('x') }),
      [{ line: 3, reason: 'Expected the hash' }],
    ],
    ['another length', file => void file.article.length++, [{ line: 3, reason: `Expected the length ${text.length}` }]],
    [
      'another text within',
      file => Object.assign(file.article, { text: 'x' }),
      [{ line: 3, reason: 'Expected the text of the article' }],
    ],
    [
      'an impossible date',
      file => Object.assign(file.article, { date: '2024-02-30' }),
      [{ line: 3, reason: 'got `2024-02-30`' }],
    ],
    [
      'a shifted span',
      file => Object.assign(file.mentions[2]!, { start: 36 }),
      [{ line: 11, reason: 'Expected the text from 36 to 43, ` Kisumu`, got `Kisumu`' }],
    ],
    [
      'an end behind the text',
      file => Object.assign(file.mentions[4]!, { end: 999 }),
      [{ line: 13, reason: 'got `999`' }],
    ],
    [
      'an end before the start',
      file => void Object.assign(file.mentions[4]!, { start: 63, end: 63 }),
      [
        { line: 13, reason: 'Expected an end behind the start 63, got `63`' },
        { line: 13, reason: 'Expected the text from 63 to 63' },
      ],
    ],
    [
      'wrong order',
      file => void file.mentions.reverse(),
      [10, 11, 12, 13].map(line => ({ line, reason: 'Expected mentions in text order' })),
    ],
    [
      'an overlap',
      file =>
        void file.mentions.splice(1, 0, {
          start: 7,
          end: 15,
          type: 'person',
          text: 'Odhiambo',
          entity: 'person/akinyi-odhiambo',
        }),
      [{ line: 10, reason: 'Expected no overlap, got `Odhiambo` from 7 where a mention ends at 15' }],
    ],
    [
      'a mention twice',
      file => void file.mentions.splice(1, 0, file.mentions[0]!),
      [{ line: 10, reason: 'Expected no overlap' }],
    ],
    [
      'half a family',
      file => void file.mentions.push({ start: 71, end: 73, type: 'date', text: text.slice(71, 73) }),
      [{ line: 14, reason: 'which cuts one' }],
    ],
    [
      'an unknown entity',
      file => Object.assign(file.mentions[2]!, { entity: 'place/nairobi' }),
      [
        { line: 6, reason: 'Expected a mention of `place/kisumu`, found none' },
        { line: 11, reason: 'Expected an entity of this file, got `place/nairobi`' },
      ],
    ],
    [
      'an unused entity',
      file => void file.entities.push({ id: 'place/mbita', type: 'place', name: 'Mbita' }),
      [{ line: 7, reason: 'Expected a mention of `place/mbita`' }],
    ],
    [
      'an entity twice',
      file => void file.entities.push(file.entities[1]!),
      [{ line: 7, reason: 'Expected one entity of each id' }],
    ],
    [
      'a mention of another type',
      file => Object.assign(file.mentions[2]!, { type: 'organization' }),
      [{ line: 11, reason: 'Expected an entity of type organization' }],
    ],
    [
      'an id of another type',
      file => Object.assign(file.entities[1]!, { type: 'organization' }),
      [
        { line: 6, reason: 'Expected an id that begins with organization/' },
        { line: 11, reason: 'Expected an entity of type place' },
      ],
    ],
  ];

  for (const [name, spoil, expected] of faults) {
    it(name, () => {
      const file = sample();
      spoil(file);
      const problems = verifyAnnotations(file, text, 'a.json');
      expect(problems).toMatchObject(
        expected.map(({ line, reason }) => ({
          kind: 'input',
          file: 'a.json',
          line,
          reason: expect.stringContaining(reason),
        })),
      );
      expect(problemsOf(stringifyAnnotations(file), text)).toEqual(problems);
    });
  }

  it('names the lines of the file as it stands', () => {
    const file = sample();
    file.mentions[2]!.start = 36;
    const json = JSON.stringify(file, null, 2);
    const [problem] = verifyAnnotations(file, text, 'a.json', json);
    expect(json.split('\n')[problem!.line! - 1]).toContain('"text": "Kisumu"');
  });

  it('checks order and entities without a text, and the text that a file carries', () => {
    const file = sample();
    file.mentions[0]!.text = 'Akinyi Odhiamba';
    expect(verifyAnnotations(file, undefined, 'a.json')).toEqual([]);
    file.article.text = text;
    expect(verifyAnnotations(file, undefined, 'a.json')).toHaveLength(1);
  });
});
