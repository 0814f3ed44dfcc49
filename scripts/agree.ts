import { type Command, createCommand } from 'commander';
import { formatProblem } from '../src/errors.ts';
import { agreementTable, alphaText, describeDisagreement } from '../src/report/agreement.ts';
import { type Agreed, agreeAnnotators, type LeftOut } from '../src/run/agree.ts';
import { annotationPath } from '../src/run/annotation-sides.ts';
import type { Disagreement } from '../src/score/agreement.ts';
import { sentenceAround } from '../src/text/excerpt.ts';
import { exitCodes } from './shared/main.ts';
import { fraction, list, projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  types?: string[];
  atLeast?: number;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Alpha is Krippendorff's alpha for unitizing: 1 for perfect agreement, 0 for what chance gives (docs/agreement.md).

Examples:
  glossator agree alice/ bob/                      scores, and every disagreement with its sentence
  glossator agree alice/ bob/ carol/ --quiet       three annotators, scores only
  glossator agree alice/ bob/ --types person,place --at-least 0.8
                                                   exit with 1 when alpha over these types is lower
  glossator agree gold predicted --json`;

export function agreeCommand(): Command {
  return createCommand('agree')
    .description('Agreement of two or more annotators: F1 of pairs, Krippendorff’s alpha, every disagreement.')
    .argument('<folders...>', 'a folder of annotation files for each annotator, of the same articles; gold, predicted')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--types <list>', 'only these types, separated by commas', list)
    .option('--at-least <alpha>', 'fail when alpha over all is lower (0 to 1)', fraction)
    .option('-q, --quiet', 'scores only')
    .option('--json', 'print scores and disagreements as JSON')
    .addHelpText('after', EXAMPLES)
    .action(agree);
}

async function agree(folders: string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal(options);
  const agreed = await agreeAnnotators({
    folders: folders.map(folder => annotationPath(folder, config.annotations ?? 'annotations')),
    articles: options.quiet ? undefined : (options.articles ?? config.articles ?? 'corpus'),
    types: options.types,
  });
  const { agreement, leftOut, problems } = agreed;
  if (options.json) out.write(`${JSON.stringify(asJson(agreed, options), null, 2)}\n`);
  else if (agreement.articles > 0) out.write(asText(agreed, options));
  if (agreement.articles > 0) for (const line of leftOutLines(leftOut)) err.write(`${line}\n`);
  for (const problem of problems) err.write(`${formatProblem(problem)}\n`);
  const isLow =
    options.atLeast !== undefined && !((agreement.all.alpha ?? Number.NEGATIVE_INFINITY) >= options.atLeast);
  if (isLow) err.write(`Expected alpha of at least ${options.atLeast}, got ${alphaText(agreement.all.alpha)}\n`);
  if (problems.some(problem => problem.kind === 'io')) process.exitCode = exitCodes.system;
  else if (problems.length > 0 || isLow) process.exitCode = exitCodes.failed;
}

function asText({ agreement, textOf }: Agreed, { quiet }: Options): string {
  const { annotators, articles, disagreements } = agreement;
  const listed = quiet ? [] : disagreements.map(each => describeDisagreement(each) + sentenceLine(each, textOf));
  const counts = `${articles} articles, ${annotators.length} annotators, ${disagreements.length} disagreements\n`;
  return `${listed.join('')}${agreementTable(agreement)}${counts}`;
}

function sentenceLine(disagreement: Disagreement, textOf: Agreed['textOf']): string {
  const sentence = sentenceAround(textOf(disagreement.article), disagreement);
  return sentence === undefined ? '' : `    ${sentence}\n`;
}

/** One line for each set of annotators who lack articles. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const byMissing = new Map<string, string[]>();
  for (const { article, missing } of leftOut) {
    const who = missing.join(' and ');
    byMissing.set(who, [...(byMissing.get(who) ?? []), article]);
  }
  return [...byMissing].map(([who, articles]) => `Left out, not annotated by ${who}: ${articles.join(', ')}`);
}

function asJson({ agreement, leftOut, problems, textOf }: Agreed, { quiet }: Options): object {
  const { disagreements, ...scores } = agreement;
  return {
    ...scores,
    ...(!quiet && {
      disagreements: disagreements.map(each => ({
        ...each,
        sentence: sentenceAround(textOf(each.article), each),
      })),
    }),
    leftOut,
    problems,
  };
}
