import { isGraphemeBoundary } from '../text/graphemes.ts';
import type { Span } from '../types.ts';
import { type Mark, marksOf } from './marks.ts';
import type { FoundArticle, SearchQuery } from './query.ts';

/** A piece of a snippet; its text is the article's, but for white space, which is one blank. */
export interface SnippetPart {
  text: string;
  mark?: Mark['is'];
}

/** Longest snippet in UTF-16 units, without marks of what is cut off. */
const LONGEST = 240;
/** Of these so many stand before the first mark. */
const BEFORE = 60;

/** The part of an article that shows best why it was found: the one with the most of what was asked, else its beginning. */
export function snippetOf(query: SearchQuery, article: FoundArticle): SnippetPart[] {
  const marks = marksOf(query, article);
  const body = behindTitle(article);
  const inBody = marks.filter(({ start }) => start >= body);
  const span = widened(article.text, bestSpan(article.text, body, inBody.length > 0 ? inBody : marks));
  const parts: SnippetPart[] = [];
  const add = (text: string, mark?: Mark['is']) => {
    if (text !== '') parts.push({ text: text.replace(/\s+/g, ' '), ...(mark && { mark }) });
  };
  let at = span.start;
  if (isCut(article.text.slice(body, at))) add('…');
  for (const mark of marks.filter(({ start, end }) => start >= span.start && end <= span.end)) {
    add(article.text.slice(at, mark.start));
    add(article.text.slice(mark.start, mark.end), mark.is);
    at = mark.end;
  }
  add(article.text.slice(at, span.end));
  if (isCut(article.text.slice(span.end))) add('…');
  return parts;
}

function isCut(rest: string): boolean {
  return rest.trim() !== '';
}

/** Where most different things are marked; of equals where most are, then the first. Without marks the beginning. */
function bestSpan(text: string, beginning: number, marks: readonly Mark[]): Span {
  let best = { start: beginning, kinds: 0, marks: 0 };
  for (const [index, mark] of marks.entries()) {
    const first = mark.start >= beginning ? beginning : 0;
    const start = Math.max(first, Math.min(mark.start - BEFORE, text.length - LONGEST));
    const inside = marks.slice(index, index + LONGEST).filter(({ end }) => end <= start + LONGEST);
    const kinds = new Set(inside.map(({ of }) => of)).size;
    if (kinds > best.kinds || (kinds === best.kinds && inside.length > best.marks))
      best = { start, kinds, marks: inside.length };
  }
  return { start: best.start, end: Math.min(text.length, best.start + LONGEST) };
}

/** Where the text goes on behind a first line that is its title, which is shown already. */
function behindTitle({ text, title = '' }: FoundArticle): number {
  const start = text.length - text.trimStart().length;
  const end = start + title.length;
  return text.startsWith(title, start) && /^\s*\n/.test(text.slice(end, end + BEFORE)) ? end : start;
}

/** From the beginning of a word to the end of one, where there are blanks, and else of a whole character. */
function widened(text: string, { start, end }: Span): Span {
  const from = beginsWord(text, start) ? start : behindBlank(text, start);
  let to = end;
  if (end < text.length) {
    const blank = text.slice(from, end).search(/\s\S*$/);
    to = blank > 0 ? from + blank : wholeCharacter(text, end);
  }
  const lead = text.slice(from, to);
  return { start: from + lead.length - lead.trimStart().length, end: from + lead.trimEnd().length };
}

function beginsWord(text: string, start: number): boolean {
  return start === 0 || /\s/.test(text.slice(start - 1, start + 1));
}

function behindBlank(text: string, start: number): number {
  const blank = text.slice(start, start + BEFORE).search(/\s/);
  return blank >= 0 ? start + blank : wholeCharacter(text, start);
}

function wholeCharacter(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}
