import { loadGazetteer } from '../../gazetteer/index.ts';
import type { OrganizationForm } from './form.ts';
import { bodies, branches, clubHeads, clubWords, events, smallWords, trades } from './words.ts';

/**
 * Whether a name may stand for a longer one as its first words: "Toyota" for "Toyota Motor". What follows must say
 * what the firm does, or be one word that names no part of it, no place, no event and no body of its own.
 */
export function isHeadOf(short: OrganizationForm, long: OrganizationForm): boolean {
  const rest = restBehind(short, long);
  if (!rest || isKind(short)) return false;
  if (rest.every(word => trades.has(word) || clubWords.has(word))) return true;
  if (short.core.length > 1 || rest.length > 1 || short.acronym !== undefined) return false;
  if (clubHeads.has(short.key) && isPlace(rest[0]!)) return true;
  return !isOther(rest[0]!) && !isPlace(short.key);
}

function isOther(word: string): boolean {
  return branches.has(word) || bodies.has(word) || events.has(word) || smallWords.has(word) || isPlace(word);
}

/** "Commission" for "European Commission", "Central Bank" for "European Central Bank", "Congress" for "Congress of Deputies". */
export function isKindOf(short: OrganizationForm, long: OrganizationForm): boolean {
  if (!isKind(short) || short.core.length >= long.core.length) return false;
  const { core } = long;
  const length = short.core.length;
  // The House is no White House.
  const atEnd = core.slice(-length).join(' ') === short.key && short.key !== 'house';
  const atStart = core.slice(0, length).join(' ') === short.key && smallWords.has(core[length]!);
  return atEnd || atStart;
}

/** "Quilmahue" for "Forestal Quilmahue", "Rovers" for "Bristol Rovers": a name behind what it is the name of. */
export function isTailOf(short: OrganizationForm, long: OrganizationForm): boolean {
  if (short.core.length !== 1 || long.core.length !== 2 || short.acronym !== undefined) return false;
  if (long.core[1] !== short.key) return false;
  return clubWords.has(short.key) || !(isKind(short) || isOther(short.key) || trades.has(short.key));
}

function isKind({ core }: OrganizationForm): boolean {
  return bodies.has(core.at(-1)!) || bodies.has(core[0]!);
}

function restBehind(short: OrganizationForm, long: OrganizationForm): readonly string[] | undefined {
  const { length } = short.core;
  if (length >= long.core.length || !short.core.every((word, at) => word === long.core[at])) return undefined;
  return long.core.slice(length);
}

/** A country, a people or a town of that name: what it is the name of cannot be told from the name alone. */
function isPlace(word: string): boolean {
  return loadGazetteer().named(word).length > 0;
}
