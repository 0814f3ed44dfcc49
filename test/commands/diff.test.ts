import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { annotationsOf, projectFiles } from '../support/project.ts';
import { glossator } from '../support/run.ts';

const FERRY = 'The ferry from Mwanza reached Kisumu on Monday.\nAkinyi Odhiambo welcomed <it> with *joy*.\n';
const MONDAY = { timex: '2024-03-11', kind: 'date' as const };

const gold = annotationsOf('ferry', FERRY, [
  { words: 'Mwanza', type: 'place', entity: 'Mwanza' },
  { words: 'Kisumu', type: 'place', entity: 'Kisumu' },
  { words: 'Monday', type: 'date', value: MONDAY },
  { words: 'Akinyi Odhiambo', type: 'person', entity: 'Akinyi Odhiambo' },
]);
const by = ['names'];
const predicted = annotationsOf('ferry', FERRY, [
  { words: 'ferry', type: 'organization', entity: 'ferry', by },
  { words: 'Kisumu', type: 'organization', entity: 'Kisumu', by },
  { words: 'Monday', type: 'date', value: { ...MONDAY, timex: '2024-03-18' }, by },
  { words: 'Odhiambo', type: 'person', entity: 'Akinyi Odhiambo', by },
]);
const PROJECT = projectFiles({ ferry: FERRY }, { gold: [gold], predicted: [predicted] });

const CHANGES = `
ferry
  + organization “ferry”
      The [ferry] from Mwanza reached Kisumu on Monday.
  − place        “Mwanza”
      The ferry from [Mwanza] reached Kisumu on Monday.
  ~ organization “Kisumu”  place → organization
      The ferry from Mwanza reached [Kisumu] on Monday.
  ~ date         “Monday”  2024-03-11 → 2024-03-18
      The ferry from Mwanza reached Kisumu on [Monday].
  ~ person       “Akinyi Odhiambo” → “Odhiambo”
      Akinyi [Odhiambo] welcomed <it> with *joy*.
`;

const TOTALS = `1 of 1 article differs
type          added  removed  boundary  type  value
person            0        0         1     0      0
place             0        1         0     0      0
organization      1        0         0     1      0
date              0        0         0     0      1
all               1        1         1     1      1
`;

describe('diff', () => {
  it('shows totals, then each change with its sentence', async () => {
    const cwd = folderWith(PROJECT);
    expect(await glossator(['diff', 'gold', 'predicted'], { cwd })).toEqual({
      code: 0,
      stdout: TOTALS + CHANGES,
      stderr: '',
    });
    expect((await glossator(['diff', 'annotations/gold', 'annotations/predicted', '-q'], { cwd })).stdout).toBe(TOTALS);
  });

  it('of equal sides says so', async () => {
    const cwd = folderWith(PROJECT);
    const { code, stdout } = await glossator(['diff', 'gold', 'gold', '--fail-on', 'any'], { cwd });
    expect([code, stdout]).toEqual([0, '0 of 1 article differ\n']);
  });

  it('fails on the kinds it is told, and on no others', async () => {
    const cwd = folderWith(PROJECT);
    expect((await glossator(['diff', 'gold', 'predicted', '--fail-on', 'merged,added'], { cwd })).code).toBe(1);
    expect((await glossator(['diff', 'gold', 'predicted', '--fail-on', 'merged,link'], { cwd })).code).toBe(0);
    const onlyDates = ['diff', 'gold', 'predicted', '--types', 'date', '--fail-on', 'added'];
    expect((await glossator(onlyDates, { cwd })).code).toBe(0);
  });

  it('writes JSON with a sentence for each change', async () => {
    const cwd = folderWith(PROJECT);
    const { stdout } = await glossator(['diff', 'gold', 'predicted', '--json'], { cwd });
    const { articles } = JSON.parse(stdout);
    expect(articles[0].changes[0]).toMatchObject({
      about: 'mention',
      kinds: ['added'],
      start: 4,
      end: 9,
      sentence: 'The [ferry] from Mwanza reached Kisumu on Monday.',
    });
    expect(stdout).not.toContain('"body"');
  });

  it('writes Markdown and HTML in which the text of an article stays text', async () => {
    const cwd = folderWith(PROJECT);
    const { stdout: markdown } = await glossator(['diff', 'gold', 'predicted', '--markdown'], { cwd });
    expect(markdown).toContain('<details><summary>ferry: 5 changes</summary>');
    expect(markdown).toContain('  > Akinyi \\[Odhiambo\\] welcomed \\<it\\> with \\*joy\\*.');
    const { code } = await glossator(['diff', 'gold', 'predicted', '--html', '-o', 'out/page.html'], { cwd });
    expect(code).toBe(0);
    const html = readFileSync(join(cwd, 'out/page.html'), 'utf8');
    expect(html).toContain('Akinyi <mark>Odhiambo</mark> welcomed &#60;it&#62; with *joy*.');
    expect(html).not.toContain('<script');
  });

  it('names articles that one side alone has', async () => {
    const cwd = folderWith({
      ...PROJECT,
      ...projectFiles({}, { gold: [annotationsOf('bus', 'A bus to Eldoret.', [])] }),
    });
    const { stdout } = await glossator(['diff', 'gold', 'predicted', '--types', 'group'], { cwd });
    expect(stdout).toBe('1 of 2 articles differs, 1 in gold alone\n\nbus  only before\n');
  });

  it('of an article whose text changed shows what changed beside it', async () => {
    const longer = `NAIROBI - ${FERRY}`;
    const later = annotationsOf('ferry', longer, [
      { words: 'Mwanza', type: 'place', entity: 'Mwanza' },
      { words: 'Kisumu', type: 'place', entity: 'Kisumu' },
      { words: 'NAIROBI', type: 'place', entity: 'Nairobi' },
      { words: 'Monday', type: 'date', value: MONDAY },
    ]);
    const files = projectFiles({ ferry: longer }, { gold: [gold], predicted: [later] });
    const { stdout } = await glossator(['diff', 'gold', 'predicted'], { cwd: folderWith(files) });
    expect(stdout).toContain('1 of 1 article differs, 1 in their text\n');
    expect(stdout).toContain('ferry  text changed  4 mentions moved along\n');
    expect(stdout).toContain('  + place        “NAIROBI”\n');
    expect(stdout).toContain('  − person       “Akinyi Odhiambo”\n');
    expect(stdout.match(/^ {2}[+−~]/gm)).toHaveLength(2);
  });

  it('without either text compares the words of mentions', async () => {
    const other = annotationsOf('ferry', `Late: ${FERRY}`, [{ words: 'Kisumu', type: 'place', entity: 'Kisumu' }]);
    const cwd = folderWith(projectFiles({}, { gold: [gold], predicted: [other] }));
    const { stdout } = await glossator(['diff', 'gold', 'predicted'], { cwd });
    expect(stdout).toContain('ferry  text changed  a text is not at hand: compared by the words of mentions\n');
    expect(stdout.match(/^ {2}− .*$/gm)).toEqual([
      '  − place        “Mwanza”',
      '  − date         “Monday”  2024-03-11',
      '  − person       “Akinyi Odhiambo”',
    ]);
  });

  it.each([
    [['gold', 'nowhere'], 'Expected gold, predicted, a folder or a git revision, got `nowhere`'],
    [
      ['gold', '.'],
      'Expected two folders of annotation files or two projects, got the folder `gold` and the project `.`',
    ],
    [['gold', 'predicted', '--json', '--html'], 'Expected one of --json, --markdown and --html'],
    [['gold', 'predicted', '--fail-on', 'gone'], 'Expected some of added, removed'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await glossator(['diff', ...args], { cwd: folderWith(PROJECT) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('goes on behind a file with faults, and names the place', async () => {
    const cwd = folderWith({ ...PROJECT, 'annotations/predicted/bad.json': '{"schema": 1,\n "article": 3}\n' });
    const { code, stdout, stderr } = await glossator(['diff', 'gold', 'predicted'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe(TOTALS + CHANGES);
    expect(stderr).toContain('annotations/predicted/bad.json:2:13 Expected');
  });
});

describe('textconv', () => {
  it('prints a line a mention, with its sentence where the text is at hand', async () => {
    const cwd = folderWith(PROJECT);
    const { stdout } = await glossator(['textconv', 'annotations/gold/ferry.json'], { cwd });
    expect(stdout).toContain('place/mwanza = Mwanza\n');
    expect(stdout).toContain('date | Monday | 2024-03-11 | The ferry from Mwanza reached Kisumu on [Monday].\n');
    const { stdout: without } = await glossator(['textconv', 'annotations/gold/ferry.json', '--articles', 'x'], {
      cwd,
    });
    expect(without).toContain('date | Monday | 2024-03-11\n');
  });

  it('gives back what is no annotation file', async () => {
    const conflict = '<<<<<<< ours\n{"schema": 1}\n=======\n';
    const cwd = folderWith({ 'a.json': conflict });
    expect(await glossator(['textconv', 'a.json'], { cwd })).toEqual({ code: 0, stdout: conflict, stderr: '' });
  });
});
