import { type Extract, unreadable } from '../imported.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { essence, plainParagraphs } from '../tidy.ts';
import { articleBody } from './body.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { headlineIn } from './headline.ts';
import { withoutLabels } from './labels.ts';
import { pageMetadata } from './metadata.ts';
import { removeNoise } from './noise.ts';
import { isTeaser } from './paywall.ts';

/**
 * Reads the article of a saved web page. Mozilla's Readability finds it; what stands around it in the page is left out,
 * and captions are kept.
 *
 * @param url of the page, where its envelope names it. The page's own word comes first.
 * @throws {Unreadable} when the page has no article, only frames, or only the beginning of an article for subscribers.
 */
export function readPage(html: string, url?: string): Extract {
  const document = parsePage(html);
  refuseFrames(document);
  const { linked, shown, title = '', ...metadata } = pageMetadata(document, html);
  const offers = paragraphsOf(document.body);
  removeNoise(document);
  const found = articleBody(document, shown ?? linked?.headline ?? title);
  const paragraphs = moreOf(found, plainParagraphs(linked?.body ?? ''));
  if (isTeaser(paragraphs, linked?.paid ?? false, offers)) {
    unreadable(
      'Expected the whole article, got its beginning: the rest is for subscribers',
      'save the page after logging in',
    );
  }
  const headline = linked?.headline ?? shown ?? headlineIn(paragraphs, title);
  const said = new Set([essence(headline), essence(shown ?? '')]);
  const body = paragraphs.filter(paragraph => !said.has(essence(paragraph)));
  return { ...metadata, headline, url: metadata.url ?? url, paragraphs: withoutLabels(body, metadata.byline) };
}

function refuseFrames(document: DomDocument): void {
  const frames = Array.from(document.querySelectorAll('frameset frame'));
  if (document.querySelector('frameset') === null) return;
  const names = frames
    .map(frame => frame.getAttribute('src'))
    .filter(Boolean)
    .join(', ');
  unreadable(
    `Expected an article, got a page of frames${names && ` (${names})`}`,
    'save the frame that has the article',
  );
}

/** The text of the linked data, where scripts would have put it into the page and the page shows less than half. */
function moreOf(shown: readonly string[], linked: readonly string[]): readonly string[] {
  const length = (texts: readonly string[]) => texts.join('').length;
  return length(linked) > 2 * length(shown) ? linked : shown;
}
