import { readFileSync } from 'node:fs';
import { articlesById } from '../../../src/run/articles.ts';
import type { Article } from '../../../src/types.ts';

/** Day of articles that give none, so that their dates have something to be resolved against. */
const DATE = '2023-02-28';

/** Articles to measure on: those of JSON Lines files, or of our corpus. */
export async function readTexts(paths: readonly string[]): Promise<Article[]> {
  if (paths.length === 0) return [...(await articlesById('corpus')).articles.values()];
  return paths.flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Article => {
        const { id, text, date, dct } = JSON.parse(line) as { id: string; text: string; date?: string; dct?: string };
        const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? dct ?? '')?.[0] ?? DATE;
        return { id: `${id}`, text, format: 'text', date: day };
      }),
  );
}

/** Articles of about so many characters each, cut at line ends out of all that the given ones say, joined. */
export function cutInto(articles: readonly Article[], size: number, total: number): Article[] {
  const whole = articles.map(({ text }) => text).join('\n\n');
  const text = whole.repeat(Math.ceil(total / whole.length)).slice(0, total);
  const pieces: Article[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start + size);
    const next = end < 0 ? text.length : end;
    pieces.push({ id: `piece-${pieces.length}`, text: text.slice(start, next), format: 'text', date: DATE });
    start = next;
  }
  return pieces;
}

export function wordsIn(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
