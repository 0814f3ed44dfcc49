import { type Command, createCommand } from 'commander';
import { formatProblem } from '../src/errors.ts';
import { verifyFolder } from '../src/run/verify.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

const EXAMPLES = `
Examples:
  glossator verify                            annotations/gold and annotations/predicted against corpus/
  glossator verify out/ --articles wire/      another folder against its articles`;

export function verifyCommand(): Command {
  return createCommand('verify')
    .description('Verify annotation files against their articles: hash, offsets, order, entities.')
    .argument(
      '[folders...]',
      'folders of annotation files, or files (default: annotations/gold and annotations/predicted)',
    )
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('-q, --quiet', 'print faults only')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(verify);
}

async function verify(
  folders: string[],
  options: { articles?: string; quiet?: boolean; json?: boolean },
): Promise<void> {
  const config = await projectConfig();
  const { out, err, quiet } = terminal(options);
  const result = await verifyFolder(folders, {
    articles: options.articles ?? config.articles ?? 'corpus',
    annotations: config.annotations ?? 'annotations',
  });
  process.exitCode = result.problems.some(problem => problem.kind === 'io')
    ? exitCodes.system
    : result.problems.length > 0
      ? exitCodes.failed
      : exitCodes.done;
  if (options.json) out.write(`${JSON.stringify(result, null, 2)}\n`);
  else {
    for (const problem of result.problems) err.write(`${formatProblem(problem)}\n`);
    if (!quiet)
      out.write(
        `${result.files} files, ${result.mentions} mentions: ${result.problems.length === 0 ? 'all in order' : `${result.problems.length} faults`}\n`,
      );
  }
}
