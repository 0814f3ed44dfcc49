import { type Command, createCommand } from 'commander';
import { writeAtomic } from '../src/annotations/index.ts';
import { formatProblem } from '../src/errors.ts';
import { reportData, reportPage } from '../src/run/report.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  output: string;
  quiet?: boolean;
}

const EXAMPLES = `
Examples:
  glossator report                              gold and predictions, as report.html
  glossator report HEAD~1 . -o changes.html     what the last commit changed
  glossator report mine/ theirs/ -o both.html   any two folders of annotation files`;

export function reportCommand(): Command {
  return createCommand('report')
    .description('Write the review page as one HTML file to read, without a server: to send to somebody.')
    .argument('[before]', 'gold, predicted, a folder, a file, or a git revision', 'gold')
    .argument('[after]', 'the same', 'predicted')
    .option('-o, --output <file>', 'where to write it', 'report.html')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('-q, --quiet', 'say nothing but problems')
    .addHelpText('after', EXAMPLES)
    .action(report);
}

async function report(before: string, after: string, options: Options): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal(options);
  const { report, problems } = await reportData([before, after], {
    annotations: config.annotations ?? 'annotations',
    articles: options.articles ?? config.articles ?? 'corpus',
  });
  for (const problem of problems) err.write(`${formatProblem(problem)}\n`);
  if (report.articles.length === 0) {
    err.write(`Expected articles with annotations in ${before} or ${after}, found none\n`);
    process.exitCode = exitCodes.failed;
    return;
  }
  await writeAtomic(options.output, await reportPage(report));
  const changes = report.articles.reduce((sum, article) => sum + article.changes.length, 0);
  if (!options.quiet) out.write(`${report.articles.length} articles, ${changes} changes → ${options.output}\n`);
  if (problems.some(({ kind }) => kind === 'io')) process.exitCode = exitCodes.system;
  else if (problems.length > 0) process.exitCode = exitCodes.failed;
}
