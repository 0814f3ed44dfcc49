import { dayIn, withoutDay } from '../dates.ts';
import type { Extract } from '../imported.ts';
import { isLanguageTag } from '../language-tag.ts';
import { tidyLine } from '../tidy.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { type LinkedArticle, linkedArticle } from './json-ld.ts';

/** What a page says of its article outside the text. */
export interface PageMetadata extends Omit<Extract, 'paragraphs' | 'headline'> {
  linked: LinkedArticle | undefined;
  /** The headline as the page shows it, where it has one that is surely it. */
  shown: string | undefined;
  /** What the page is called, without the site's name where that is known. */
  title: string | undefined;
}

/** Names of meta elements, in the order in which they are believed. */
const META = {
  date: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'citation_publication_date',
    'dcterms.created',
    'dcterms.date',
    'dc.date.issued',
    'dc.date.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'date',
  ],
  headline: ['og:title', 'parsely-title', 'dc.title', 'twitter:title'],
  byline: ['parsely-author', 'sailthru.author', 'author', 'dc.creator', 'article:author', 'byl'],
  place: ['geo.placename', 'dateline'],
  language: ['og:locale', 'dc.language', 'content-language'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
} as const;

/** Reads what JSON-LD, OpenGraph, meta elements and `time` say of a page's article, in this order. */
export function pageMetadata(document: DomDocument, html: string): PageMetadata {
  const metas = metaElements(document);
  const meta = (names: readonly string[]) => names.map(name => metas.get(name)).find(value => value !== undefined);
  const linked = linkedArticle(document);
  return {
    linked,
    shown: shownHeadline(document),
    title: pageTitle(document, meta(META.headline), metas.get('og:site_name')),
    date: linked?.date ?? META.date.map(name => dayIn(metas.get(name))).find(Boolean) ?? shownDate(document),
    url: webAddress(canonical(document), linked?.url, meta(META.url), savedFrom(html)),
    place: linked?.place ?? meta(META.place),
    language: [linked?.language, document.documentElement.getAttribute('lang'), meta(META.language)].find(
      isLanguageTag,
    ),
    byline:
      linked?.byline ??
      bylineOf(
        document,
        META.byline.map(name => metas.get(name)),
      ),
  };
}

function metaElements(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name = ['property', 'name', 'itemprop', 'http-equiv'].map(key => element.getAttribute(key)).find(Boolean);
    const value = tidyLine(element.getAttribute('content') ?? '');
    const key = name?.toLowerCase();
    if (key !== undefined && value !== '' && !metas.has(key)) metas.set(key, value);
  }
  return metas;
}

/** Parts of a page that speak of other articles. */
const ELSEWHERE =
  'nav, aside, footer, [class*="related" i], [class*="comment" i], [class*="recommend" i], [class*="sidebar" i]';

/** Whether an element speaks of this article. What holds the headline is no box beside it, whatever it is called. */
function isOwn(element: DomElement): boolean {
  const box = element.closest(ELSEWHERE);
  return box === null || box.querySelector('h1') !== null;
}

function shownHeadline(document: DomDocument): string | undefined {
  for (const scope of ['[itemprop="headline"]', 'article h1, main h1', 'h1']) {
    const found = Array.from(document.querySelectorAll(scope)).filter(element => isOwn(element));
    const text = found.length === 1 ? tidyLine(found[0]!.textContent) : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** A title without the site's name at its end or beginning: `Bridge opens | The Harbour Times`. */
function pageTitle(document: DomDocument, titled: string | undefined, site: string | undefined): string | undefined {
  const title = titled ?? tidyLine(document.querySelector('title')?.textContent ?? '');
  const parts = title.split(/ [|»–—-] | :: /);
  if (parts.length < 2) return title || undefined;
  if (site === undefined) return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
  const own = title.split(/( [|»–—-] | :: )/);
  if (own.at(-1) === site) return own.slice(0, -2).join('');
  return own[0] === site ? own.slice(2).join('') : title;
}

/** Of the elements that are marked as it, else of those in the article. What stands in the page's head is the day it was read. */
function shownDate(document: DomDocument): string | undefined {
  const marked = '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date';
  for (const scope of [marked, 'article time, main time', 'time']) {
    const own = Array.from(document.querySelectorAll(scope)).filter(element => isOwn(element) && !inPageHead(element));
    const day = own.map(dayOfElement).find(Boolean);
    if (day !== undefined) return day;
  }
  return undefined;
}

function inPageHead(element: DomElement): boolean {
  const head = element.closest('header');
  return head !== null && head.closest('article, main') === null;
}

function dayOfElement(element: DomElement): string | undefined {
  return dayIn(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent);
}

function canonical(document: DomDocument): string | undefined {
  return document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined;
}

/** What browsers note at the top of a page that they save. */
function savedFrom(html: string): string | undefined {
  const [, saved, single] =
    /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->|\n[ \t]{0,20}url: (https?:\S{1,2000})/.exec(html.slice(0, 20_000)) ??
    [];
  return saved ?? single;
}

function webAddress(...found: readonly (string | undefined)[]): string | undefined {
  return found.find(url => url !== undefined && /^https?:\/\//i.test(url));
}

function bylineOf(document: DomDocument, metas: readonly (string | undefined)[]): string | undefined {
  const named = metas.find(value => value !== undefined && !/^https?:/.test(value));
  if (named !== undefined) return named;
  return Array.from(document.querySelectorAll(BYLINES))
    .filter(element => isOwn(element))
    .map(element => namesIn(tidyLine(element.textContent)))
    .find(text => text !== '' && text.length < LONGEST_BYLINE);
}

const BYLINES = '[itemprop="author"], [rel="author"], .byline, .author-name, .author';
const LONGEST_BYLINE = 100;

/** `By Hoang Phuong June 1, 2020 | 01:05 pm` → `By Hoang Phuong`. */
function namesIn(text: string): string {
  return withoutDay(text)
    .split(/ ?[|·•] ?/)[0]!
    .trim();
}
