import { existsSync, statSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { type Command, createCommand } from 'commander';
import { type Annotator, localAnnotator, threadedAnnotator } from '../src/annotator/index.ts';
import type { Config } from '../src/config/index.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { type Annotated, annotateTo } from '../src/run/annotate.ts';
import { folderOutput } from '../src/run/outputs/folder.ts';
import { streamOutput } from '../src/run/outputs/stream.ts';
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

interface Options extends ArticleOptions, ThreadOptions {
  output?: string;
  withText?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator annotate                                  the articles in corpus/, into annotations/predicted/
  glossator annotate story.txt --date 2023-02-28      one article, to standard output
  glossator annotate wire/ -o out/                    a folder, into another folder
  cat articles.jsonl | glossator annotate -           JSON Lines in, JSON Lines out`;

export function annotateCommand(): Command {
  const command = createCommand('annotate')
    .description('Annotate articles: write what is named in them as JSON.')
    .argument('[inputs...]', 'files (.txt, .md, .jsonl), folders, globs, or - for standard input (default: corpus/)')
    .option('-o, --output <folder>', 'write annotation files here')
    .option('--with-text', 'put the text of the article into JSON Lines output')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', EXAMPLES);
  return withThreadOptions(withArticleOptions(command)).action(annotate);
}

async function annotate(inputs: string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const sources = inputs.length > 0 ? inputs : [config.articles ?? 'corpus'];
  const folder = outputFolder(sources, options, config);
  const { out, err, quiet } = terminal(options);
  const progress = new Progress(terminal({ quiet: quiet || folder === undefined }), 'annotated');
  let code: number = exitCodes.done;
  const annotator = await annotatorOf(options, config);
  const counts = await annotateTo(sources, {
    read: readOptions(options, config),
    annotator,
    output: folder === undefined ? streamOutput(out, { withText: options.withText ?? false }) : folderOutput(folder),
    signal: stopSignal(err),
    onProblem: problem => {
      code = Math.max(code, problem.kind === 'io' ? exitCodes.system : exitCodes.failed);
      progress.end();
      err.write(`${formatProblem(problem)}\n`);
    },
    onArticle: id => progress.step(id),
  });
  await annotator.close();
  progress.end();
  process.exitCode = counts.stopped ? exitCodes.interrupted : code;
  if (quiet) return;
  if (options.json)
    (folder === undefined ? err : out).write(
      `${JSON.stringify({ ...counts, ...(folder !== undefined && { folder }) })}\n`,
    );
  else if (folder !== undefined) out.write(`${summary(counts, folder)}\n`);
}

/** In this process, unless threads are asked for or needed: they take a second to begin. */
function annotatorOf(options: Options, config: Config): Promise<Annotator> {
  const settings = annotatorSettings(options, config);
  const { workers, timeout, memory } = options;
  if (workers === undefined && timeout === undefined && memory === undefined) return localAnnotator(settings);
  return threadedAnnotator(settings, {
    threads: workers ?? 1,
    ...(timeout !== undefined && { timeout }),
    ...(memory !== undefined && { memory }),
  });
}

/** The first Ctrl-C finishes the articles at hand, a second one ends the process at once. */
function stopSignal(err: NodeJS.WritableStream): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      err.write('Finishing the articles at hand; Ctrl-C again stops at once.\n');
      stop.abort();
    });
  return stop.signal;
}

/** The folder to write to, or undefined for standard output. */
function outputFolder(sources: readonly string[], options: Options, config: Config): string | undefined {
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
  if (!statSync(source).isFile()) return false;
  return relative(config.articles ?? 'corpus', source).startsWith('..');
}

function summary({ articles, mentions, written, unchanged, failed, stopped }: Annotated, folder: string): string {
  const faults = failed > 0 ? `, ${failed} failed` : '';
  const rest = stopped ? '; stopped, the same command goes on' : '';
  return `${articles} articles, ${mentions} mentions → ${folder} (${written} written, ${unchanged} unchanged${faults})${rest}`;
}
