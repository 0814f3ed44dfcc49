export { SentenceCase, TokenFlag } from './flags.ts';
export { lowerCaseWords } from './lower-case.ts';
export { parseEnglish } from './parse.ts';
export { rowsOf, spanOf, textOf } from './spans.ts';
export { tokenTable } from './table.ts';
