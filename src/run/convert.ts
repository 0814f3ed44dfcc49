import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { glossator } from '../annotations/formats/glossator.ts';
import { type AnnotatedText, type Format, together } from '../annotations/formats/index.ts';
import { type Problem, UsageError } from '../errors.ts';
import type { Article } from '../types.ts';
import { articlesById } from './articles.ts';
import { type ConvertInput, readForeign, readOwn } from './convert/input.ts';
import { filesIn, type OutputFile, projectFiles, writeAll } from './convert/output.ts';

export interface ConvertOptions {
  /** A file or a folder. */
  input: string;
  from: Format;
  to: Format;
  /** File or folder to write to. Without one: the project for our own format, and the result's `text` for all others. */
  output?: string | undefined;
  /** Folder or JSON Lines file of the articles. */
  articles: string;
  /** Folder with the folder `gold` in it. */
  annotations: string;
  /** Replace files of other formats that are there already. */
  force: boolean;
}

export interface Converted {
  articles: number;
  mentions: number;
  written: number;
  unchanged: number;
  /** What was converted, when it was not written to a file. */
  text?: string;
  problems: Problem[];
}

/**
 * Converts annotation files to another format and back. Articles that cannot be read or written are problems, and the
 * rest goes on. No file with another content is replaced, unless told; gold and articles never are.
 *
 * @throws {UsageError} when a format cannot be read, or several articles do not go into one file.
 * @throws {SystemError} when a file cannot be written.
 */
export async function convert(options: ConvertOptions): Promise<Converted> {
  const { from, to } = options;
  if (!from.read)
    throw new UsageError(`Expected a format that can be read, got \`${from.name}\`, which is for export only`);
  const known = await knownArticles(options.articles);
  const { articles, problems } = await readInput(options, known.articles);
  const counts = {
    articles: articles.length,
    mentions: articles.reduce((sum, { annotations }) => sum + annotations.mentions.length, 0),
  };
  problems.unshift(...known.problems);
  const target = targetOf(options, articles);
  if (target === 'text') return { ...counts, written: 0, unchanged: 0, text: together(to, articles), problems };
  const written = await writeTo(target, articles, options);
  return { ...counts, ...written, problems: [...problems, ...written.problems] };
}

async function knownArticles(path: string): Promise<{ articles: Map<string, Article>; problems: Problem[] }> {
  return existsSync(path) ? articlesById(path) : { articles: new Map(), problems: [] };
}

/** Our format is a folder of annotation files or one of them, or JSON Lines. */
function readInput({ input, from }: ConvertOptions, texts: Map<string, Article>): Promise<ConvertInput> {
  const own = from === glossator && !/\.(?:jsonl|ndjson)$/.test(input);
  return own ? readOwn(input, texts) : readForeign(input, from, texts);
}

type Target = 'text' | { file: string } | { folder: string } | { project: string | undefined };

/** Where to write to: one file, a folder with a file an article, or the corpus and the gold of a project. */
function targetOf({ from, to, output, articles }: ConvertOptions, found: readonly AnnotatedText[]): Target {
  const toProject = to === glossator && from !== glossator;
  if (output === undefined && toProject) {
    if (isFolder(articles)) return { project: undefined };
    throw new UsageError('Expected -o <folder>: there is no project here to write articles and gold to');
  }
  const oneFile = output === undefined || output === '-' || (extname(output) === to.extension && !isFolder(output));
  if (!oneFile) return to === glossator ? { project: output } : { folder: output };
  if (to.unit === 'file' && found.length > 1)
    throw new UsageError(`Expected -o <folder>: ${to.title} needs a file an article, got ${found.length} articles`);
  return output === undefined || output === '-' ? 'text' : { file: output };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

type Written = Pick<Converted, 'written' | 'unchanged' | 'problems'>;

async function writeTo(
  target: Exclude<Target, 'text'>,
  articles: readonly AnnotatedText[],
  options: ConvertOptions,
): Promise<Written> {
  const { to } = options;
  if ('file' in target) return writeAll([{ path: target.file, content: together(to, articles) }], options);
  if ('folder' in target) return writeEach(articles, article => filesIn(target.folder, to, article), options);
  const { project } = target;
  const corpus = project === undefined ? options.articles : join(project, 'corpus');
  const gold = join(project === undefined ? options.annotations : join(project, 'annotations'), 'gold');
  const known = await knownArticles(corpus);
  return writeEach(articles, article => projectFiles({ corpus, gold }, article, known.articles), options);
}

/** The files of one article are written all or not at all; the other articles go on. */
async function writeEach(
  articles: readonly AnnotatedText[],
  filesFor: (article: AnnotatedText) => OutputFile[] | Problem,
  options: ConvertOptions,
): Promise<Written> {
  const sum: Written = { written: 0, unchanged: 0, problems: [] };
  for (const article of articles) {
    const files = filesFor(article);
    if (!Array.isArray(files)) {
      sum.problems.push(files);
      continue;
    }
    const { written, unchanged, problems } = await writeAll(files, options);
    sum.written += written;
    sum.unchanged += unchanged;
    sum.problems.push(...problems);
  }
  return sum;
}
