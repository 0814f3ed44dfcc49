import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, createCommand, InvalidArgumentError } from 'commander';
import { formatProblem } from '../src/errors.ts';
import { stringifyModel } from '../src/model/index.ts';
import { percent } from '../src/report/index.ts';
import { type Trained, trainOnReviewed } from '../src/run/train.ts';
import { type Scores, score, typesOf } from '../src/score.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  output: string;
  from?: string;
  epochs: number;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator train                              learn from annotations/gold, beginning with the model that is shipped
  glossator train reviewed/ --from none        from your own articles alone
  Then name it in glossator.config.yaml: model: sequence.model`;

export function trainCommand(): Command {
  return createCommand('train')
    .description('Train a model on reviewed articles. A third of them is kept out, to score it before and after.')
    .argument('[annotations...]', 'folders of reviewed annotation files (default: annotations/gold)')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('-o, --output <file>', 'where to write the model', 'sequence.model')
    .option('--from <file>', 'model to begin with, or none (default: the one that is shipped)')
    .option('--epochs <number>', 'passes over the articles', positive, 6)
    .option('-q, --quiet', 'no progress')
    .option('--json', 'print the scores as JSON')
    .addHelpText('after', EXAMPLES)
    .action(train);
}

async function train(annotations: string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const { out, err, quiet } = terminal(options);
  const trained = await trainOnReviewed({
    annotations: annotations.length > 0 ? annotations : [join(config.annotations ?? 'annotations', 'gold')],
    articles: options.articles ?? config.articles ?? 'corpus',
    from: options.from,
    epochs: options.epochs,
    onProgress: message => {
      if (!quiet) err.write(`${message}\n`);
    },
  });
  const bytes = stringifyModel(trained.model);
  await writeFile(options.output, bytes);
  for (const problem of trained.problems) err.write(`${formatProblem(problem)}\n`);
  if (trained.problems.length > 0) process.exitCode = exitCodes.failed;
  if (options.json)
    out.write(
      `${JSON.stringify({ learned: trained.learned, held: trained.held, before: f1s(trained.before), after: f1s(trained.after) })}\n`,
    );
  else
    out.write(
      `${table(trained)}\n${options.output}: ${(bytes.length / 1e6).toFixed(1)} MB, learned from ${trained.learned} articles, measured on ${trained.held} others\n`,
    );
}

/** Strict F1 of each type and of all, as shares of 1. */
function f1s(scores: Scores | undefined): Record<string, number | undefined> | undefined {
  if (!scores) return undefined;
  const of = (type?: string) => score(scores.counts, 'strict', type).f1;
  return Object.fromEntries([...typesOf(scores.counts).map(type => [type, of(type)]), ['all', of()]]);
}

function table({ before, after }: Trained): string {
  const [old, now] = [f1s(before), f1s(after)];
  const rows = [
    ['strict F1', 'before', 'after'],
    ...Object.keys(now!).map(type => [type, percent(old?.[type]), percent(now![type])]),
  ];
  return rows.map(([name, ...cells]) => name!.padEnd(14) + cells.map(cell => cell.padStart(8)).join('')).join('\n');
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1 || number > 100)
    throw new InvalidArgumentError('Expected a whole number from 1 to 100.');
  return number;
}
