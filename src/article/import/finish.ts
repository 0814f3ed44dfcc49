import type { Article } from '../../types.ts';
import { languageOf } from '../language/index.ts';
import { placeOfDateline, readablePlace } from './dateline.ts';
import { type Extract, type ImportedArticle, unreadable } from './imported.ts';
import { isLanguageTag } from './language-tag.ts';
import { essence, tidyLine } from './tidy.ts';

/** Fewer words than any article has: menus, notices and empty pages are shorter. */
const LEAST_WORDS = 20;

/**
 * Makes an article of what a format says: the headline first, then the paragraphs, none of them twice at the top.
 *
 * @param source SHA-256 of what it was read from.
 * @throws {Unreadable} when there is not enough text for an article.
 */
export function finish(extract: Extract, source: string): ImportedArticle {
  const body = withoutHead(extract);
  const words = body.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 0) unreadable('Expected the text of an article, found none');
  if (words < LEAST_WORDS) {
    unreadable(
      `Expected the text of an article, found ${words} words`,
      'write it to the corpus by hand if that is all',
    );
  }
  const headline = tidyLine(extract.headline ?? '');
  const text = `${[headline, ...body].filter(part => part !== '').join('\n\n')}\n`;
  const { date } = extract;
  const url = tidyLine(extract.url ?? '');
  const place = readablePlace(tidyLine(extract.place ?? '')) || body.slice(0, HEAD).map(placeOfDateline).find(Boolean);
  const language = agreedLanguage(extract.language, text);
  const byline = withoutBy(extract.byline);
  return {
    headline,
    text,
    ...(date && { date }),
    ...(url && { url }),
    ...(place && { place }),
    ...(language && { language }),
    ...(byline && { byline }),
    source,
  };
}

/** `By Maria Vella` → `Maria Vella`. */
function withoutBy(byline = ''): string {
  return tidyLine(byline).replace(/^(?:written )?by:? /i, '');
}

/** How far down the headline or the byline is said again above the text. */
const HEAD = 4;

/** The paragraphs without those at the top that only say the headline or the byline again. */
function withoutHead({ headline = '', byline, paragraphs }: Extract): string[] {
  const names = essence(withoutBy(byline));
  const said = new Set([essence(headline), names, `by${names}`]);
  return paragraphs.filter((paragraph, at) => at >= HEAD || !said.has(essence(paragraph)));
}

/**
 * The language that the source declares, unless the text is plainly of another: the English pages of a paper in Arabic
 * often say that they are in Arabic.
 */
function agreedLanguage(declared: string | undefined, text: string): string | undefined {
  if (!isLanguageTag(declared)) return undefined;
  const language = declared.trim().replaceAll('_', '-');
  const article: Article = { id: '', text, format: 'text' };
  return languageOf({ ...article, language }).english === languageOf(article).english ? language : undefined;
}
