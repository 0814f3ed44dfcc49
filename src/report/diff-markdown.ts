import type { ArticleDiff, Change, Diff } from '../diff/index.ts';
import { sentenceAround } from '../text/excerpt.ts';
import { describeChange, signOf } from './change.ts';
import { articleNotes, diffSummary, totalRows } from './diff-totals.ts';
import { escapeHtml, escapeMarks, markdownTable } from './marks.ts';

/** Longest page: the text of a pull request may have 65,536 characters. */
const MOST = 60_000;

/** A diff as Markdown, fit for a pull request: totals, then each article folded. What does not fit is counted. */
export function diffMarkdown(diff: Diff): string {
  const rows = totalRows(diff);
  const head = `## ${escapeMarks(`${diff.before} → ${diff.after}`)}\n\n${escapeMarks(diffSummary(diff))}\n`;
  let page = rows.length > 2 ? `${head}\n${markdownTable(rows)}\n` : head;
  for (const [at, article] of diff.articles.entries()) {
    const block = articleBlock(article);
    if (page.length + block.length > MOST) return `${page}\n${diff.articles.length - at} more articles differ.\n`;
    page += block;
  }
  return page;
}

function articleBlock(article: ArticleDiff): string {
  const { id, set, changes, body } = article;
  const name = set === undefined ? id : `${set}/${id}`;
  const notes = [...articleNotes(article), `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`].join(
    ', ',
  );
  // Within the element `summary` GitHub reads HTML, not Markdown.
  const summary = `<summary>${escapeHtml(name)}: ${escapeHtml(notes)}</summary>`;
  return `\n<details>${summary}\n\n${changes.map(change => item(change, body)).join('\n')}\n\n</details>\n`;
}

function item(change: Change, body: string | undefined): string {
  const line = `- ${escapeMarks(signOf(change))} **${escapeMarks(change.type)}** ${escapeMarks(describeChange(change))}`;
  if (body === undefined || change.end > body.length) return line;
  return `${line}\n  > ${escapeMarks(sentenceAround(body, change)!)}`;
}
