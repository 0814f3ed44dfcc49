import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { annotationsOf, type Labelled, projectFiles } from '../support/project.ts';
import { glossator, root, run } from '../support/run.ts';

const TEXT = 'The ferry from Mwanza reached Kisumu on Monday.\n';
const LATER = `NAIROBI - ${TEXT}`;
const KISUMU: Labelled = { words: 'Kisumu', type: 'place', entity: 'Kisumu' };
const MWANZA: Labelled = { words: 'Mwanza', type: 'place', entity: 'Mwanza' };

/** A repository whose only commit has Mwanza; since then it went, and Kisumu came. */
async function repository(text = TEXT): Promise<string> {
  const cwd = folderWith(projectFiles({ ferry: TEXT }, filesOf(TEXT, [MWANZA])));
  await git(cwd, 'init', '--quiet');
  await git(cwd, 'add', '.');
  await git(cwd, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'First');
  const changed = projectFiles({ ferry: text }, filesOf(text, [KISUMU]));
  for (const [path, content] of Object.entries(changed)) writeFileSync(join(cwd, path), content);
  return cwd;
}

function filesOf(text: string, labelled: readonly Labelled[]) {
  return { gold: [annotationsOf('ferry', text, [])], predicted: [annotationsOf('ferry', text, labelled)] };
}

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('git', args, { cwd });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

const CHANGES = '  − place        “Mwanza”\n      The ferry from [Mwanza] reached Kisumu on Monday.\n';

describe('diff with git revisions', () => {
  it('compares a revision with the folder of today', async () => {
    const { code, stdout } = await glossator(['diff', 'HEAD', 'predicted'], { cwd: await repository() });
    expect(code).toBe(0);
    expect(stdout).toContain(`\nferry\n${CHANGES}`);
    expect(stdout).toContain('  + place        “Kisumu”\n');
  });

  it('compares a revision with the whole project', async () => {
    const { stdout } = await glossator(['diff', 'HEAD', '.'], { cwd: await repository() });
    expect(stdout).toContain('1 of 2 articles differs\n');
    expect(stdout).toContain(`\npredicted/ferry\n${CHANGES}`);
  });

  it('finds the older text in the revision', async () => {
    const { stdout } = await glossator(['diff', 'HEAD', 'predicted'], { cwd: await repository(LATER) });
    expect(stdout).toContain('ferry  text changed  1 mention moved along\n');
    expect(stdout).toContain(
      '  − place        “Mwanza”\n      NAIROBI - The ferry from [Mwanza] reached Kisumu on Monday.\n',
    );
  });

  it('works from a folder below the root of the repository', async () => {
    const cwd = folderWith({});
    const files = projectFiles({ ferry: TEXT }, filesOf(TEXT, [MWANZA]));
    for (const [path, content] of Object.entries(files)) {
      const target = join(cwd, 'desk', path);
      await run('mkdir', ['-p', join(target, '..')]);
      writeFileSync(target, content);
    }
    await git(cwd, 'init', '--quiet');
    await git(cwd, 'add', '.');
    await git(cwd, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'First');
    rmSync(join(cwd, 'desk/annotations/predicted/ferry.json'));
    const { stdout } = await glossator(['diff', 'HEAD', '.'], { cwd: join(cwd, 'desk') });
    expect(stdout).toContain('1 of 2 articles differs, 1 in HEAD alone\n');
  });
});

it('git shows a line a mention by the two lines of the documentation', async () => {
  const cwd = await repository();
  await git(
    cwd,
    'config',
    'diff.glossator.textconv',
    `"${root}node_modules/.bin/tsx" "${root}scripts/cli.ts" textconv`,
  );
  writeFileSync(join(cwd, '.gitattributes'), 'annotations/**/*.json diff=glossator\n');
  const shown = await git(cwd, 'diff', '--unified=0', 'annotations/');
  expect(shown).toContain('-place | Mwanza | place/mwanza | The ferry from [Mwanza] reached Kisumu on Monday.\n');
  expect(shown).toContain('+place | Kisumu | place/kisumu | The ferry from Mwanza reached [Kisumu] on Monday.\n');
});
