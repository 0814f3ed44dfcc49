import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { glossator } from '../support/run.ts';

const LABELLED = `---
id: ferry
title: Ferry
date: 2024-03-12
place: Kisumu, Kenya
---
[[Tokyo|place|tokyo]] paid [[$20 million|money|20000000 USD]] on [[Monday|date|2024-03-11|2024-03-11/2024-03-12|implied=year,month,day]] to [[zork|organization|zork]].

=== entities
place/tokyo | Tokyo | country=JP | kind=city
organization/zork | zork
`;

async function project(): Promise<string> {
  const cwd = folderWith({ 'ferry.gold.txt': LABELLED, 'corpus/.keep': '' });
  expect((await glossator(['label', 'ferry.gold.txt'], { cwd })).stdout).toBe('ferry: 4 mentions\n');
  expect((await glossator(['annotate', '--quiet'], { cwd })).code).toBe(0);
  return cwd;
}

describe('label, verify and check', () => {
  it('go from a labelled article to its scores', async () => {
    const cwd = await project();
    const verified = await glossator(['verify'], { cwd });
    expect(verified).toEqual({ code: 0, stdout: '2 files, 7 mentions: all in order\n', stderr: '' });
    const { code, stdout } = await glossator(['check'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('ferry: missed: organization “zork”\n    Tokyo paid $20 million on Monday to [zork].\n');
    expect(stdout).toContain('1 articles, 1 mistakes');
  });

  it('fail below a threshold, and on gold without a prediction', async () => {
    const cwd = await project();
    writeFileSync(
      join(cwd, 'glossator.config.json'),
      '{"thresholds": {"strict": {"organization": 0.5, "place": 0.9}}}',
    );
    const failed = await glossator(['check', '--quiet'], { cwd });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toBe('Expected strict organization of at least 50.0, got 0.0\n');
    const missing = await glossator(['check', 'annotations/gold', 'corpus', '--quiet'], { cwd });
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('Expected a prediction for `ferry` in corpus, found none');
  });

  it('write a Markdown report', async () => {
    const cwd = await project();
    await glossator(['check', '--quiet', '--markdown', 'report.md'], { cwd });
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toMatch(/# Check[\s\S]*\| money[\s\S]*missed: organization/);
  });

  it('verify names the line of a wrong offset', async () => {
    const cwd = await project();
    const path = join(cwd, 'annotations/gold/ferry.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"start": 0', '"start": 1'));
    const { code, stderr } = await glossator(['verify', 'annotations/gold'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/annotations\/gold\/ferry\.json:\d+.*Tokyo/);
  });

  it('label refuses a mark it cannot read, and an entity without a mention', async () => {
    const cwd = folderWith({
      'a.txt': LABELLED.replace('20000000 USD', 'lots'),
      'b.txt': LABELLED.replace('[[zork|organization|zork]]', 'zork'),
    });
    const { code, stderr } = await glossator(['label', 'a.txt', 'b.txt'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.txt: .*`lots`/);
    expect(stderr).toMatch(/b\.txt: .*organization\/zork/);
    expect(existsSync(join(cwd, 'annotations/gold/ferry.json'))).toBe(false);
  });
});

describe('explain', () => {
  it('shows winners and losers of a sentence', async () => {
    const { stdout } = await glossator(['explain', 'The Bank of China opened in May.', '--json']);
    const [sentence] = JSON.parse(stdout) as {
      proposals: { text: string; type: string; outcome: string; reason?: string }[];
    }[];
    const outcome = (text: string, type: string) =>
      sentence!.proposals.find(proposal => proposal.text === text && proposal.type === type);
    expect(outcome('Bank of China', 'organization')).toMatchObject({ outcome: 'won' });
    expect(outcome('China', 'place')).toMatchObject({
      outcome: 'lost',
      reason: expect.stringMatching(/below|Bank of China/),
    });
  });

  it('is readable', async () => {
    const { stdout } = await glossator(['explain', 'Tokyo is far.']);
    expect(stdout).toMatch(/Tokyo is far\.\n {2}✓ Tokyo {2}place 0\.\d\d\n( {6}.*\n)* {6}gazetteer 0\.\d\d: city/);
  });
});

describe('show', () => {
  it('marks mentions, with values when asked', async () => {
    const { code, stdout } = await glossator(['show', '-', '--date', '2023-02-28', '--values'], {
      input: 'Tokyo paid $2m on Monday.\n',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('[Tokyo|place] paid [$2m|money] ‹2000000');
    expect(stdout).toContain('[Monday|date] ‹2023-02-27›');
  });
});

describe('init', () => {
  it('starts a project that annotates, and keeps what is there', async () => {
    const cwd = folderWith({ 'room/.gitignore': 'mine\n' });
    const { stdout } = await glossator(['init', 'room'], { cwd });
    expect(stdout).toContain('kept    room/.gitignore');
    expect(readFileSync(join(cwd, 'room/.gitignore'), 'utf8')).toBe('mine\n');
    const annotated = await glossator(['annotate'], { cwd: join(cwd, 'room') });
    expect(annotated.stdout).toContain('1 articles');
    expect(readFileSync(join(cwd, 'room/annotations/predicted/example.json'), 'utf8')).toContain('Akinyi Odhiambo');
  });
});

describe('help', () => {
  it('lists the commands, and each has examples', async () => {
    const { stdout } = await glossator(['--help']);
    for (const name of ['annotate', 'check', 'verify', 'explain', 'show', 'init', 'label', 'train']) {
      expect(stdout).toContain(`  ${name}`);
      expect((await glossator([name, '--help'])).stdout).toContain('Example');
    }
  });

  it('prints the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await glossator(['--version'])).stdout).toBe(`${version}\n`);
  });
});
