import { markdownParts } from './markdown-parts.ts';

type Markdown = typeof import('mdast-util-from-markdown');
type Root = ReturnType<Markdown['fromMarkdown']>;
type Node = Root | Root['children'][number];

/** Prose, and whether it stands in a quotation. */
interface Prose {
  start: number;
  end: number;
  quoted: boolean;
}

/**
 * Blanks all but the prose of a Markdown text with spaces: link targets, code, HTML, and the marks of headings, lists,
 * emphasis and quotes. Line ends stay and the length is the same, so that offsets into the result are offsets into the
 * text. Pipes stay where a table has them: they part names of neighbouring cells, as a comma would.
 */
export async function maskMarkdown(text: string): Promise<string> {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const masks: string[] = [];
  for (const { start, end } of markdownParts(text)) {
    const part = text.slice(start, end);
    masks.push(mask(part, fromMarkdown(shallow(part))));
  }
  return masks.join('');
}

/**
 * Containers within each other cost micromark the square of their number, so deeper ones are text to it: the mark that would
 * begin one gives way to a letter.
 */
function shallow(text: string): string {
  return text.replace(DEEP, marks => `${marks.slice(0, -1)}x`);
}

/** As many marks of quotations and lists at the beginning of a line as nobody needs, and the first character of the next. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}[ \t]*[>\-+*\d]/gm;

function mask(text: string, root: Root): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, quoted } of proseOf(root, text)) {
    const prose = text.slice(start, end);
    pieces.push(blank(text.slice(done, start)), blankMarks(quoted ? prose.replace(QUOTE_MARKS, blank) : prose));
    done = end;
  }
  return pieces.join('') + blank(text.slice(done));
}

/** Text nodes in order. A stack of our own, since quotations may be nested as deep as a hostile text likes. */
function* proseOf(root: Root, text: string): Generator<Prose> {
  const stack: { node: Node; quoted: boolean }[] = [{ node: root, quoted: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, quoted } = next;
    const start = node.position!.start.offset!;
    if (node.type === 'text') yield { start, end: node.position!.end.offset!, quoted };
    if (!('children' in node) || isAutolink(node, text[start])) continue;
    for (const child of node.children.toReversed()) {
      stack.push({ node: child, quoted: quoted || node.type === 'blockquote' });
    }
  }
}

/** `<https://example.org>`: its text is its target. */
function isAutolink({ type }: Node, first: string | undefined): boolean {
  return type === 'link' && first === '<';
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The `>` of the further lines of a quotation belong to the raw text of one node, those of a very deep one too. */
const QUOTE_MARKS = /^[ \t>]+/gm;

/** The row under a table's head. */
const TABLE_RULE = /^[:| \t]*-[-:| \t]*$/gm;

const BARE_URL = /\bhttps?:\/\/[^\s<>]+/g;

const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

function blankMarks(prose: string): string {
  return [TABLE_RULE, BARE_URL, CHARACTER_REFERENCE, ESCAPE].reduce((text, mark) => text.replace(mark, blank), prose);
}
