import type { ArticleDiff, Change, ChangeKind, Diff } from '../diff/index.ts';
import { excerptAround } from '../text/excerpt.ts';
import { describeChange, signOf } from './change.ts';
import { DIFF_STYLE } from './diff-style.ts';
import { articleNotes, diffSummary, totalRows } from './diff-totals.ts';
import { escapeHtml } from './marks.ts';

/**
 * A diff as one page that needs nothing else: no script, no request. Kinds of change are shown and hidden by style
 * sheets alone, which the boxes of the head steer.
 */
export function diffHtml(diff: Diff): string {
  const rows = totalRows(diff);
  const kinds = rows[0]!.slice(1) as ChangeKind[];
  const title = escapeHtml(`${diff.before} → ${diff.after}`);
  const hide = kinds.map(kind => `body:has(#show-${kind}:not(:checked)) li.${kind}{display:none}`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${DIFF_STYLE}${hide}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(diffSummary(diff))}</p>
${kinds.length > 0 ? `${table(rows)}\n${filters(kinds)}\n` : ''}${diff.articles.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function table([head = [], ...body]: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string) =>
    row
      .map((cell, at) => (at === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<${tag}>${cell}</${tag}>`))
      .join('');
  const lines = body.map(row => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${lines}\n</tbody>\n</table>`;
}

function filters(kinds: readonly ChangeKind[]): string {
  const boxes = kinds.map(kind => `<label><input type="checkbox" id="show-${kind}" checked> ${kind}</label>`);
  return `<fieldset><legend>Show</legend>${boxes.join(' ')}</fieldset>`;
}

function section(article: ArticleDiff): string {
  const { id, set, title, changes, body } = article;
  const name = set === undefined ? id : `${set}/${id}`;
  const notes = articleNotes(article).join(', ');
  return `<section>
<h2>${escapeHtml(title ?? name)} <small>${escapeHtml(name)}</small></h2>
${notes === '' ? '' : `<p>${escapeHtml(notes)}</p>\n`}<ul>
${changes.map(change => item(change, body)).join('\n')}
</ul>
</section>`;
}

function item(change: Change, body: string | undefined): string {
  const what = `<span class="sign">${signOf(change)}</span> <b>${escapeHtml(change.type)}</b> ${escapeHtml(describeChange(change))}`;
  return `<li class="${change.kinds.join(' ')}">${what}${body === undefined || change.end > body.length ? '' : excerpt(body, change)}</li>`;
}

function excerpt(body: string, change: Change): string {
  const [before, words, after] = Object.values(excerptAround(body, change)).map(escapeHtml);
  return `<p>${before}<mark>${words}</mark>${after}</p>`;
}
