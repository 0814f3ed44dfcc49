import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAnnotationFolder } from '../../../src/annotations/index.ts';
import { articlesById } from '../../../src/run/articles.ts';

const PROGRAM = fileURLToPath(new URL('../../../dist/scripts/cli.js', import.meta.url));

/** One sentence of which the model is sure. */
const SURE = 'Angela Merkel flew from Berlin to Paris on Monday.\n';

/** An article of the corpus that has a mention which compromise proposed too. */
async function unsureArticle(): Promise<string> {
  const { files } = await readAnnotationFolder('annotations/predicted');
  const { file } = files.find(({ file }) => file.mentions.some(({ by }) => by?.includes('compromise')))!;
  return (await articlesById('corpus')).articles.get(file.article.id)!.text;
}

/** What is started, by name: the built program under plain node, outside a project, until it has written annotations and ended. */
export async function startUps(): Promise<{ measures: Record<string, () => Promise<number>>; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-start-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const sure = file('sure.txt', SURE);
  const unsure = file('unsure.txt', await unsureArticle());
  const run = (...args: string[]) => timed(folder, process.execPath, args);
  return {
    measures: {
      'node alone': () => run('-e', '0'),
      'preset fast': () => run(PROGRAM, 'annotate', '--preset', 'fast', sure),
      'default, no sentence needs compromise': () => run(PROGRAM, 'annotate', sure),
      'default, an article of the corpus that needs compromise': () => run(PROGRAM, 'annotate', unsure),
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function timed(cwd: string, program: string, args: readonly string[]): Promise<number> {
  const began = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Expected ${args.join(' ')} to end well, got: ${stderr}`);
  return performance.now() - began;
}
