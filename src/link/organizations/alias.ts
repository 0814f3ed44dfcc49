import type { Name } from '../cluster.ts';
import { wordSet } from '../words.ts';
import type { OrganizationForm } from './form.ts';
import { isWithin } from './syllables.ts';

/** Words between a name and another name of the same organisation. */
const links: ReadonlySet<string> = new Set([
  'known as',
  'also known as',
  'better known as',
  'formerly known as',
  'known by its acronym',
  'known by the acronym',
  'known by its initials',
  'known by its french acronym',
  'known by its spanish acronym',
  'known by its portuguese acronym',
  'known by its german acronym',
  'known locally as',
  'known in english as',
  'abbreviated as',
  'abbreviated to',
  'abbreviated',
  'shortened to',
  'short for',
  'which stands for',
  'formerly',
  'formerly the',
  'previously',
  'now called',
  'now known as',
]);
const skipped = wordSet('the or simply as');
const WIDEST = 8;

/** Whether two names that follow each other are of one organisation: "(RCAF)", "known as the Rats", "or MSS". */
export function isAlias(before: Name, name: Name, beforeForm: OrganizationForm, form: OrganizationForm): boolean {
  const { tokens, from, to } = name;
  const between = from - before.to;
  if (between < 1 || between > WIDEST || tokens.sentence[before.from] !== tokens.sentence[from]) return false;
  if (isBracketed(name, before.to)) return isDefinition(beforeForm, form) || isDefinition(form, beforeForm);
  const gap = tokens.lowers.slice(before.to, from);
  const words = gap.filter(word => /\p{L}/u.test(word)).join(' ');
  if (links.has(words.replace(/^(?:or|is) /, '').replace(/ the$/, ''))) return true;
  const isOr = gap.every(word => word === ',' || word === '(' || skipped.has(word)) && gap.includes('or');
  return isOr && isDefinition(beforeForm, form) && /^[,)]?/.test(tokens.words[to] ?? '');
}

/** `(`, perhaps "the", the name and `)`. */
function isBracketed({ tokens, from, to }: Name, end: number): boolean {
  const opens =
    tokens.words[end] === '(' && (from === end + 1 || (from === end + 2 && tokens.lowers[end + 1] === 'the'));
  return opens && tokens.words[to] === ')';
}

/**
 * Whether a short form may be defined by a longer name before it: an acronym, in whatever language, of a name of
 * several words. Two acronyms, or a name and its country, are two organisations.
 */
function isDefinition(long: OrganizationForm, short: OrganizationForm): boolean {
  if (long.acronym !== undefined || short.core.length !== 1) return false;
  if (short.acronym === undefined) return long.core.length > 2 && isWithin(short.key, long);
  return long.core.length > 1 || long.key.startsWith(short.acronym[0]!);
}
