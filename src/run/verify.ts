import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotationFolder, verifyAnnotations } from '../annotations/index.ts';
import { type Problem, UsageError } from '../errors.ts';
import { articlesById } from './articles.ts';

export interface VerifyOptions {
  /** Folder or JSON Lines file of the articles. */
  articles: string;
  /** Folder that holds `gold` and `predicted`, when no folder is named. */
  annotations: string;
}

export interface Verified {
  files: number;
  mentions: number;
  problems: Problem[];
}

/**
 * Checks annotation files against their articles. Without folders: those of gold and predictions that exist.
 *
 * @throws {UsageError} when there is no folder to verify.
 */
export async function verifyFolder(folders: readonly string[], options: VerifyOptions): Promise<Verified> {
  const chosen =
    folders.length > 0
      ? folders
      : ['gold', 'predicted'].map(name => join(options.annotations, name)).filter(existsSync);
  if (chosen.length === 0)
    throw new UsageError(`Expected a folder of annotation files, and ${options.annotations}/ has none`);
  const { articles, problems } = await articlesById(options.articles);
  const result: Verified = { files: 0, mentions: 0, problems };
  for (const folder of chosen) {
    const { files, problems: unreadable } = await readAnnotationFolder(folder);
    problems.push(...unreadable);
    if (files.length === 0 && unreadable.length === 0)
      problems.push({ kind: 'input', file: folder, reason: 'Expected annotation files (*.json), found none' });
    for (const { path, file, json } of files) {
      result.files++;
      result.mentions += file.mentions.length;
      const text = articles.get(file.article.id)?.text ?? file.article.text;
      if (text === undefined)
        problems.push({
          kind: 'input',
          file: path,
          reason: `Expected the article \`${file.article.id}\` in ${options.articles}, found none`,
        });
      else problems.push(...verifyAnnotations(file, text, path, json));
    }
  }
  return result;
}
