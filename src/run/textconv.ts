import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAnnotations } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { bodyHash, readArticles } from '../article/index.ts';
import { InputError } from '../errors.ts';
import { mentionLines } from '../report/index.ts';
import { articlesById } from './articles.ts';

/**
 * An annotation file in the form that git compares. What is no annotation file, one with the marks of a conflict say, is
 * given back as it is: git breaks off its diff when a file cannot be converted.
 */
export async function textconv(path: string, articles: string): Promise<string> {
  const json = await readFile(path, 'utf8');
  try {
    const file = parseAnnotations(json, { file: path });
    return mentionLines(file, await textOf(file, articles));
  } catch (error) {
    if (error instanceof InputError) return json;
    throw error;
  }
}

/** The text that the file annotates, when the article still has it. */
async function textOf({ article }: AnnotationFile, articles: string): Promise<string | undefined> {
  if (article.text !== undefined) return article.text;
  const direct = ['.txt', '.md'].map(ending => join(articles, `${article.id}${ending}`)).find(existsSync);
  const text = direct === undefined ? await searched(article.id, articles) : await bodyOf(direct);
  return text !== undefined && bodyHash(text) === article.sha256 ? text : undefined;
}

async function bodyOf(path: string): Promise<string | undefined> {
  for await (const read of readArticles([path])) if ('article' in read) return read.article.text;
  return undefined;
}

/** git asks file by file, and to read all articles each time is slow: only when the id does not name the file. */
async function searched(id: string, articles: string): Promise<string | undefined> {
  return existsSync(articles) ? (await articlesById(articles)).articles.get(id)?.text : undefined;
}
