import { dayIn } from '../dates.ts';
import { essence } from '../tidy.ts';

/** How far down a page says byline and date above the text, in paragraphs. */
const HEAD = 6;
/** What is longer is no label. */
const LONGEST = 80;
const LONGEST_NOTICE = 200;

/** Words around the names in a byline. */
const AROUND_NAMES = /(?<![\p{L}\p{N}])(?:by|and|written|reported|story|words|text)(?![\p{L}\p{N}])/giu;

/** Words around a date that say what it is, and those of the date itself. */
const AROUND_DAY =
  /(?<![\p{L}\p{N}])(?:published|posted|updated|issued|modified|last|first|date|on|at|of|by|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|a\.?m|p\.?m|st|nd|rd|th|gmt|utc|ist|est|edt)(?!\p{L})/giu;
const DAY_IN_FIGURES = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/;
/** More words besides are a sentence, or a caption with a date. */
const MOST_WORDS = 2;

/** Whole lines that are a page's machinery and no part of its article, by their essence. */
const MACHINERY = new Set(
  (
    'advertisement advertisment sponsored share sharethis sharethisarticle sharethisstory sharearticle sharethispost ' +
    'print email tweet comments leaveacomment addcomment followus listen listentothisarticle listentothisstory ' +
    'storycontinuesbelow storycontinuesbelowadvertisement articlecontinuesbelow articlecontinuesbelowadvertisement ' +
    'continuereading readmore relatedstories relatedarticles skipadvertisement backtotop'
  ).split(' '),
);

/** Leads to what stands below in the page and is no text: `Watch the latest episode below:`. */
const POINTER = /^(?:watch|listen to|view|see|play)\b[^.!?]{0,100}\bbelow\b ?[:.]?$/i;

/**
 * The paragraphs without those above the text that only name its writers or its day, which the front matter has, and
 * without what belongs to the page: labels of its buttons and advertisements, a line of copyright at the end.
 */
export function withoutLabels(paragraphs: readonly string[], byline: string | undefined): string[] {
  return paragraphs.filter((text, at) => {
    if (text.length < LONGEST && at < HEAD && (isByline(text, byline) || isDay(text))) return false;
    if (at === paragraphs.length - 1 && isCopyright(text)) return false;
    return !MACHINERY.has(essence(text)) && !POINTER.test(text);
  });
}

function isByline(text: string, byline: string | undefined): boolean {
  const names = (byline ?? '').split(/, | and | \| /).filter(name => name !== '');
  const rest = names.reduce((left, name) => left.replace(name, ''), text);
  return names.length > 0 && rest !== text && essence(rest.replace(AROUND_NAMES, '')) === '';
}

/** A date with hardly a word besides. */
function isDay(text: string): boolean {
  if (dayIn(text) === undefined && !DAY_IN_FIGURES.test(text)) return false;
  const others = text.replace(AROUND_DAY, ' ').match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  return others.length <= MOST_WORDS;
}

function isCopyright(text: string): boolean {
  return text.length < LONGEST_NOTICE && /^(?:©|\(c\) |copyright\b|all rights reserved\b)/i.test(text);
}
