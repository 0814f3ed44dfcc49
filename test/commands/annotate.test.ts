import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { folderWith } from '../support/folder.ts';
import { glossator } from '../support/run.ts';

const STORY = `---
id: ferry
date: 2024-03-12
place: Kisumu, Kenya
---
The foreign minister, Chan Dara, flew to Tokyo on Monday with $20 million.
`;
const MENTIONS = ['person:Chan Dara', 'place:Tokyo', 'date:Monday', 'money:$20 million'];

function mentionsOf(json: string): string[] {
  return (JSON.parse(json) as AnnotationFile).mentions.map(({ type, text }) => `${type}:${text}`);
}

/** Names in a folder, without those that begin with a dot. */
function visible(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => !name.startsWith('.'))
    .sort();
}

describe('annotate', () => {
  it('prints one article', async () => {
    const cwd = folderWith({ 'story.txt': STORY });
    const { code, stdout, stderr } = await glossator(['annotate', 'story.txt'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(mentionsOf(stdout)).toEqual(MENTIONS);
    expect(JSON.parse(stdout).article).toMatchObject({ id: 'ferry', date: '2024-03-12', place: 'Kisumu, Kenya' });
  });

  it('filters JSON Lines in order, says which line is at fault, and does the others', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'Tokyo is far.', date: '2023-02-28' }),
      '[1]',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ id: 'c', text: 'The minister Chan Dara left on Monday.', date: '2023-02-28' }),
    ];
    const { code, stdout, stderr } = await glossator(['annotate', '-', '--with-text'], {
      input: `${lines.join('\n')}\n`,
    });
    expect(code).toBe(1);
    const files = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as AnnotationFile);
    expect(files.map(file => [file.article.id, file.article.text])).toEqual([
      ['a', 'Tokyo is far.'],
      ['c', 'The minister Chan Dara left on Monday.'],
    ]);
    expect(stderr).toMatch(/<stdin>:2.*Expected.*object/);
    expect(stderr).toMatch(/<stdin>:3.*text/);
  });

  it('writes a project’s predictions, and the second time no byte', async () => {
    const cwd = folderWith({
      'corpus/ferry.txt': STORY,
      'corpus/sub/other.md': '# Lima\n\nPeru is [far](http://paris.example).\n',
    });
    const first = await glossator(['annotate'], { cwd });
    expect(first.stdout).toMatch(/2 articles, \d+ mentions → annotations\/predicted \(2 written, 0 unchanged\)/);
    expect(visible(join(cwd, 'annotations/predicted'))).toEqual(['ferry.json', 'sub%2Fother.json']);
    expect(mentionsOf(readFileSync(join(cwd, 'annotations/predicted/sub%2Fother.json'), 'utf8'))).toEqual([
      'place:Lima',
      'place:Peru',
    ]);
    const second = await glossator(['annotate', '--json'], { cwd });
    expect(JSON.parse(second.stdout)).toMatchObject({ articles: 2, written: 0, unchanged: 2, failed: 0 });
  });

  it('names a bad article and goes on', async () => {
    const cwd = folderWith({
      'in/bad.txt': Buffer.from([0x41, 0xff, 0x42]),
      'in/empty.txt': ' \n',
      'in/good.txt': 'Tokyo is far.\n',
    });
    const { code, stdout, stderr } = await glossator(['annotate', 'in', '-o', 'out'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1 articles');
    expect(stderr).toMatch(/in\/bad\.txt.*UTF-8/);
    expect(stderr).toMatch(/in\/empty\.txt/);
    expect(visible(join(cwd, 'out'))).toEqual(['good.json']);
  });

  it('refuses another language by name, unless told', async () => {
    const cwd = folderWith({
      'fr.txt':
        'Le ministre a déclaré que les négociations avec le Japon sont dans une phase difficile pour tous les pays de la région.\n',
    });
    const refused = await glossator(['annotate', 'fr.txt'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/fr\.txt.*French/);
    expect((await glossator(['annotate', 'fr.txt', '--force-language'], { cwd })).code).toBe(0);
  });

  it('heeds types, scores, and the configuration’s dictionary', async () => {
    const cwd = folderWith({
      'story.txt': STORY,
      'glossator.config.yaml': 'dictionary:\n  - {name: flew, type: verb}\nveto:\n  - {name: Tokyo}\n',
    });
    expect(mentionsOf((await glossator(['annotate', 'story.txt'], { cwd })).stdout)).toEqual([
      'person:Chan Dara',
      'verb:flew',
      'date:Monday',
      'money:$20 million',
    ]);
    expect(mentionsOf((await glossator(['annotate', 'story.txt', '--types', 'money,verb'], { cwd })).stdout)).toEqual([
      'verb:flew',
      'money:$20 million',
    ]);
    expect(mentionsOf((await glossator(['annotate', 'story.txt', '--min-score', '1'], { cwd })).stdout)).toEqual([
      'verb:flew',
    ]);
  });

  it.each([
    [['annotate', '--date', '2023-02-30', 'x.txt'], 2, /calendar/],
    [['annotate', '--min-score', '2', 'x.txt'], 2, /0 to 1/],
    [['annotate', '--nonsense'], 2, /unknown option/],
    [['annotate', 'missing.txt', '-o', 'out'], 1, /missing\.txt/],
    [['annotate', 'none/*.txt', '-o', 'out'], 1, /none\/\*\.txt/],
    [['annotate', 'a', 'b'], 2, /-o <folder>/],
    [['annotate'], 2, /glossator init/],
    [['annotate', 'missing.txt'], 1, /missing\.txt/],
    [['annotate', '--without', 'sequenze', 'x.txt'], 2, /`sequenze`/],
    [['nonsense'], 2, /unknown command/],
  ])('%s exits with %i', async (args, expected, message) => {
    const { code, stderr } = await glossator(args, { cwd: folderWith({}) });
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringMatching(message) });
  });

  it('says what is wrong with a configuration, with exit code 2', async () => {
    const cwd = folderWith({ 'glossator.config.json': '{"minScore": 3}', 'story.txt': STORY });
    const { code, stderr } = await glossator(['annotate', 'story.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/glossator\.config\.json.*minScore/s);
  });
});
