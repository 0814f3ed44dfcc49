import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { type Command, createCommand } from 'commander';
import { stringifyAnnotations, stringifyAnnotationsLine } from '../src/annotations/index.ts';
import type { AnnotationFile } from '../src/annotations/schema.ts';
import type { Config } from '../src/config/index.ts';
import { formatProblem, UsageError } from '../src/errors.ts';
import { annotateAll, writeAnnotations } from '../src/run/annotate.ts';
import { Progress } from '../src/run/terminal.ts';
import { exitCodes } from './shared/main.ts';
import {
  type ArticleOptions,
  inProject,
  projectConfig,
  runOptions,
  terminal,
  withArticleOptions,
} from './shared/options.ts';

interface Options extends ArticleOptions {
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
  return withArticleOptions(command).action(annotate);
}

async function annotate(inputs: string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const sources = inputs.length > 0 ? inputs : [config.articles ?? 'corpus'];
  const folder = outputFolder(sources, options, config);
  const { out, err, quiet } = terminal(options);
  const progress = new Progress(terminal({ quiet: quiet || folder === undefined }), 'annotated');
  const counts = { articles: 0, mentions: 0, written: 0, unchanged: 0, failed: 0 };
  let code: number = exitCodes.done;
  const run = await runOptions(options, config);
  for await (const result of annotateAll(sources, run)) {
    if (result.problem) {
      counts.failed++;
      code = Math.max(code, result.problem.kind === 'io' ? exitCodes.system : exitCodes.failed);
      progress.end();
      err.write(`${formatProblem(result.problem)}\n`);
      continue;
    }
    const { annotations } = result.annotated;
    counts.articles++;
    counts.mentions += annotations.mentions.length;
    if (folder !== undefined) counts[await writeAnnotations(folder, annotations)]++;
    else await write(out, render(annotations, result.article.text, result.line !== undefined, options));
    progress.step(result.article.id);
  }
  progress.end();
  process.exitCode = code;
  if (quiet) return;
  if (options.json)
    (folder === undefined ? err : out).write(
      `${JSON.stringify({ ...counts, ...(folder !== undefined && { folder }) })}\n`,
    );
  else if (folder !== undefined) out.write(`${summary(counts, folder)}\n`);
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

function render(annotations: AnnotationFile, text: string, line: boolean, options: Options): string {
  const file = options.withText ? { ...annotations, article: { ...annotations.article, text } } : annotations;
  return line ? `${stringifyAnnotationsLine(file)}\n` : stringifyAnnotations(file);
}

/** Waits while the reader of our output is slower than we are, so that memory stays bounded. */
async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

function summary(
  counts: { articles: number; mentions: number; written: number; unchanged: number; failed: number },
  folder: string,
): string {
  const failed = counts.failed > 0 ? `, ${counts.failed} failed` : '';
  return `${counts.articles} articles, ${counts.mentions} mentions → ${folder} (${counts.written} written, ${counts.unchanged} unchanged${failed})`;
}
