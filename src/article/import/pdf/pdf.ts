import { type Extract, Unreadable, unreadable } from '../imported.ts';
import { tidyLine } from '../tidy.ts';
import { type Line, linesOf, type TextItem } from './lines.ts';
import { withoutMargins } from './margins.ts';
import { headlineIndex, joinLines } from './paragraphs.ts';

/** More pages than any article has. */
const MOST_PAGES = 200;

/**
 * Reads the text of a PDF by way of PDF.js. The headline is what is set largest on the first page. What a file says of
 * when it was made is not when the article was published, so there is no date.
 *
 * @throws {Unreadable} when it is no PDF, is locked, or has pictures of pages and no text.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const { lines, pages } = await pageLines(bytes);
  if (lines.length === 0)
    unreadable('Expected a PDF with text, found none', 'scanned pages need a program that reads pictures');
  const paragraphs = joinLines(withoutMargins(lines, pages));
  const at = headlineIndex(paragraphs);
  const texts = paragraphs.map(({ text }) => tidyLine(text)).filter(text => text !== '');
  const headline = at < 0 ? texts[0] : tidyLine(paragraphs[at]!.text);
  return { headline, paragraphs: texts.filter(text => text !== headline) };
}

async function pageLines(bytes: Uint8Array) {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // PDF.js keeps the bytes that it is given, and wants no Buffer.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
    const pages = document.numPages;
    if (pages > MOST_PAGES) unreadable(`Expected no more than ${MOST_PAGES} pages, got ${pages}`);
    const lines: Line[] = [];
    for (let number = 1; number <= pages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const line of linesOf(items.filter(item => 'str' in item) as TextItem[], number)) lines.push(line);
    }
    return { lines, pages };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const locked = (error as Error).name === 'PasswordException';
    return unreadable(
      locked
        ? 'Expected a PDF that is open, got one with a password'
        : `Expected a PDF, got: ${(error as Error).message}`,
    );
  }
}
