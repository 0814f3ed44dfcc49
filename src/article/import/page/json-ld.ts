import { dayIn } from '../dates.ts';
import type { Extract } from '../imported.ts';
import { tidyLine } from '../tidy.ts';
import { type DomDocument, decodeReferences } from './dom.ts';

/** What a page's linked data says of its article. */
export interface LinkedArticle extends Omit<Extract, 'paragraphs'> {
  /** The whole text, where the page has it there. */
  body?: string | undefined;
  /** The page says that its text is for subscribers. */
  paid: boolean;
}

type Node = Record<string, unknown>;

/** Types of schema.org that are articles: https://schema.org/Article and those below it that news sites use. */
const ARTICLES = new Set(
  (
    'Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ' +
    'ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting BlogPosting Report SatiricalArticle ScholarlyArticle'
  ).split(' '),
);

/** Deeper than any graph of a page, and no danger to the stack. */
const DEEPEST = 8;

/** Reads the article of a page's JSON-LD: the one at the top, in the graph, or the main entity of the page. */
export function linkedArticle(document: DomDocument): LinkedArticle | undefined {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const nodes = scripts.flatMap(script => [...topNodes(parsed(script.textContent), 0)]);
  const article = nodes.find(isArticle);
  if (!article) return undefined;
  const byId = new Map(nodes.map(node => [node['@id'], node]));
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return (id !== undefined && byId.get(id)) || value;
  };
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    date: dayIn(textOf(article.datePublished)) ?? dayIn(textOf(article.dateCreated)),
    url: textOf(article.url) ?? addressOf(article.mainEntityOfPage),
    place:
      placeOf(resolve(first(article.contentLocation))) ??
      textOf(article.dateline) ??
      placeOf(resolve(first(article.locationCreated))),
    language: textOf(article.inLanguage),
    byline: namesOf(listOf(article.author).map(resolve)),
    body: typeof article.articleBody === 'string' ? decodeReferences(article.articleBody) : undefined,
    paid: /^false$/i.test(String(article.isAccessibleForFree)),
  };
}

/** Broken JSON is common and no reason to do without the page. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function* topNodes(value: unknown, depth: number): Generator<Node> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) yield* topNodes(item, depth + 1);
  if (!isNode(value)) return;
  yield value;
  for (const inner of [value['@graph'], value.mainEntity]) yield* topNodes(inner, depth + 1);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Node): boolean {
  return listOf(node['@type']).some(type => typeof type === 'string' && ARTICLES.has(type.replace(/^.*[/:]/, '')));
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function first(value: unknown): unknown {
  return listOf(value)[0];
}

function textOf(value: unknown): string | undefined {
  const [text] = listOf(value);
  if (typeof text === 'string') return tidyLine(decodeReferences(text)) || undefined;
  return isNode(text) ? (textOf(text['@value']) ?? textOf(text.name)) : undefined;
}

function addressOf(value: unknown): string | undefined {
  return isNode(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);
}

function namesOf(values: readonly unknown[]): string | undefined {
  const names = values.map(textOf).filter(name => name !== undefined && !/^https?:/.test(name));
  return names.length > 0 ? names.join(', ') : undefined;
}

/** `Kisumu, Kenya` of a place with an address, else its name. */
function placeOf(value: unknown): string | undefined {
  if (!isNode(value)) return textOf(value);
  const address = isNode(value.address) ? value.address : undefined;
  const parts = [textOf(address?.addressLocality) ?? textOf(value.name), textOf(address?.addressCountry)];
  return parts.filter(part => part !== undefined && !/^[A-Z]{2}$/.test(part)).join(', ') || undefined;
}
