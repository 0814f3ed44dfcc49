import { kindOf, quote } from '../../errors.ts';
import { jsonPlaces } from '../../text/json-places.ts';
import { placeOf as placeIn } from '../../text/place.ts';
import { dayIn } from './dates.ts';
import { type Extract, Unreadable, unreadable } from './imported.ts';
import { parsePage } from './page/dom.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plainParagraphs } from './tidy.ts';

type Fields = Record<string, unknown>;

/** The items of a JSON file: one object, or a list of them. */
export function ninjsItems(json: string): unknown[] {
  const value = parsed(json);
  return Array.isArray(value) ? value : [value];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const { fault } = jsonPlaces(json);
    if (!fault) return unreadable('Expected JSON');
    throw new Unreadable({ ...placeIn(json, fault.offset), reason: `Expected JSON with ${fault.expected}` });
  }
}

/**
 * Reads an article in ninjs, the IPTC's news in JSON, versions 1 to 3: https://iptc.org/standards/ninjs/. Version 1 has
 * `headline` and `body_…`, version 2 lists of `headlines` and `bodies`, version 3 the same with capitals inside names.
 *
 * @throws {Unreadable} when the value is no text item, or was cancelled.
 */
export function readNinjs(value: unknown): Extract {
  if (kindOf(value) !== 'an object') return unreadable(`Expected a ninjs object, got ${kindOf(value)}`);
  const item = lowered(value as Fields);
  refuseOthers(item);
  const headline = mainOf(item.headlines) ?? firstText(item, 'headline', 'headline_main', 'title');
  return {
    headline,
    paragraphs: bodyOf(item),
    date: dayIn(textOf(item.firstcreated)) ?? dayIn(textOf(item.versioncreated)) ?? dayIn(textOf(item.contentcreated)),
    url: firstText(item, 'uri'),
    place: placeOf(item.located),
    language: firstText(item, 'language'),
    byline: firstText(item, 'byline', 'by'),
  };
}

/** Names in lower case, as versions 1 and 2 have them. */
function lowered(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

function refuseOthers(item: Fields): void {
  const type = textOf(item.type);
  if (type !== undefined && !['text', 'composite'].includes(type))
    unreadable(`Expected an item of text, got ${quote(type)}`);
  const status = textOf(item.pubstatus);
  if (status === 'canceled' || status === 'withheld')
    unreadable(`Expected an article to use, got one that is ${status}`);
  const isNinjs = Object.keys(item).some(name => name === 'bodies' || name === 'uri' || name.startsWith('body_'));
  if (!isNinjs) unreadable('Expected ninjs with a `uri` and a body, got other JSON');
}

/** The body in paragraphs: of HTML where there is any, since plain text often has none. */
function bodyOf(item: Fields): string[] {
  const bodies = [...listedBodies(item), ...namedBodies(item)];
  const html = bodies.find(body => body.isHtml);
  if (html) return paragraphsOf(parsePage(html.value).body);
  return plainParagraphs(bodies[0]?.value ?? '');
}

interface Body {
  value: string;
  isHtml: boolean;
}

function listedBodies({ bodies }: Fields): Body[] {
  return (Array.isArray(bodies) ? bodies : []).flatMap(body => {
    const fields = kindOf(body) === 'an object' ? lowered(body as Fields) : {};
    const value = textOf(fields.value);
    const isHtml = /html/.test(textOf(fields.contenttype) ?? '') || looksLikeHtml(value ?? '');
    return value === undefined ? [] : [{ value, isHtml }];
  });
}

function namedBodies(item: Fields): Body[] {
  const names = Object.keys(item).filter(name => name.startsWith('body_'));
  return names.flatMap(name => {
    const value = textOf(item[name]);
    return value === undefined ? [] : [{ value, isHtml: /html/.test(name) || looksLikeHtml(value) }];
  });
}

function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|div|br|h[1-6])\b[^<>]{0,200}>/i.test(text);
}

/** The value with the role `main`, else the first one. */
function mainOf(list: unknown): string | undefined {
  const items = (Array.isArray(list) ? list : []).filter(item => kindOf(item) === 'an object') as Fields[];
  const main = items.find(({ role }) => role === 'main') ?? items[0];
  return textOf(main?.value);
}

function firstText(item: Fields, ...names: readonly string[]): string | undefined {
  return names.map(name => textOf(item[name])).find(text => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A name, or an object with one. */
function placeOf(located: unknown): string | undefined {
  const [first] = Array.isArray(located) ? located : [located];
  return kindOf(first) === 'an object' ? textOf((first as Fields).name) : textOf(first);
}
