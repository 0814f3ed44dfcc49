import { readArticles } from '../article/index.ts';
import type { Problem } from '../errors.ts';
import type { Article } from '../types.ts';

/** The articles of a folder or JSON Lines file by id, to join annotation files with, and what could not be read. */
export async function articlesById(path: string): Promise<{ articles: Map<string, Article>; problems: Problem[] }> {
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  for await (const read of readArticles([path], {})) {
    if ('problem' in read) problems.push(read.problem);
    else articles.set(read.article.id, read.article);
  }
  return { articles, problems };
}
