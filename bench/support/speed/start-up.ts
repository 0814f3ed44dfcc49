import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../dist/scripts/cli.js', import.meta.url));

/** One sentence of which the model is sure, and one that compromise is asked about. */
const SURE = 'Angela Merkel flew from Berlin to Paris on Monday.\n';
const UNSURE = 'Al Mina beat Rovers Lane, said Mr Best of Nation Trust, and Ray Sun of Hope Now left for Deep Bay.\n';

/** What is started, by name: the built program under plain node, outside a project, until it has written annotations and ended. */
export function startUps(): { measures: Record<string, () => Promise<number>>; end(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-start-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const sure = file('sure.txt', SURE);
  const unsure = file('unsure.txt', UNSURE);
  const run = (...args: string[]) => timed(folder, process.execPath, args);
  return {
    measures: {
      'node alone': () => run('-e', '0'),
      'preset fast': () => run(PROGRAM, 'annotate', '--preset', 'fast', unsure),
      'default, no sentence needs compromise': () => run(PROGRAM, 'annotate', sure),
      'default, a sentence needs compromise': () => run(PROGRAM, 'annotate', unsure),
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
