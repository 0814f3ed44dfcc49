import { slug } from '../../text/fold.ts';
import type { ImportedArticle } from './imported.ts';
import { sourceHash } from './source-hash.ts';

/** Longest slug, in UTF-16 units: enough to tell headlines apart. */
const LONGEST = 80;
const HASH_DIGITS = 6;

/** Parts of an address that name no article. */
const COMMON = new Set([
  '',
  'index',
  'amp',
  'article',
  'articles',
  'story',
  'stories',
  'news',
  'default',
  'html',
  'print',
]);

/** A day or a month within a path: `/2024/03/12/`. */
const DATE = /\/(?:19|20)\d\d\/\d{1,2}(?:\/\d{1,2})?(?=\/)/;

/** Parameters that say where a reader came from and not which article it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|ref|source|amp|outputtype|at_.*|cmp|ocid|ito|smid)$/i;

/**
 * The id of an article: its day, and a slug of its address's path, of its headline where there is no web address, or of
 * its file's name where there is neither. `2024-03-12-bridge-opens`. The same article always gets the same id.
 */
export function articleId({ url, headline, date }: ImportedArticle, fileName: string): string {
  const name = slugOfAddress(url) || slug(headline) || slug(fileName) || 'article';
  return date === undefined || name.startsWith(`${date}-`) ? shortened(name) : `${date}-${shortened(name)}`;
}

/** For an article whose id another one has already. */
export function idBeside(id: string, { url, source }: ImportedArticle): string {
  const hash = sourceHash(url ?? source);
  return `${id}-${hash.slice(0, HASH_DIGITS)}`;
}

/** Two addresses of one article compare as one: no protocol, no `www.`, no fragment, no tracking, no slash at the end. */
export function addressKey(url: string): string {
  const address = webAddress(url);
  if (!address) return url;
  const host = address.host.replace(/^(?:www|m|amp)\./, '');
  return `${host}${address.pathname.replace(/\/$/, '')}${queryOf(address)}`;
}

function slugOfAddress(url: string | undefined): string {
  const address = url === undefined ? undefined : webAddress(url);
  if (!address) return '';
  const path = address.pathname.replace(DATE, '');
  const parts = path.split('/').map(part => slug(decoded(part).replace(/\.[a-z]{3,5}$/i, '')));
  const names = parts.filter(part => !COMMON.has(part));
  const last = names.at(-1) ?? '';
  const query = slug(queryOf(address));
  // A number alone says little: the part before it helps a reader.
  const named = /\p{L}/u.test(last) ? last : names.slice(-2).join('-');
  return [named, query].filter(Boolean).join('-');
}

function queryOf(address: URL): string {
  const kept = [...address.searchParams].filter(([name]) => !TRACKING.test(name));
  return kept.length === 0 ? '' : `?${kept.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function webAddress(url: string): URL | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Cut between words. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || name.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
