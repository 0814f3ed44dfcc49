import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelStudio, labelStudioConfig } from '../../../src/annotations/formats/label-studio.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';
import { readFrom } from './read-from.ts';

const read = readFrom(labelStudio);

interface Written {
  data: object;
  annotations?: { result: { value: object; meta?: object }[] }[];
  predictions?: { score?: number; model_version: string; result: { score?: number }[] }[];
}

function written(annotations = sample(), body = text): Written {
  return JSON.parse(labelStudio.write({ text: body, annotations })) as Written;
}

const gold = () => {
  const file = sample();
  return { ...file, mentions: file.mentions.map(({ by: _by, score: _score, ...mention }) => mention) };
};

it('carries all that an annotation file holds', () => {
  fc.assert(
    fc.property(fc.array(annotatedText, { maxLength: 3 }), articles => {
      expect(read(`[${articles.map(labelStudio.write).join(',\n')}]`)).toEqual(articles);
    }),
  );
});

describe('writes', () => {
  it('gold as an annotation', () => {
    const { annotations, predictions } = written(gold());
    expect(predictions).toBeUndefined();
    expect(annotations).toHaveLength(1);
    expect(annotations![0]!.result[2]).toEqual({
      id: 'mention-3',
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start: 37, end: 43, text: 'Kisumu', labels: ['place'] },
      meta: { glossator: { type: 'place', entity: 'place/kisumu' } },
    });
  });

  it('what the pipeline found as a prediction with its mean score', () => {
    const { annotations, predictions } = written();
    expect(annotations).toBeUndefined();
    expect(predictions![0]).toMatchObject({ model_version: 'glossator', score: 0.98 });
    expect(predictions![0]!.result.map(({ score }) => score)).toEqual([
      0.98,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a task to be done where nothing is mentioned', () => {
    const task = written({ ...sample(), entities: [], mentions: [] });
    expect(Object.keys(task)).toEqual(['data']);
  });

  it('offsets that count code points', () => {
    const file = { ...gold(), entities: [], mentions: [{ start: 3, end: 7, type: 'place', text: 'Lima' }] };
    expect(written(file, '😀 Lima').annotations![0]!.result[0]!.value).toMatchObject({ start: 2, end: 6 });
  });
});

describe('reads what Label Studio writes', () => {
  const region = (start: number, end: number, label: string, quoted?: string) => ({
    value: { start, end, labels: [label], ...(quoted !== undefined && { text: quoted }) },
    id: 'a1B2',
    from_name: 'ner',
    to_name: 'txt',
    type: 'labels',
    origin: 'manual',
  });
  const found = (task: object) => read(JSON.stringify([task]))[0]!;
  const spans = (task: object) => found(task).annotations.mentions.map(({ start, end, type }) => [start, end, type]);
  const body = 'In 😀 Lima Ana spoke.';

  it('takes the last annotation that was not cancelled, and labels by their usual names', () => {
    const annotations = [
      { id: 1, was_cancelled: false, result: [region(0, 2, 'LOC')] },
      { id: 2, was_cancelled: false, result: [region(10, 13, 'PER', 'Ana'), region(5, 9, 'GPE', 'Lima')] },
      { id: 3, was_cancelled: true, result: [region(0, 2, 'ORG')] },
    ];
    const predictions = [{ result: [region(0, 2, 'ORG')] }];
    expect(spans({ id: 7, data: { text: body }, annotations, predictions })).toEqual([
      [6, 10, 'place'],
      [11, 14, 'person'],
    ]);
  });

  it('takes predictions where there is no annotation', () => {
    const predictions = [{ model_version: 'x', score: 0.5, result: [region(10, 13, 'hero')] }];
    expect(spans({ data: { text: body }, annotations: [], predictions })).toEqual([[11, 14, 'hero']]);
  });

  it('reads offsets that count UTF-16 units where only that fits the quoted words', () => {
    expect(spans({ data: { text: body }, annotations: [{ result: [region(6, 10, 'LOC', 'Lima')] }] })).toEqual([
      [6, 10, 'place'],
    ]);
  });

  it('knows its way of quoting line ends', () => {
    const task = { data: { text: 'New\r\nYork' }, annotations: [{ result: [region(0, 9, 'LOC', 'New\\n\\nYork')] }] };
    expect(found(task).annotations.mentions[0]!.text).toBe('New\r\nYork');
  });

  it('passes over choices and relations, and names the article after file and task', () => {
    const result = [
      { type: 'choices', value: { choices: ['news'] } },
      { type: 'relation', from_id: 'a', to_id: 'b' },
    ];
    const { annotations } = found({ id: 12, data: { text: body }, annotations: [{ result }] });
    expect(annotations.mentions).toEqual([]);
    expect(annotations.article.id).toBe('foreign-12');
  });

  it('drops scores from what a person has let stand, and what was said of a label that a person changed', () => {
    const { data, predictions } = written();
    const result = structuredClone(predictions![0]!.result) as ReturnType<typeof region>[];
    result[2]!.value.labels = ['organization'];
    const { mentions, entities } = found({ data, annotations: [{ result }] }).annotations;
    const [first, , third] = mentions;
    expect(first).toEqual({
      start: 0,
      end: 15,
      type: 'person',
      text: 'Akinyi Odhiambo',
      entity: 'person/akinyi-odhiambo',
    });
    expect(third).toEqual({ start: 37, end: 43, type: 'organization', text: 'Kisumu' });
    expect(entities.map(({ id }) => id)).toEqual(['person/akinyi-odhiambo']);
  });
});

describe('refuses', () => {
  it.each([
    ['[{"data": {"text": "Lima"}]', /^foreign\.json:1:27 Expected `,` or `}`, got `]`$/],
    ['{"data": {"text": "Lima"}}', /^foreign\.json:1:1 Expected a list, got an object$/],
    ['[\n {"data": {"image": "a.png"}}]', /^foreign\.json:2:11 Expected text, got nothing in \[0\]\.data\.text$/],
    [task('{"start": -1, "end": 2, "labels": ["LOC"]}'), /^foreign\.json:2:11 Expected at least 0, got `-1`/],
    [
      task('{"start": 0, "end": 9, "labels": ["LOC"]}'),
      /^foreign\.json:2:1 Expected an end within the text, got `Lima`/,
    ],
    [
      task('{"start": 2, "end": 2, "labels": ["LOC"]}'),
      /^foreign\.json:2:1 Expected an end behind the start 2, got `2`$/,
    ],
    [task('{"start": 0, "end": 2, "labels": []}'), /^foreign\.json:2:34 Expected something, got a list/],
    [
      task('{"start": 0, "end": 2, "labels": ["LOC"], "text": "Rome"}'),
      /^foreign\.json:2:1 Expected the text at this place, `Li`, got `Rome`$/,
    ],
  ])('%s', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });

  function task(value: string): string {
    return `[{"data": {"text": "Lima"}, "annotations": [{"result": [{"type": "labels", "value":\n${value}}]}]}]`;
  }

  it('mentions that overlap, naming the second', () => {
    const items = [0, 2].map(start => `{"type": "labels",\n"value": {"start": ${start}, "end": 4, "labels": ["LOC"]}}`);
    expect(() => read(`[{"data": {"text": "Lima"}, "annotations": [{"result": [${items}]}]}]`)).toThrow(
      'foreign.json:3:10 Expected no overlap, got a mention from 2 to 4 where one reaches from 0 to 4',
    );
  });

  it('one task, and reads the others, where somebody is told', () => {
    const problems: string[] = [];
    const report = (found: readonly { reason: string }[]) => problems.push(...found.map(({ reason }) => reason));
    const source = '[{"data": {}}, {"data": {"text": "Lima"}}, 7]';
    const articles = labelStudio.read!(source, { file: 'a.json', textOf: () => undefined, report });
    expect(articles.map(({ text: body }) => body)).toEqual(['Lima']);
    expect(problems).toEqual(['Expected text, got nothing in [0].data.text', 'Expected an object, got `7` in [2]']);
  });

  it('a mention that cuts an emoji', () => {
    const source =
      '[{"data": {"text": "👍🏽"}, "predictions": [{"result": [{"type": "labels", "value": {"start": 0, "end": 1, "labels": ["x"]}}]}]}]';
    expect(() => read(source)).toThrow('Expected whole characters, got `👍`, which cuts one');
  });
});

it('gives the labeling configuration of these tasks', () => {
  expect(labelStudioConfig(['person', 'a "b" & <c>'])).toBe(`<View>
  <Labels name="label" toName="text">
    <Label value="person"/>
    <Label value="a &quot;b&quot; &amp; &lt;c>"/>
  </Labels>
  <Text name="text" value="$text"/>
</View>
`);
});
