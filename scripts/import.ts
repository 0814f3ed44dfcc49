import { type Command, createCommand, InvalidArgumentError } from 'commander';
import { sourceExtensions } from '../src/article/import/index.ts';
import { formatProblem } from '../src/errors.ts';
import { type Imported, importArticles } from '../src/run/import.ts';
import { Progress } from '../src/run/terminal.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

interface Options {
  output?: string;
  update?: boolean;
  maxBytes: number;
  timeout: number;
  quiet?: boolean;
  json?: boolean;
}

const DEFAULT_MAX_BYTES = 20_000_000;
const DEFAULT_SECONDS = 20;

const EXAMPLES = `
Files: ${sourceExtensions}

Examples:
  glossator import saved/                        every page, feed and document of a folder, into corpus/
  glossator import 'saved/**/*.html' -o drafts   into another folder
  glossator import feed.xml --json               what was written, as JSON
  glossator import saved/ --update               take the new text where a source has changed`;

export function importCommand(): Command {
  return createCommand('import')
    .description('Make article files of saved web pages, feeds, news agency files, Word documents and PDF.')
    .argument('<inputs...>', 'files, folders or globs')
    .option('-o, --output <folder>', 'folder to write articles to (default: corpus/)')
    .option('--update', 'rewrite articles whose source has changed; edited ones never are')
    .option('--max-bytes <number>', 'refuse larger files', positive, DEFAULT_MAX_BYTES)
    .option('--timeout <seconds>', 'give a file up after so many seconds', positive, DEFAULT_SECONDS)
    .option('-q, --quiet', 'print faults only')
    .option('--json', 'print what became of each article as JSON')
    .addHelpText('after', EXAMPLES)
    .action(importFiles);
}

async function importFiles(inputs: readonly string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const shown = terminal(options);
  const progress = new Progress(shown, 'import');
  const imported = await importArticles({
    inputs,
    corpus: options.output ?? config.articles ?? 'corpus',
    update: options.update ?? false,
    maxBytes: options.maxBytes,
    seconds: options.timeout,
    onSource: path => progress.step(path),
  });
  progress.end();
  for (const problem of imported.problems) shown.err.write(`${formatProblem(problem)}\n`);
  if (options.json) shown.out.write(`${JSON.stringify(imported, null, 2)}\n`);
  else if (!shown.quiet) shown.out.write(report(imported));
  process.exitCode = exitCode(imported);
}

function report({ articles, problems }: Imported): string {
  const lines = articles
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(({ outcome, path, from }) => `${outcome.padEnd(8)} ${path}  ${from}\n`);
  const count = (outcome: string) => articles.filter(article => article.outcome === outcome).length;
  const known = count('known') > 0 ? `, ${count('known')} known` : '';
  const skipped = problems.length > 0 ? `, ${problems.length} not imported` : '';
  return `${lines.join('')}${count('written')} written, ${count('updated')} updated, ${count('unchanged')} unchanged${known}${skipped}\n`;
}

function exitCode({ problems }: Imported): number {
  if (problems.some(({ kind }) => kind === 'io')) return exitCodes.system;
  return problems.length > 0 ? exitCodes.failed : exitCodes.done;
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number <= 0) throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}
