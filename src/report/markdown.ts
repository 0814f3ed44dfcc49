import type { Mistake, Scores } from '../score.ts';
import { escapeMarks, markdownTable } from './marks.ts';
import { describeMistake } from './mistake.ts';
import { columns, scoreRows } from './rows.ts';

export interface MarkdownOptions {
  /** The sentence that a mistake stands in, or undefined where the text is not at hand. */
  sentenceOf: (mistake: Mistake) => string | undefined;
}

/** The scores and every mistake with its sentence, as a Markdown page. Scores are in percent. */
export function markdownReport(scores: Scores, { sentenceOf }: MarkdownOptions): string {
  return [
    '# Check',
    `${scores.articles} ${scores.articles === 1 ? 'article' : 'articles'}. Scores are in percent; precision and recall are strict, the next four are F1.`,
    markdownTable([columns, ...scoreRows(scores)]),
    `## Mistakes: ${scores.mistakes.length}`,
    ...articlesOf(scores.mistakes).map(
      ([article, mistakes]) =>
        `### ${escapeMarks(article)}\n\n${mistakes.map(mistake => item(mistake, sentenceOf(mistake))).join('\n')}`,
    ),
  ]
    .map(block => `${block}\n`)
    .join('\n');
}

function item(mistake: Mistake, sentence: string | undefined): string {
  const line = `- ${escapeMarks(describeMistake(mistake))}`;
  return sentence === undefined ? line : `${line}\n  > ${escapeMarks(sentence.replace(/\s+/g, ' ').trim())}`;
}

function articlesOf(mistakes: readonly Mistake[]): [string, Mistake[]][] {
  const byArticle = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const own = byArticle.get(mistake.article) ?? [];
    byArticle.set(mistake.article, own);
    own.push(mistake);
  }
  return [...byArticle];
}
