/** Rows as a Markdown table: the first column to the left, the others to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map(row => `| ${row.map(escapeMarks).join(' | ')} |`);
  const rule = `|${rows[0]!.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`;
  return [head, rule, ...body].join('\n');
}

/** Text of an article must not become marks of a Markdown page. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&');
}

/** Text of an article must not become elements of an HTML page, nor end an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`);
}
