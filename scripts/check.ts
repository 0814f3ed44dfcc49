import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, createCommand } from 'commander';
import { formatProblem } from '../src/errors.ts';
import { describeMistake, markdownReport, percent, scoreTable } from '../src/report/index.ts';
import { type Checked, checkAnnotations } from '../src/run/check.ts';
import type { Mistake, Shortfall } from '../src/score.ts';
import { sentenceAround } from '../src/text/excerpt.ts';
import { exitCodes } from './shared/main.ts';
import { list, projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  types?: string[];
  test?: boolean;
  markdown?: string;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator check                           predictions against gold, every mistake with its sentence
  glossator check --test --quiet            the test third, scores only
  glossator check mine/ theirs/ --json      any two folders of annotation files`;

export function checkCommand(): Command {
  return createCommand('check')
    .description('Check predictions against gold: scores, values, every mistake with its sentence.')
    .argument('[gold]', 'folder of gold (default: annotations/gold)')
    .argument('[predicted]', 'folder of predictions (default: annotations/predicted)')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--types <list>', 'only these types, separated by commas', list)
    .option('--test', 'only the articles of the test third')
    .option('--markdown <file>', 'write a report as Markdown too')
    .option('-q, --quiet', 'scores only')
    .option('--json', 'print scores and mistakes as JSON')
    .addHelpText('after', EXAMPLES)
    .action(check);
}

async function check(gold: string | undefined, predicted: string | undefined, options: Options): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal(options);
  const annotations = config.annotations ?? 'annotations';
  const checked = await checkAnnotations({
    gold: gold ?? join(annotations, 'gold'),
    predicted: predicted ?? join(annotations, 'predicted'),
    articles: options.articles ?? config.articles ?? 'corpus',
    types: options.types,
    testThird: options.test ?? config.check === 'test',
    thresholds: config.thresholds ?? {},
  });
  const sentenceOf = (mistake: Mistake) =>
    sentenceAround(checked.textOf(mistake.article), mistake.gold ?? mistake.predicted);
  if (options.markdown !== undefined) await writeFile(options.markdown, markdownReport(checked.scores, { sentenceOf }));
  if (options.json) out.write(`${JSON.stringify(asJson(checked, sentenceOf), null, 2)}\n`);
  else if (checked.scores.articles > 0) {
    if (!options.quiet)
      for (const mistake of checked.scores.mistakes) out.write(renderMistake(mistake, sentenceOf(mistake)));
    out.write(
      `${scoreTable(checked.scores)}${checked.scores.articles} articles, ${checked.scores.mistakes.length} mistakes\n`,
    );
  }
  for (const problem of checked.problems) err.write(`${formatProblem(problem)}\n`);
  for (const shortfall of checked.shortfalls) err.write(`${renderShortfall(shortfall)}\n`);
  if (checked.problems.some(problem => problem.kind === 'io')) process.exitCode = exitCodes.system;
  else if (checked.problems.length > 0 || checked.shortfalls.length > 0) process.exitCode = exitCodes.failed;
}

function renderMistake(mistake: Mistake, sentence: string | undefined): string {
  const line = `${mistake.article}: ${describeMistake(mistake)}\n`;
  return sentence === undefined ? line : `${line}    ${sentence}\n`;
}

function renderShortfall({ measure, type, expected, got }: Shortfall): string {
  return `Expected ${measure} ${type} of at least ${percent(expected)}, got ${percent(got)}`;
}

function asJson(
  { scores, shortfalls, problems }: Checked,
  sentenceOf: (mistake: Mistake) => string | undefined,
): object {
  return {
    articles: scores.articles,
    counts: scores.counts,
    values: scores.values,
    mistakes: scores.mistakes.map(mistake => ({ ...mistake, sentence: sentenceOf(mistake) })),
    shortfalls,
    problems,
  };
}
