import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, createCommand } from 'commander';
import { formatProblem, UsageError } from '../src/errors.ts';
import { annotationPath } from '../src/run/annotation-sides.ts';
import { type Indexed, indexArticles } from '../src/run/index-articles.ts';
import { Progress } from '../src/run/terminal.ts';
import { shownTarget } from '../src/sinks/index.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';
import { DEFAULT_INDEX, sinkTargets } from './shared/sinks.ts';

interface Options {
  to?: string;
  articles?: string;
  prune?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator index                                   the predictions of the project, into ${DEFAULT_INDEX}
  glossator index gold --to gold.db --prune         also takes out what is no longer there
  glossator annotate wire.jsonl --with-text | glossator index - --to wire.db

Targets: ${sinkTargets}.`;

export function indexCommand(): Command {
  return createCommand('index')
    .description('Put annotated articles into a search index; what has not changed is not written again.')
    .argument('[annotations]', 'predicted, gold, a folder, a file, JSON Lines or - (default: annotations/predicted)')
    .option('--to <target>', `file or address of the index (default: ${DEFAULT_INDEX})`)
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--prune', 'take out articles that are no longer among the annotations')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', EXAMPLES)
    .action(index);
}

async function index(source: string | undefined, options: Options): Promise<void> {
  const config = await projectConfig();
  const annotations = annotationPath(source ?? 'predicted', config.annotations ?? 'annotations');
  if (annotations !== '-' && !existsSync(annotations))
    throw new UsageError(`Expected annotations in ${annotations}, found none; \`glossator annotate\` makes them`);
  const { out, err, quiet } = terminal(options);
  const progress = new Progress(terminal(options), 'indexed');
  const target = options.to ?? join(...DEFAULT_INDEX.split('/'));
  const indexed = await indexArticles({
    annotations,
    articles: options.articles ?? config.articles ?? 'corpus',
    target,
    prune: options.prune ?? false,
    stdin: process.stdin,
    onArticle: id => progress.step(id),
  });
  progress.end();
  for (const problem of indexed.problems) err.write(`${formatProblem(problem)}\n`);
  if (indexed.notPruned) err.write('Nothing was pruned: what could not be read may still be there\n');
  process.exitCode = codeOf(indexed);
  if (options.json) out.write(`${JSON.stringify({ ...indexed, target: shownTarget(target) }, null, 2)}\n`);
  else if (!quiet) out.write(`${summary(indexed, shownTarget(target))}\n`);
}

function codeOf({ problems, written, unchanged }: Indexed): number {
  if (problems.some(({ kind }) => kind === 'io')) return exitCodes.system;
  return problems.length > 0 || written + unchanged === 0 ? exitCodes.failed : exitCodes.done;
}

function summary({ written, unchanged, removed, problems }: Indexed, target: string): string {
  const rest = [
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(problems.length > 0 ? [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`] : []),
  ];
  return `${written} ${written === 1 ? 'article' : 'articles'} written → ${target} (${rest.join(', ')})`;
}
