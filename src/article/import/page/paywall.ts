/** Fewer words than an article for subscribers has; what a page shows before it asks for money is shorter. */
const TEASER = 150;

/** The last words that a reader without a subscription sees. */
const OFFER =
  /\b(?:subscri(?:be|bers?|ption)|sign (?:in|up)|log ?in|register|premium)\b[^.!?]{0,80}\b(?:read|reading|continue|unlock|access|only|full (?:article|story))\b|\b(?:read|continue|unlock)\b[^.!?]{0,60}\bsubscri(?:be|ption)/i;

/** Whether this is only the beginning of an article, whose rest is for subscribers. */
export function isTeaser(paragraphs: readonly string[], paid: boolean, offers: readonly string[]): boolean {
  const words = paragraphs.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words >= TEASER) return false;
  return paid || offers.some(paragraph => paragraph.length < 300 && OFFER.test(paragraph));
}
