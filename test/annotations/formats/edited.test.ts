import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../../src/annotations/formats/index.ts';
import { verifyAnnotations } from '../../../src/annotations/index.ts';
import { sample, text } from '../sample.ts';

/** What a person does in each tool: relabels Kisumu, and takes the first mention away. */
const edits: Record<string, [from: RegExp | string, to: string][]> = {
  brat: [
    ['T3\tplace', 'T3\torganization'],
    [/^T1\t.*\n/m, ''],
  ],
  doccano: [
    ['[37,43,"place"]', '[37,43,"organization"]'],
    ['[0,15,"person"],', ''],
  ],
  prodigy: [
    ['"label":"GPE"', '"label":"ORG"'],
    [/\{"start":0,"end":15,"token_start".*?\}\},/, ''],
  ],
  displacy: [
    ['"label":"GPE"', '"label":"ORG"'],
    [/\{"start":0,"end":15.*?\}\},/, ''],
  ],
  w3c: [
    ['"value": "place"', '"value": "organization"'],
    [/\{\s*"id": "#mention-1"[\s\S]*?(?=\{\s*"id": "#mention-2")/, ''],
  ],
};

describe.each(Object.entries(edits))('%s, edited in its tool', (name, steps) => {
  it('keeps what still holds, and drops what was said of what is gone', () => {
    const format = formatNamed(name);
    let written = format.write({ text, annotations: sample() });
    for (const [from, to] of steps) {
      expect(written).toMatch(from);
      written = written.replace(from, to);
    }
    const [read] = format.read!(written, { file: `a${format.extension}`, textOf: () => text });
    const { entities, mentions } = sample();
    const [, money, kisumu, ...rest] = mentions;
    const { entity: _entity, ...bare } = kisumu!;
    expect(read!.annotations).toEqual({
      ...sample(),
      entities: entities.filter(({ type }) => type === 'person'),
      mentions: [money, { ...bare, type: 'organization' }, ...rest],
    });
    expect(verifyAnnotations(read!.annotations, text, 'read')).toEqual([]);
  });
});
