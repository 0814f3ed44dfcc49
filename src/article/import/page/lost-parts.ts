import { paragraphsOf } from '../paragraphs.ts';
import { essence } from '../tidy.ts';
import type { DomDocument, DomElement } from './dom.ts';

const CAPTIONS =
  'figcaption, [class~="wp-caption-text"], [itemprop="caption"], ' +
  '[class*="caption" i]:not([class*="video" i]):not([class*="closed" i])';
const HEADINGS = 'h2, h3, h4';

/** What Readability is known to lose of an article, by the essence of its text. */
export interface SmallParts {
  captions: ReadonlySet<string>;
  headings: ReadonlySet<string>;
}

/** The captions of all pictures of a page, and its headings. */
export function smallParts(document: DomDocument): SmallParts {
  const captions = Array.from(document.querySelectorAll(CAPTIONS)).filter(isCaption);
  return { captions: essencesOf(captions), headings: essencesOf(Array.from(document.querySelectorAll(HEADINGS))) };
}

/** A class with the word may also name a box around picture and text. */
function isCaption(element: DomElement): boolean {
  return element.localName === 'figcaption' || element.querySelector('p') === null;
}

function essencesOf(elements: readonly DomElement[]): Set<string> {
  return new Set(
    elements
      .flatMap(paragraphsOf)
      .map(essence)
      .filter(text => text !== ''),
  );
}

/** How far above the first paragraph a picture stands that belongs to the article, in paragraphs. */
const ABOVE = 4;
/** How far below the last one. */
const BELOW = 1;

interface Found {
  /** Of the article. */
  kept: readonly string[];
  /** Of the whole page, in its order. */
  all: readonly string[];
  parts: SmallParts;
  headline: string;
}

/**
 * The paragraphs of the article with what was lost, each where the page has it: the captions from the headline to the
 * last paragraph, and headings right above a paragraph.
 */
export function withLostParts({ kept, all, parts, headline }: Found): string[] {
  const page = all.map(text => ({ text, essence: essence(text) }));
  const result = kept.map(text => ({ text, essence: essence(text) }));
  const known = new Set(result.map(each => each.essence));
  const first = page.findIndex(each => known.has(each.essence));
  const last = page.findLastIndex(each => known.has(each.essence));
  const title = page.slice(0, Math.max(first, 0)).findLastIndex(each => each.essence === essence(headline));
  const from = title < 0 ? first - ABOVE : title;
  // From below, so that a heading above a heading finds it in place.
  for (const [at, part] of [...page.entries()].reverse()) {
    const isCaption = parts.captions.has(part.essence) && at >= from && at <= last + BELOW;
    const above = page[at + 1];
    const isHeading = parts.headings.has(part.essence) && at > first && above !== undefined && known.has(above.essence);
    if (known.has(part.essence) || !(isCaption || isHeading)) continue;
    const next = page.slice(at + 1).find(each => known.has(each.essence));
    const place = next ? result.findIndex(each => each.essence === next.essence) : result.length;
    result.splice(place, 0, part);
    known.add(part.essence);
  }
  // A heading at the end is that of a list which has been left out.
  while (parts.headings.has(result.at(-1)?.essence ?? '')) result.pop();
  return result.map(({ text }) => text);
}
