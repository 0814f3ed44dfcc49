import { tidyLine } from '../tidy.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** What is no text to a reader, or asks for something before there is any. */
const NO_TEXT = [
  'script, style, noscript, template, iframe, object, embed, svg, dialog, [role="dialog"], [role="alertdialog"]',
  'amp-ad, amp-sidebar, amp-consent, amp-analytics, amp-social-share, amp-next-page, amp-embed, amp-auto-ads',
].join(', ');

/** What stands beside an article, by what an element is; but old servers put a whole page into a form. */
const BESIDE_ELEMENTS = [
  'form, nav, menu, button, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"]',
  '[role="complementary"], [role="contentinfo"], [role="banner"]',
  '[style*="display:none" i], [style*="display: none" i]',
].join(', ');

/** Words of class names and ids of what asks for consent, even where a page has nothing else. */
const CONSENT = wordPattern('cookies? consent gdpr ccpa');

/** Words of class names and ids of what stands in or beside an article without being part of it. */
const BESIDE_WORDS = wordPattern(
  'newsletter subscribe subscription-box signup related recommend(?:ed|ations?)? read-?more also-?read more-stories ' +
    'see-?also most-?(?:read|popular) trending outbrain taboola advert(?:isement|ising)? ads? adbox ' +
    'ad-?(?:slot|unit|container|wrapper) sponsor(?:ed)? promo share(?:bar|-buttons|-tools)? sharing social comments? disqus ' +
    'foot(?:er)? breadcrumbs? tags? toolbar pagination pager skip skip-?link print-?only screen-reader-text sr-only visually-?hidden',
);

function wordPattern(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.replaceAll(' ', '|')})(?=$|[\\s_-])`, 'i');
}

/** Elements that are an article or a part of it, whatever they are called. */
const OWN = new Set(['html', 'body', 'main', 'article', 'figure', 'figcaption', 'h1', 'time']);

/** Share of a page's text that a part beside the article may have; what has more is the article with an odd name. */
const MOST = 0.4;

/** Takes out of a page what is surely no part of its article. */
export function removeNoise(document: DomDocument): void {
  removeAll(document, NO_TEXT, () => true);
  removeAll(document, '[class], [id]', element => isNamed(element, CONSENT));
  const most = MOST * document.body.textContent.length;
  const isSmall = (element: DomElement) => element.textContent.length < most;
  removeAll(document, BESIDE_ELEMENTS, isSmall);
  removeAll(document, '[class], [id]', element => isNamed(element, BESIDE_WORDS) && isSmall(element));
  removeAll(document, 'ul, ol', isListOfLinks);
  removeAll(document, 'p, div, h2, h3, h4, h5, h6', leadsElsewhere);
  removeAll(document, 'figure > *', standsBesideCaption);
}

function removeAll(document: DomDocument, selector: string, isNoise: (element: DomElement) => boolean): void {
  for (const element of Array.from(document.querySelectorAll(selector))) if (isNoise(element)) element.remove();
}

function isNamed(element: DomElement, words: RegExp): boolean {
  if (OWN.has(element.localName)) return false;
  return words.test(element.getAttribute('class') ?? '') || words.test(element.getAttribute('id') ?? '');
}

/** Share of a text that stands in links where it is nothing else. */
const LINKED = 0.9;

function isListOfLinks(list: DomElement): boolean {
  return list.querySelector('a') !== null && linkedShare(list) > LINKED;
}

function linkedShare(element: DomElement): number {
  const linked = Array.from(element.querySelectorAll('a')).map(link => tidyLine(link.textContent).length);
  return linked.reduce((sum, length) => sum + length, 0) / Math.max(1, tidyLine(element.textContent).length);
}

const ELSEWHERE =
  /^\[?(?:read|also read|read also|read more|read next|see also|related(?: stor(?:y|ies))?|more on this(?: story)?|don['’]t miss|must read|watch)\b ?[:|–-]/i;
const LONGEST_LEAD = 300;

/** A line that only leads to another article: `Also read: …`, with a link. */
function leadsElsewhere(element: DomElement): boolean {
  const text = tidyLine(element.textContent);
  return text.length < LONGEST_LEAD && ELSEWHERE.test(text) && element.querySelector('a') !== null;
}

/** Of a picture with a caption, all text but the caption: credits on the picture, labels of its buttons. */
function standsBesideCaption(element: DomElement): boolean {
  const figure = element.parentElement!;
  if (element.localName === 'figcaption' || figure.querySelector('figcaption') === null) return false;
  if (element.querySelector('figcaption, table, blockquote, pre, p, ul, ol') !== null) return false;
  return !['table', 'blockquote', 'pre', 'p', 'ul', 'ol'].includes(element.localName);
}
