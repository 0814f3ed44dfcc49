export { type MarkdownOptions, markdownReport } from './markdown.ts';
export { describeMistake } from './mistake.ts';
export { percent } from './rows.ts';
export { scoreTable } from './table.ts';
