import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { type Command, createCommand } from 'commander';
import { type Annotator, fingerprint, localAnnotator, threadedAnnotator } from '../src/annotator/index.ts';
import type { Config } from '../src/config/index.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { type Annotated, type AnnotateOptions, annotateTo } from '../src/run/annotate.ts';
import { isLinesFile, openOutput } from '../src/run/outputs/index.ts';
import { Progress } from '../src/run/terminal.ts';
import { exitCodes } from './shared/main.ts';
import {
  type ArticleOptions,
  annotatorSettings,
  inProject,
  projectConfig,
  readOptions,
  type ThreadOptions,
  terminal,
  withArticleOptions,
  withThreadOptions,
} from './shared/options.ts';
import { keepHeapSteady } from './shared/steady-heap.ts';
import { stopSignal } from './shared/stop-signal.ts';

interface Options extends ArticleOptions, ThreadOptions {
  output?: string;
  withText?: boolean;
  force?: boolean;
  watch?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator annotate                                  the articles in corpus/, into annotations/predicted/
  glossator annotate story.txt --date 2023-02-28      one article, to standard output
  glossator annotate wire/ -o out/                    a folder, into another folder
  cat articles.jsonl | glossator annotate -           JSON Lines in, JSON Lines out
  glossator annotate wire.jsonl.gz -o out.jsonl.gz --workers 4`;

export function annotateCommand(): Command {
  const command = createCommand('annotate')
    .description('Annotate articles: write what is named in them as JSON.')
    .argument('[inputs...]', 'files (.txt, .md, .jsonl), folders, globs, or - for standard input (default: corpus/)')
    .option('-o, --output <path>', 'write annotation files into this folder, or lines into this .jsonl (.gz, .zst)')
    .option('--with-text', 'put the text of the article into JSON Lines output')
    .option('--watch', 'go on with what is added or changed, until Ctrl-C')
    .option('--force', 'annotate again what has not changed since it was written')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', EXAMPLES);
  return withThreadOptions(withArticleOptions(command)).action(annotate);
}

async function annotate(inputs: string[], options: Options): Promise<void> {
  keepHeapSteady();
  const config = await projectConfig();
  const sources = inputs.length > 0 ? inputs : [config.articles ?? 'corpus'];
  const target = outputPath(sources, options, config);
  const { watch = false, withText = false, force = false } = options;
  if (watch && (target === undefined || isLinesFile(target)))
    throw new UsageError('Expected -o <folder> beside --watch');
  const key = target === undefined ? '' : await runKey(options, config);
  const stop = stopSignal(process.stderr);
  const annotator = await annotatorOf(options, config);
  const run = async () => {
    const output = await openOutput(target, { stream: process.stdout, run: key, withText, force });
    await runOnce(sources, { read: readOptions(options, config), annotator, output, signal: stop }, target, options);
  };
  if (watch) await runOnChanges(sources, stop, run);
  else await run();
  await annotator.close();
}

/** Annotates all, and says what became of it. */
async function runOnce(
  sources: readonly string[],
  run: Pick<AnnotateOptions, 'read' | 'annotator' | 'output' | 'signal'>,
  target: string | undefined,
  options: Options,
): Promise<void> {
  const { out, err, quiet } = terminal(options);
  const progress = new Progress(terminal({ quiet: quiet || target === undefined }), 'annotated');
  let code: number = exitCodes.done;
  const counts = await annotateTo(sources, {
    ...run,
    onProblem: problem => {
      code = Math.max(code, problem.kind === 'io' ? exitCodes.system : exitCodes.failed);
      progress.end();
      err.write(`${formatProblem(problem)}\n`);
    },
    onArticle: id => progress.step(id),
  });
  progress.end();
  // To be stopped is how watching ends.
  process.exitCode = counts.stopped && !options.watch ? exitCodes.interrupted : code;
  if (quiet) return;
  if (options.json)
    (target === undefined ? err : out).write(
      `${JSON.stringify({ ...counts, ...(target !== undefined && { output: target }) })}\n`,
    );
  else if (target !== undefined) out.write(`${summary(counts, target)}\n`);
}

async function runOnChanges(sources: readonly string[], stop: AbortSignal, run: () => Promise<void>): Promise<void> {
  const { canWatch, changes } = await import('../src/run/watch.ts');
  if (!canWatch(sources)) throw new UsageError('Expected folders or files to watch, got something else');
  for await (const _ of changes(sources, stop)) await run();
}

/** All that decides on what is written beside the articles: runs with one key write the same of the same articles. */
async function runKey(options: Options, config: Config): Promise<string> {
  const { stdin: _, cwd: _cwd, ignore: _ignore, ...defaults } = readOptions(options, config);
  const how = await fingerprint(annotatorSettings(options, config));
  return createHash('sha256')
    .update(`${how} ${JSON.stringify(defaults)}`)
    .digest('hex')
    .slice(0, 16);
}

/** In this process, unless threads are asked for or needed: they take a second to begin. */
function annotatorOf(options: Options, config: Config): Promise<Annotator> {
  const settings = annotatorSettings(options, config);
  const { workers, timeout, memory } = options;
  if (workers === undefined && timeout === undefined && memory === undefined) return localAnnotator(settings);
  return threadedAnnotator(settings, { threads: workers ?? 1, timeout, memory });
}

/** The folder or JSON Lines file to write to, or undefined for standard output. */
function outputPath(sources: readonly string[], options: Options, config: Config): string | undefined {
  if (options.output !== undefined) return options.output;
  if (sources.length === 1 && isSingle(sources[0]!, config)) return undefined;
  if (inProject(config)) return `${config.annotations ?? 'annotations'}/predicted`;
  if (sources.length === 1 && sources[0] === (config.articles ?? 'corpus')) {
    throw new UsageError(
      `Expected articles in ${sources[0]}/, found no such folder; name your articles, or begin with \`glossator init\``,
    );
  }
  throw new UsageError(
    'Expected -o <folder>: there is no project here to write the annotations of several articles to',
  );
}

/** Standard input, or one file outside the corpus; one that is missing is a problem of its own. */
function isSingle(source: string, config: Config): boolean {
  if (source === '-') return true;
  if (!existsSync(source)) return extname(source) !== '' && !/[*?{[]/.test(source);
  if (statSync(source).isDirectory()) return false;
  return relative(config.articles ?? 'corpus', source).startsWith('..');
}

function summary({ articles, mentions, written, unchanged, failed, stopped }: Annotated, target: string): string {
  const faults = failed > 0 ? `, ${failed} failed` : '';
  const rest = stopped ? '; stopped, the same command goes on' : '';
  return `${articles} articles, ${mentions} mentions → ${target} (${written} written, ${unchanged} unchanged${faults})${rest}`;
}
