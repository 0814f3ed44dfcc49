import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from '../support/run.ts';

/** Other versions of Node come from the npm registry, as packages named after the platform. */
const versions = ['20', '22'];
const folder = mkdtempSync(join(tmpdir(), 'glossator-node-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(versions)('Node %s', version => {
  const prefix = join(folder, version);
  const name = `node-${process.platform}-${process.arch}`;
  const node = join(prefix, 'node_modules', name, 'bin', 'node');

  beforeAll(async () => {
    const installed = await run(
      'npm',
      ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@${version}`],
      { cwd: folder },
    );
    expect(installed.code, installed.stderr).toBe(0);
  });

  it('is the version that was asked for', async () => {
    expect((await run(node, ['--version'])).stdout).toMatch(new RegExp(`^v${version}\\.`));
  });

  it('annotates the corpus to the bytes that are committed', async () => {
    const output = join(folder, `out-${version}`);
    const annotated = await run(node, [
      '--import',
      import.meta.resolve('tsx'),
      join(root, 'scripts/cli.ts'),
      'annotate',
      'corpus',
      '-o',
      output,
      '--json',
    ]);
    expect(annotated.code, annotated.stderr).toBe(0);
    const compared = await run('diff', ['-r', '-x', '.glossator', join(root, 'annotations/predicted'), output]);
    expect(compared.stdout).toBe('');
  });
});
