import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'glossator-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed package, installed elsewhere', () => {
  beforeAll(async () => {
    const packed = await run('npm', ['pack', '--pack-destination', folder], { cwd: root });
    expect(packed.code, packed.stderr).toBe(0);
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
    const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'))!;
    const installed = await run('npm', ['install', `./${tarball}`], { cwd: folder });
    expect(installed.code, installed.stderr).toBe(0);
  });

  it('has a bin that annotates', async () => {
    const shown = await run(join(folder, 'node_modules/.bin/glossator'), ['annotate', '-', '--date', '2023-02-28'], {
      cwd: folder,
      input: 'The foreign minister, Chan Dara, flew to Tokyo on Monday with $20 million.\n',
    });
    expect(shown.stderr).toBe('');
    const { mentions } = JSON.parse(shown.stdout) as { mentions: { type: string; text: string }[] };
    expect(mentions.map(({ type, text }) => `${type}:${text}`)).toEqual([
      'person:Chan Dara',
      'place:Tokyo',
      'date:Monday',
      'money:$20 million',
    ]);
  });

  it('has a library with types', async () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { annotate, type AnnotationFile } from 'glossator';\nconst file: AnnotationFile = await annotate('Tokyo is far.', { date: '2023-02-28' });\nconsole.log(file.mentions[0]?.text);\n`,
    );
    const types = await run(
      join(root, 'node_modules/.bin/tsc'),
      [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--skipLibCheck',
        '--types',
        'node',
        '--typeRoots',
        join(root, 'node_modules/@types'),
        'use.ts',
      ],
      { cwd: folder },
    );
    expect(types.stdout).toBe('');
    const ran = await run(join(root, 'node_modules/.bin/tsx'), ['use.ts'], { cwd: folder });
    expect(ran.stdout).toBe('Tokyo\n');
  });
});
