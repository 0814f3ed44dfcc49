import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, createCommand } from 'commander';
import { type Format, formatNamed, formats } from '../src/annotations/formats/index.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { type Converted, convert } from '../src/run/convert.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

interface Options {
  from: string;
  to?: string;
  output?: string;
  articles?: string;
  force?: boolean;
  list?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator convert --to spacy -o train.jsonl              the gold of the project, to train spaCy on
  glossator convert predicted --to brat -o brat/           the predictions, a file and its text an article
  glossator convert brat/ --from brat -o checked/          and back, into checked/corpus and checked/annotations/gold
  glossator convert set.jsonl --from doccano --to conll    from one tool to another, on standard output
  glossator convert --list                                 the formats, and what each one loses`;

export function convertCommand(): Command {
  return createCommand('convert')
    .description('Convert annotation files to the formats of other tools, and back.')
    .argument('[input]', 'file or folder, or `gold` or `predicted` (default: gold)')
    .option('--from <format>', 'format of the input', 'glossator')
    .option('--to <format>', 'format of the output (default for input of another format: glossator)')
    .option('-o, --output <path>', 'file or folder to write to (default: standard output; the project for glossator)')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--force', 'replace files of other formats; articles and gold never are')
    .option('--list', 'list the formats')
    .option('-q, --quiet', 'print faults only')
    .option('--json', 'print the summary, or the list, as JSON')
    .addHelpText('after', EXAMPLES)
    .action(convertFiles);
}

async function convertFiles(input: string | undefined, options: Options): Promise<void> {
  const { out, err, quiet } = terminal(options);
  if (options.list) {
    out.write(options.json ? `${JSON.stringify(formats.map(described), null, 2)}\n` : formats.map(listed).join(''));
    return;
  }
  const config = await projectConfig();
  const from = formatNamed(options.from);
  const to = formatNamed(options.to ?? defaultTarget(from));
  const annotations = config.annotations ?? 'annotations';
  if (to.loses !== undefined && !quiet) err.write(`${to.title}: what is lost is ${to.loses}\n`);
  const converted = await convert({
    input: inputPath(input, from, annotations),
    from,
    to,
    output: options.output,
    articles: options.articles ?? config.articles ?? 'corpus',
    annotations,
    force: options.force ?? false,
  });
  const { text, problems, ...counts } = converted;
  if (text !== undefined) out.write(text);
  for (const problem of problems) err.write(`${formatProblem(problem)}\n`);
  process.exitCode = exitCode(converted);
  if (quiet) return;
  const report = text === undefined ? out : err;
  if (options.json) report.write(`${JSON.stringify(counts)}\n`);
  else if (text === undefined) report.write(summary(converted));
}

function defaultTarget(from: Format): string {
  if (from.name !== 'glossator') return 'glossator';
  throw new UsageError('Expected --to <format>, got none; --list lists the formats');
}

/** `gold` and `predicted` mean the folders of the project, unless there is a file or folder of that name. */
function inputPath(input: string | undefined, from: Format, annotations: string): string {
  if (from.name !== 'glossator') {
    if (input !== undefined) return input;
    throw new UsageError(`Expected a file or folder of ${from.title}, got none`);
  }
  const named = input ?? 'gold';
  const inProject = (named === 'gold' || named === 'predicted') && !existsSync(named);
  return inProject ? join(annotations, named) : named;
}

function exitCode({ problems }: Converted): number {
  if (problems.some(problem => problem.kind === 'io')) return exitCodes.system;
  return problems.length > 0 ? exitCodes.failed : exitCodes.done;
}

function summary({ articles, mentions, written, unchanged, problems }: Converted): string {
  const faults = problems.length > 0 ? `, ${problems.length} faults` : '';
  return `${articles} articles, ${mentions} mentions: ${written} files written, ${unchanged} unchanged${faults}\n`;
}

function described({ name, title, extension, read, loses }: Format): object {
  return { name, title, extension, import: read !== undefined, export: true, loses: loses ?? null };
}

function listed({ name, title, read, loses }: Format): string {
  const way = read ? '' : ', export only';
  return `${name.padEnd(NAME_WIDTH)}${title}${way}: ${loses === undefined ? 'keeps all' : `loses ${loses}`}\n`;
}

const NAME_WIDTH = 2 + Math.max(...formats.map(({ name }) => name.length));
