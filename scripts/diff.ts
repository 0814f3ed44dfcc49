import { type Command, createCommand, InvalidArgumentError } from 'commander';
import { writeAtomic } from '../src/annotations/index.ts';
import { type ArticleDiff, type ChangeKind, changeKinds, type Diff } from '../src/diff/index.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { diffHtml, diffMarkdown, diffText } from '../src/report/index.ts';
import { diffSources } from '../src/run/diff.ts';
import { sentenceAround } from '../src/text/excerpt.ts';
import { exitCodes } from './shared/main.ts';
import { list, projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  types?: string[];
  scores?: boolean;
  details?: boolean;
  json?: boolean;
  markdown?: boolean;
  html?: boolean;
  output?: string;
  failOn?: ChangeKind[];
  quiet?: boolean;
}

const EXAMPLES = `
Examples:
  glossator diff gold predicted               what the pipeline does otherwise than the gold
  glossator diff HEAD~1 .                     what the last commit changed in annotations/
  glossator diff main predicted --markdown    for a pull request
  glossator diff HEAD predicted --fail-on removed,type

The kinds of change: ${changeKinds.join(', ')}.`;

export function diffCommand(): Command {
  return createCommand('diff')
    .description('Show what changed between two sets of annotations, each change with its sentence.')
    .argument('<before>', 'gold, predicted, a folder, a file, or a git revision')
    .argument('<after>', 'the same; a revision beside a folder means that folder at the revision')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--types <list>', 'only these types, separated by commas', list)
    .option('--scores', 'show changes of scores and taggers too')
    .option('--details', 'show what leaves the meaning as it is too (default: unless one side is made by hand)')
    .option('--no-details', 'leave it out')
    .option('--json', 'print it as JSON')
    .option('--markdown', 'print it as Markdown, fit for a pull request')
    .option('--html', 'print it as one HTML page that needs nothing else')
    .option('-o, --output <file>', 'write to a file')
    .option('--fail-on <kinds>', 'exit with 1 when there is a change of these kinds, or `any`', kinds)
    .option('-q, --quiet', 'totals only')
    .addHelpText('after', EXAMPLES)
    .action(diff);
}

async function diff(before: string, after: string, options: Options): Promise<void> {
  const { json, markdown, html, output, failOn = [] } = options;
  if ([json, markdown, html].filter(Boolean).length > 1)
    throw new UsageError('Expected one of --json, --markdown and --html');
  const config = await projectConfig();
  const { out, err } = terminal(options);
  const { problems, ...found } = await diffSources([before, after], {
    annotations: config.annotations ?? 'annotations',
    articles: options.articles ?? config.articles ?? 'corpus',
    types: options.types,
    scores: options.scores,
    details: options.details,
  });
  const page = render(found, options);
  if (output === undefined) out.write(page);
  else await writeAtomic(output, page);
  for (const problem of problems) err.write(`${formatProblem(problem)}\n`);
  const fails = found.articles.some(({ changes }) =>
    changes.some(change => change.kinds.some(kind => failOn.includes(kind))),
  );
  if (problems.some(({ kind }) => kind === 'io')) process.exitCode = exitCodes.system;
  else if (problems.length > 0 || fails) process.exitCode = exitCodes.failed;
}

function render(found: Diff, { json, markdown, html, quiet }: Options): string {
  if (json) return `${JSON.stringify({ ...found, articles: found.articles.map(withSentences) }, null, 2)}\n`;
  if (markdown) return diffMarkdown(found);
  if (html) return diffHtml(found);
  return diffText(found, { quiet: quiet ?? false });
}

function withSentences({ body, changes, ...article }: ArticleDiff): object {
  return { ...article, changes: changes.map(change => ({ ...change, sentence: sentenceAround(body, change) })) };
}

function kinds(value: string): ChangeKind[] {
  const named = list(value);
  if (named.includes('any')) return [...changeKinds];
  const unknown = named.find(name => !(changeKinds as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Expected some of ${changeKinds.join(', ')}, or any, got \`${unknown}\`.`);
  return named as ChangeKind[];
}
