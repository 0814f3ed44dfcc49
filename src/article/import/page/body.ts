import { Readability } from '@mozilla/readability';
import { paragraphsOf } from '../paragraphs.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { smallParts, withLostParts } from './lost-parts.ts';

/** Readability tries again, less strictly, while it has found fewer characters than this. */
const FEW_CHARACTERS = 250;

/** The paragraphs of a page's article, captions of pictures among them. Takes the document apart. */
export function articleBody(document: DomDocument, headline: string): string[] {
  const all = paragraphsOf(document.body);
  const parts = smallParts(document);
  const found = readability(document);
  if (!found) return [];
  return withLostParts({ kept: paragraphsOf(found), all, parts, headline });
}

function readability(document: DomDocument): DomElement | undefined {
  const reader = new Readability<DomElement>(document as never, {
    charThreshold: FEW_CHARACTERS,
    disableJSONLD: true,
    serializer: node => node as unknown as DomElement,
  });
  return reader.parse()?.content ?? undefined;
}
