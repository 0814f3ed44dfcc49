import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/index.ts';
import { configDictionary } from '../../src/review/dictionary.ts';
import { folderWith } from '../support/folder.ts';
import { act, reviewIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';

const name = { text: 'Tema Port', type: 'organization', as: 'name' } as const;
const veto = { text: 'Reading', type: 'place', as: 'veto' } as const;

const YAML = `# Our names.
types: [person, place] # no others
dictionary:
  # The port.
  - name: [KPA, Kenya Ports Authority]
    type: organization

veto:
  - name: Sh
`;

async function teach(folder: string, entry: typeof name | typeof veto, isThere = true): Promise<void> {
  await (await (await configDictionary(folder))!.prepare(entry, isThere))();
}

describe('an entry of the dictionary', () => {
  it('is added to YAML below what is there, and comments stay', async () => {
    const folder = folderWith({ 'glossator.config.yaml': YAML });
    await teach(folder, name);
    await teach(folder, veto);
    expect(readFileSync(join(folder, 'glossator.config.yaml'), 'utf8')).toBe(
      YAML.replace('\n\nveto', '\n  - name: Tema Port\n    type: organization\n\nveto').concat(
        '  - name: Reading\n    type: place\n',
      ),
    );
    expect((await loadConfig(folder)).dictionary).toHaveLength(2);
  });

  it('is taken out again, to the byte', async () => {
    const folder = folderWith({ 'glossator.config.yaml': YAML });
    await teach(folder, name);
    await teach(folder, name, false);
    expect(readFileSync(join(folder, 'glossator.config.yaml'), 'utf8')).toBe(YAML);
  });

  it.each([
    ['no configuration', {}],
    ['an empty one', { 'glossator.config.yaml': '' }],
    ['one of other keys', { 'glossator.config.yaml': 'minScore: 0.6\n' }],
    ['JSON', { 'glossator.config.json': '{\n    "minScore": 0.6\n}\n' }],
    ['JSON with a list', { 'glossator.config.json': '{"dictionary": [{"name": "KPA", "type": "organization"}]}' }],
  ])('goes into %s', async (_name, files: Record<string, string>) => {
    const folder = folderWith(files);
    const before = await loadConfig(folder);
    await teach(folder, name);
    const { dictionary, ...rest } = await loadConfig(folder);
    expect(dictionary?.at(-1)).toEqual({ name: 'Tema Port', type: 'organization' });
    const { dictionary: old = [], ...others } = before;
    expect([dictionary!.slice(0, -1), rest]).toEqual([old ?? [], others]);
    await teach(folder, name, false);
    expect((await loadConfig(folder)).dictionary ?? []).toEqual(old ?? []);
  });

  it.each([
    [
      'an entry that is there',
      { 'glossator.config.yaml': 'dictionary:\n  - name: Tema Port\n    type: organization\n' },
      'has it already',
    ],
    ['YAML that cannot be read', { 'glossator.config.yaml': 'types: [' }, 'Expected YAML'],
    ['a list in place of keys', { 'glossator.config.yaml': '- a\n' }, 'Expected keys with values'],
    [
      'a value in place of the list',
      { 'glossator.config.yaml': 'dictionary: KPA\n' },
      'Expected a list under dictionary',
    ],
    ['JSON with a fault', { 'glossator.config.json': '{' }, 'one JSON object'],
  ])('is refused by %s', async (_name, files: Record<string, string>, reason) => {
    const folder = folderWith(files);
    await expect((await configDictionary(folder))!.prepare(name, true)).rejects.toThrow(reason);
  });

  it('has no place in a program, nor in one of two configurations', async () => {
    expect(await configDictionary(folderWith({ 'glossator.config.ts': 'export default {};' }))).toBeUndefined();
    expect(
      await configDictionary(folderWith({ 'glossator.config.json': '{}', 'glossator.config.yaml': '' })),
    ).toBeUndefined();
  });

  it('does not follow a link', async () => {
    const elsewhere = folderWith({ 'a.yaml': '' });
    const folder = folderWith({});
    symlinkSync(join(elsewhere, 'a.yaml'), join(folder, 'glossator.config.yaml'));
    await expect((await configDictionary(folder))!.prepare(name, true)).rejects.toThrow('symbolic link');
  });
});

describe('a reviewer teaches the dictionary', () => {
  it('and takes it back', async () => {
    const folder = folderWith({ ...reviewProject(), 'glossator.config.yaml': YAML });
    const { session, close } = await reviewIn(folder);
    expect(session.overview().dictionary).toBe(true);
    const taught = await act(session, 'ferry', { do: 'dictionary', ...name });
    expect(taught).toMatchObject({ refused: [], undo: 'dictionary: always organization “Tema Port”' });
    expect(await act(session, 'ferry', { do: 'dictionary', ...name })).toMatchObject({
      refused: [{ reason: 'Expected a new entry, and the dictionary has it already' }],
    });
    expect((await loadConfig(folder)).dictionary).toHaveLength(2);
    await act(session, 'ferry', { do: 'undo' });
    expect(readFileSync(join(folder, 'glossator.config.yaml'), 'utf8')).toBe(YAML);
    await act(session, 'ferry', { do: 'redo' });
    expect((await loadConfig(folder)).dictionary).toHaveLength(2);
    await close();
  });

  it('also when it is killed before the configuration is written', async () => {
    const folder = folderWith({ ...reviewProject(), 'glossator.config.yaml': YAML });
    const first = await reviewIn(folder);
    await act(first.session, 'ferry', { do: 'dictionary', ...name });
    const journal = join(folder, 'annotations', 'review.jsonl');
    const line = readFileSync(journal, 'utf8');
    await first.close();
    writeFileSync(journal, line);
    writeFileSync(join(folder, 'glossator.config.yaml'), YAML);
    const second = await reviewIn(folder);
    expect((await loadConfig(folder)).dictionary).toHaveLength(2);
    await second.close();
  });
});
