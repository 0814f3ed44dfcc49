import pc from 'picocolors';
import type { ArticleDiff, Change, Diff } from '../diff/index.ts';
import { mentionType } from '../mention-types.ts';
import { excerptAround } from '../text/excerpt.ts';
import { describeChange, signOf } from './change.ts';
import { articleNotes, diffSummary, totalRows } from './diff-totals.ts';
import { textTable } from './table.ts';

/** A diff for the terminal: totals, then article by article each change with its sentence. `quiet`: totals alone. */
export function diffText(diff: Diff, { quiet = false }: { quiet?: boolean } = {}): string {
  const head = `${diffSummary(diff)}\n`;
  if (diff.articles.length === 0) return head;
  const rows = totalRows(diff);
  const totals = rows.length > 2 ? textTable(rows) : '';
  return head + totals + (quiet ? '' : diff.articles.map(article => `\n${articleText(article)}`).join(''));
}

function articleText(article: ArticleDiff): string {
  const { id, set, body, changes } = article;
  const name = pc.bold(set === undefined ? id : `${set}/${id}`);
  const notes = articleNotes(article).map(note => pc.dim(`  ${note}`));
  return [`${name}${notes.join('')}\n`, ...changes.map(change => changeText(change, body))].join('');
}

const SIGN_COLOR = { '+': pc.green, '−': pc.red, '~': pc.yellow } as const;

function changeText(change: Change, body: string | undefined): string {
  const sign = signOf(change);
  const type = pc[mentionType(change.type).color](change.type.padEnd(12));
  const line = `  ${SIGN_COLOR[sign](sign)} ${type} ${describeChange(change)}\n`;
  if (body === undefined || change.end > body.length) return line;
  const { before, words, after } = excerptAround(body, change);
  return `${line}${pc.dim(`      ${before}`)}${pc.isColorSupported ? pc.underline(words) : `[${words}]`}${pc.dim(after)}\n`;
}
