import { type Command, createCommand } from 'commander';
import type { OrphanReason, Outcome } from '../src/annotations/reanchor.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { type ReanchoredArticle, type ReanchorRun, reanchorFolder } from '../src/run/reanchor.ts';
import { sentenceAround } from '../src/text/excerpt.ts';
import type { Span } from '../src/types.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

interface Options {
  articles?: string;
  oldArticles?: string;
  write?: boolean;
  dropOrphans?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator reanchor annotations/gold                            what would become of gold; writes nothing
  glossator reanchor annotations/gold --write                    write it, but for articles with orphans
  glossator reanchor annotations/gold --write --drop-orphans     write all of it, without the orphans
  glossator reanchor annotations/gold --old-articles HEAD~3      the articles as they were three commits ago
  glossator reanchor out/ --articles new/ --old-articles old/    folders without git`;

export function reanchorCommand(): Command {
  return createCommand('reanchor')
    .description('Carry annotations over to articles that were changed since: kept, moved, edited or orphaned.')
    .argument('<annotations>', 'folder of annotation files, or a file')
    .option('--articles <path>', 'folder or JSON Lines file of the articles as they are now (default: corpus/)')
    .option('--old-articles <path>', 'folder, file or git revision of the articles as they were (default: git history)')
    .option('--write', 'write the files of articles that have no orphans')
    .option('--drop-orphans', 'with --write: write those with orphans too, without these')
    .option('-q, --quiet', 'print totals only')
    .option('--json', 'print what became of each mention as JSON')
    .addHelpText('after', EXAMPLES)
    .action(reanchor);
}

async function reanchor(annotations: string, options: Options): Promise<void> {
  if (options.dropOrphans && !options.write) throw new UsageError('Expected --write with --drop-orphans, got it alone');
  const config = await projectConfig();
  const { out, err } = terminal(options);
  const run = await reanchorFolder({
    annotations,
    articles: options.articles ?? config.articles ?? 'corpus',
    oldArticles: options.oldArticles,
    write: options.write ?? false,
    dropOrphans: options.dropOrphans ?? false,
  });
  if (options.json) out.write(`${JSON.stringify(asJson(run), null, 2)}\n`);
  else {
    if (!options.quiet) for (const article of run.articles) out.write(renderArticle(article));
    out.write(renderTotals(run, options.write ?? false));
  }
  for (const problem of run.problems) err.write(`${formatProblem(problem)}\n`);
  process.exitCode = exitCodeOf(run);
}

function exitCodeOf({ articles, problems }: ReanchorRun): number {
  if (problems.some(({ kind }) => kind === 'io')) return exitCodes.system;
  const hasOrphans = articles.some(({ orphans, written }) => orphans > 0 && !written);
  return problems.length > 0 || hasOrphans ? exitCodes.failed : exitCodes.done;
}

function renderArticle(article: ReanchoredArticle): string {
  const { file, outcomes, oldText, dropped } = article;
  const lines = [`${file.article.id}: ${renderCounts(outcomes)}`];
  if (oldText === undefined) lines.push('  the old text was not found: placed by words, order and distances');
  for (const outcome of outcomes) {
    const told = renderOutcome(outcome);
    if (told === undefined) continue;
    const sentence = sentenceOf(article, outcome);
    lines.push(`  ${told}`, ...(sentence === undefined ? [] : [`      ${sentence}`]));
  }
  lines.push(...dropped.map(id => `  dropped: ${id}, no mention is left`));
  return `${lines.join('\n')}\n`;
}

function renderOutcome(outcome: Outcome): string | undefined {
  const what = `${outcome.of === 'quote' ? `quote of ${outcome.entity}` : outcome.type} ${renderWords(outcome)}`;
  if (outcome.outcome === 'edited') return `edited: ${what} → “${short(outcome.now)}” ${renderSpan(outcome.to)}`;
  if (outcome.outcome !== 'orphaned') return undefined;
  const places = outcome.candidates.map(renderSpan).join(', ');
  return `orphaned: ${what}: ${REASONS[outcome.reason]}${places === '' ? '' : `; it may be ${places}`}`;
}

const REASONS: Record<OrphanReason, string> = {
  gone: 'its words are not where they should be',
  changed: 'other words stand in its place',
  context: 'what stood around its words does not any more',
  ambiguous: 'more than one place fits',
  overlap: 'it would overlap another one',
  character: 'it would cut a character',
};

function renderWords({ text, from }: Outcome): string {
  return text === undefined ? renderSpan(from) : `“${short(text)}” ${renderSpan(from)}`;
}

function renderSpan({ start, end }: Span): string {
  return `${start}–${end}`;
}

const LONGEST = 60;

function short(words: string): string {
  return (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words).replace(/\s+/g, ' ');
}

/** Where it stands now; for an orphan where it stood. */
function sentenceOf({ oldText, newText }: ReanchoredArticle, outcome: Outcome): string | undefined {
  if (outcome.outcome === 'orphaned') return sentenceAround(oldText, outcome.from);
  return sentenceAround(newText, outcome.to);
}

function renderCounts(outcomes: readonly Outcome[]): string {
  const kinds = ['kept', 'moved', 'edited', 'orphaned'] as const;
  return kinds.map(kind => `${outcomes.filter(({ outcome }) => outcome === kind).length} ${kind}`).join(', ');
}

function renderTotals({ articles, inStep }: ReanchorRun, write: boolean): string {
  const outcomes = articles.flatMap(article => article.outcomes);
  const lines = [`${articles.length} changed articles: ${renderCounts(outcomes)}; ${inStep} in step`];
  const refused = articles.filter(({ written }) => !written).length;
  if (write) lines.push(`${articles.length - refused} written`);
  if (write && refused > 0)
    lines.push(`${refused} not written: they have orphans, and --drop-orphans leaves these out`);
  return `${lines.join('\n')}\n`;
}

function asJson({ articles, inStep, problems }: ReanchorRun): object {
  return {
    articles: articles.map(article => ({
      id: article.file.article.id,
      path: article.path,
      oldText: article.oldText !== undefined,
      written: article.written,
      outcomes: article.outcomes.map(outcome => ({ ...outcome, sentence: sentenceOf(article, outcome) })),
      dropped: article.dropped,
    })),
    inStep,
    problems,
  };
}
