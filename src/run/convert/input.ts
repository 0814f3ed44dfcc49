import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { decodeJson } from '../../annotations/decode.ts';
import type { AnnotatedText, Format, ReadContext } from '../../annotations/formats/index.ts';
import { readAnnotationFolder, verifyAnnotations } from '../../annotations/index.ts';
import { InputError, type Problem, quote, systemReason } from '../../errors.ts';
import type { Article } from '../../types.ts';

/** Articles with their annotations, and what could not be read. */
export interface ConvertInput {
  articles: AnnotatedText[];
  problems: Problem[];
}

/** Reads a folder of our annotation files, or one of them, and joins each with its article by id. */
export async function readOwn(folder: string, texts: ReadonlyMap<string, Article>): Promise<ConvertInput> {
  const { files, problems } = await readAnnotationFolder(folder);
  if (files.length === 0 && problems.length === 0)
    problems.push({ kind: 'input', file: folder, reason: 'Expected annotation files (*.json), found none' });
  const articles = files.flatMap(({ path, file, json }): AnnotatedText[] => {
    const { text: own, ...article } = file.article;
    const text = texts.get(article.id)?.text ?? own;
    const faults = text === undefined ? [noArticle(path, article.id)] : verifyAnnotations(file, text, path, json);
    problems.push(...faults);
    return text === undefined || faults.length > 0 ? [] : [{ text, annotations: { ...file, article } }];
  });
  return { articles, problems };
}

function noArticle(file: string, id: string): Problem {
  const hint = 'name the folder of the articles with --articles';
  return { kind: 'input', file, reason: `Expected the article ${quote(id)}, found none`, hint };
}

/** Reads a file of another format, or all files of a folder that have its ending, in order of their paths. */
export async function readForeign(
  input: string,
  format: Format,
  texts: ReadonlyMap<string, Article>,
): Promise<ConvertInput> {
  const articles: AnnotatedText[] = [];
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  for (const file of await filesOf(input, format, problems)) {
    for (const read of await readFileOf(file, format, texts, problems)) {
      const { id } = read.annotations.article;
      const first = fileOf.get(id.toLowerCase());
      if (first !== undefined) problems.push(sameId(file, id, first));
      else {
        fileOf.set(id.toLowerCase(), file);
        articles.push(withMetadata(read, texts.get(id)));
      }
    }
  }
  return { articles, problems };
}

async function filesOf(input: string, { title, extension }: Format, problems: Problem[]): Promise<string[]> {
  try {
    if (!(await stat(input)).isDirectory()) return [input];
    const names = await readdir(input, { recursive: true });
    const found = names.filter(name => name.endsWith(extension) && !/(?:^|[\\/])\./.test(name)).sort();
    if (found.length === 0)
      problems.push({ kind: 'input', file: input, reason: `Expected files of ${title} (*${extension}), found none` });
    return found.map(name => join(input, name));
  } catch (error) {
    problems.push(unreadable(input, error));
    return [];
  }
}

async function readFileOf(
  file: string,
  format: Format,
  texts: ReadonlyMap<string, Article>,
  problems: Problem[],
): Promise<AnnotatedText[]> {
  try {
    const beside = await textBeside(file);
    const context: ReadContext = {
      file,
      textOf: id => (format.textBeside ? (beside ?? texts.get(id)?.text) : (texts.get(id)?.text ?? beside)),
      report: found => problems.push(...found),
    };
    return format.read!(decodeJson(await readFile(file), file), context);
  } catch (error) {
    problems.push(...(error instanceof InputError ? error.problems : [unreadable(file, error)]));
    return [];
  }
}

/** The text file of the same name, as tools with stand-off annotations keep it: without front matter. */
async function textBeside(file: string): Promise<string | undefined> {
  const path = join(dirname(file), `${stemOf(file)}.txt`);
  return existsSync(path) && path !== file ? decodeJson(await readFile(path), path) : undefined;
}

function stemOf(file: string): string {
  const name = file.slice(dirname(file).length).replace(/^[\\/]/, '');
  return name.slice(0, name.length - extname(name).length);
}

/** What is known of the article, for formats that say nothing of it. */
function withMetadata({ text, annotations }: AnnotatedText, article: Article | undefined): AnnotatedText {
  const { id, sha256, length, ...said } = annotations.article;
  if (article?.text !== text || Object.keys(said).length > 0) return { text, annotations };
  const { text: _text, format: _format, ...known } = article;
  return { text, annotations: { ...annotations, article: { ...known, id, sha256, length } } };
}

function unreadable(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const kind = code === 'ENOENT' ? 'input' : 'io';
  return { kind, file, reason: `Expected to read it, got: ${systemReason(error)}` };
}

function sameId(file: string, id: string, first: string): Problem {
  const hint = 'case makes no difference';
  return { kind: 'input', file, reason: `Expected an id of its own, got ${quote(id)}, which ${first} has too`, hint };
}
