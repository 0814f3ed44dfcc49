import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readEntities } from '../../src/config/index.ts';
import { SystemError, UsageError } from '../../src/errors.ts';
import { folderWith } from '../support/folder.ts';

const file = async (text: string) => join(await folderWith({ 'entities.yaml': text }), 'entities.yaml');

const KNOWN = `
- name: Prak Sokhonn
  type: person
  ids: {wikidata: Q7238145}
  merge: [Sok Siphana]
- name: Tokyo
  type: place
  deny: true
`;

describe("the user's entities", () => {
  it('are applied and win', async () => {
    const entities = await readEntities(await file(KNOWN));
    const { entities: found, mentions } = await annotate(
      'Prak Sokhonn flew to Tokyo. Lawyer Sok Siphana stayed at home.',
      { entities },
    );
    expect(found.map(({ id, name, ids }) => ({ id, name, ids }))).toEqual([
      { id: 'person/prak-sokhonn', name: 'Prak Sokhonn', ids: { wikidata: 'Q7238145' } },
    ]);
    expect(mentions.map(({ text, entity }) => [text, entity])).toEqual([
      ['Prak Sokhonn', 'person/prak-sokhonn'],
      ['Tokyo', undefined],
      ['Sok Siphana', 'person/prak-sokhonn'],
    ]);
  });

  it.each([
    { text: '- name: Prak\n', place: 'entities.yaml:1:3' },
    { text: '- name: Prak\n  type: person\n  alias: [P]\n', place: 'entities.yaml:3:' },
    { text: '- name: [\n', place: 'entities.yaml:' },
    { text: '- name: Prak\n  type: person\n  deny: false\n', place: 'entities.yaml:3:' },
  ])('are refused with the place of the mistake: $text', async ({ text, place }) => {
    const reading = readEntities(await file(text));
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(place);
  });

  it('are an error of the system when they cannot be read', async () => {
    await expect(readEntities('no/such/entities.yaml')).rejects.toThrow(SystemError);
  });
});
