import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { corpusSources } from '../../bench/support/corpus-sources.ts';
import { manyArticles } from '../../bench/support/many-articles.ts';
import { folderWith } from '../support/folder.ts';
import { glossator, program, root, run } from '../support/run.ts';

const ARTICLES = 60;

it('docs/scale.md splits lines over processes, and gets what one process writes', async () => {
  const lines = [...manyArticles(await corpusSources(), ARTICLES)].map(({ text, file: { article } }) =>
    JSON.stringify({ id: article.id, date: article.date, text }),
  );
  const folder = folderWith({ 'wire.jsonl': `${lines.join('\n')}\n` });
  const command = join(folder, 'glossator');
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
  const [, script] = /```sh\n([\s\S]*?)```/.exec(readFileSync(`${root}docs/scale.md`, 'utf8'))!;
  const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
  const ran = await run('sh', ['-e', '-c', script!], { cwd: folder, env });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const parts = [1, 2, 3, 4].map(part => readFileSync(join(folder, `part-${part}.jsonl`), 'utf8'));
  for (const part of parts) expect(part).not.toBe('');
  const alone = await glossator(['annotate', '-'], { cwd: folder, input: readFileSync(join(folder, 'wire.jsonl')) });
  expect(alone.stdout.trimEnd().split('\n')).toHaveLength(ARTICLES);
  expect(readFileSync(join(folder, 'annotated.jsonl'), 'utf8')).toBe(alone.stdout);
});
