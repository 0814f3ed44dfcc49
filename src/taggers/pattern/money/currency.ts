import type { MoneyExpression } from './expression.ts';
import type { Pieces } from './pieces.ts';
import { CODES, WORDLIKE_CODES } from './words/currencies.ts';
import { LETTERED_SIGNS, LETTERS, PREFIXES, SIGNS, SUFFIXES, WEAK_PREFIXES, WEAK_SUFFIXES } from './words/signs.ts';
import { ADJECTIVES, BEHIND_UNITS, SUBUNIT_NAMES, UNITS, type UnitCurrency } from './words/units.ts';

/** A currency as written before or behind a number. */
export interface CurrencyRead {
  /** Index of the piece behind it. */
  to: number;
  currencies: readonly UnitCurrency[];
  form: MoneyExpression['form'];
  written: string;
  /**
   * Needs a large or grouped number to be believed, or that it is paid. `letter`: no word but a letter; `apart`: the same
   * with a space behind it, which needs a certain sum of the article.
   */
  weak?: 'prefix' | 'letter' | 'apart' | undefined;
  /** The unit's name without its nationality, in lower case. */
  unit?: string;
  /** Whether a nationality narrowed it, or "old" and "new" show that no other thing is meant. */
  narrowed?: boolean;
}

/** Letters that may stand apart from the sign behind them: "US $5", "NZ $ 26 million". */
const APART_LETTERS: ReadonlySet<string> = new Set('us usd nz nzd au aud aus hk hkd ca cad can sgd mxn cop'.split(' '));
/** Abbreviations that newspapers write in small letters, too. */
const SMALL_PREFIXES: ReadonlySet<string> = new Set('rs kr tk kč zł rp ksh'.split(' '));
const QUALIFIERS: ReadonlySet<string> = new Set(['old', 'new']);

/** A currency before a number: "$", "US$", "Rs.", "KES", and "R" where it is joined to the number. */
export function readPrefix(pieces: Pieces, at: number): CurrencyRead | undefined {
  const piece = pieces.at(at);
  if (!piece || piece.kind === 'number') return undefined;
  if (piece.kind === 'mark') return signAt(pieces, at);
  return letteredSign(pieces, at) ?? code(pieces, at) ?? abbreviation(pieces, at) ?? letter(pieces, at);
}

/** A currency behind a number: "€", "DKK", "US dollars", "cents", "kr", "old pounds". */
export function readSuffix(pieces: Pieces, at: number): CurrencyRead | undefined {
  const index = pieces.overHyphen(at);
  const piece = pieces.at(index);
  if (!piece || piece.kind === 'number') return undefined;
  return (
    (index === at ? trailingSign(pieces, at) : undefined) ??
    readUnit(pieces, index) ??
    code(pieces, index) ??
    trailingAbbreviation(pieces, index)
  );
}

/** The name of a unit, with its nationality: "Hong Kong dollars", "pounds sterling", "CFA francs", "cents". */
export function readUnit(pieces: Pieces, at: number): CurrencyRead | undefined {
  const adjective = adjectiveAt(pieces, at);
  if (adjective) return unitNamed(pieces, pieces.overHyphen(adjective.to), adjective.codes) ?? unitNamed(pieces, at);
  if (!QUALIFIERS.has(pieces.lower(at))) return unitNamed(pieces, at);
  const qualified = unitNamed(pieces, at + 1);
  return qualified && { ...qualified, narrowed: true };
}

function unitNamed(pieces: Pieces, at: number, narrowing?: ReadonlySet<string>): CurrencyRead | undefined {
  const { unit, to } = unitAt(pieces, at);
  const all = UNITS.get(unit) ?? SUBUNIT_NAMES.get(unit);
  if (!all) return undefined;
  const narrow = narrowing ? all.filter(({ code }) => narrowing.has(code)) : [];
  const behind = narrow.length === 0 ? BEHIND_UNITS.get(pieces.lower(to)) : undefined;
  const narrowedBehind = behind ? all.filter(({ code }) => behind.has(code)) : [];
  const isBehind = narrowedBehind.length > 0;
  return {
    to: isBehind ? to + 1 : to,
    currencies: isBehind ? narrowedBehind : narrow.length > 0 ? narrow : all,
    form: 'word',
    written: unit,
    unit,
    narrowed: narrowing !== undefined || isBehind,
  };
}

function unitAt(pieces: Pieces, at: number): { unit: string; to: number } {
  const pair = `${pieces.lower(at)} ${pieces.lower(at + 1)}`;
  if (SUBUNIT_NAMES.has(pair)) return { unit: pair, to: at + 2 };
  return { unit: pieces.lower(at), to: at + 1 };
}

function adjectiveAt(pieces: Pieces, at: number): { to: number; codes: ReadonlySet<string> } | undefined {
  const known = ADJECTIVES.get(pieces.lower(at));
  const found = known?.find(({ words }) => words.every((word, index) => pieces.lower(at + index) === word));
  return found && { to: at + found.words.length, codes: found.codes };
}

function signAt(pieces: Pieces, at: number): CurrencyRead | undefined {
  const text = pieces.at(at)!.text;
  const codes = SIGNS.get(text);
  if (!codes) return undefined;
  if (text === '¢') return cedi(pieces, at, codes);
  return { to: at + 1, currencies: whole(codes), form: 'sign', written: text };
}

/** "¢50,000" of Ghana and Costa Rica; elsewhere "¢50" is 50 cents. */
function cedi(pieces: Pieces, at: number, codes: readonly string[]): CurrencyRead | undefined {
  if (!pieces.isNumber(at + 1) || !pieces.isGlued(at + 1)) return undefined;
  const currencies = [...whole(codes), ...SUBUNIT_NAMES.get('¢')!];
  return { to: at + 1, currencies, form: 'sign', written: '¢' };
}

/** "US$", "GH¢". A word that gives no known pair is left outside. */
function letteredSign(pieces: Pieces, at: number): CurrencyRead | undefined {
  const sign = pieces.at(at + 1);
  if (sign?.kind !== 'mark' || !SIGNS.has(sign.text)) return undefined;
  const letters = pieces.lower(at).replaceAll('.', '');
  const codes = LETTERED_SIGNS.get(letters + sign.text);
  if (!codes || !(sign.glued || (APART_LETTERS.has(letters) && !followsThe(pieces, at)))) return undefined;
  return { to: at + 2, currencies: whole(codes), form: 'prefix', written: pieces.at(at)!.text + sign.text };
}

/** "in the US $5 billion was spent". */
function followsThe(pieces: Pieces, at: number): boolean {
  const { row } = pieces.at(at)!;
  return row > 0 && pieces.tokens.lowers[row - 1] === 'the';
}

function code(pieces: Pieces, at: number): CurrencyRead | undefined {
  const { text } = pieces.at(at)!;
  if (!CODES.has(text)) return undefined;
  const weak = WORDLIKE_CODES.has(text) ? 'prefix' : undefined;
  return { to: at + 1, currencies: whole([text]), form: 'code', written: text, weak };
}

function abbreviation(pieces: Pieces, at: number): CurrencyRead | undefined {
  const { text, lower } = pieces.at(at)!;
  const slashed = pieces.at(at + 1)?.text === '/' && pieces.isGlued(at + 1);
  const exact = text.replaceAll('.', '');
  const name = PREFIXES.has(exact) ? exact : lower.replaceAll('.', '') + (slashed ? '/' : '');
  const codes = PREFIXES.get(name);
  if (!codes || (text === lower && !SMALL_PREFIXES.has(name))) return undefined;
  let to = slashed ? at + 2 : at + 1;
  if (pieces.at(to)?.text === '.' && pieces.isGlued(to)) to++;
  const weak = WEAK_PREFIXES.has(name) ? 'prefix' : undefined;
  return { to, currencies: whole(codes), form: 'prefix', written: text + (slashed ? '/' : ''), weak };
}

function letter(pieces: Pieces, at: number): CurrencyRead | undefined {
  const written = pieces.at(at)!.text.replace(/\.$/, '');
  const codes = LETTERS.get(written);
  if (!codes || !pieces.isNumber(at + 1)) return undefined;
  const weak = pieces.isGlued(at + 1) ? 'letter' : 'apart';
  return { to: at + 1, currencies: whole(codes), form: 'prefix', written, weak };
}

/** "500,000 €", "50¢", "20 million US$", but not "20 $5 notes". */
function trailingSign(pieces: Pieces, at: number): CurrencyRead | undefined {
  const { text, kind, glued } = pieces.at(at)!;
  if (text === '¢')
    return glued ? { to: at + 1, currencies: SUBUNIT_NAMES.get(text)!, form: 'word', written: text } : undefined;
  const read = kind === 'mark' ? signAt(pieces, at) : letteredSign(pieces, at);
  if (!read || pieces.isNumber(read.to)) return undefined;
  return text === '$' && !glued ? undefined : read;
}

function trailingAbbreviation(pieces: Pieces, at: number): CurrencyRead | undefined {
  const { text, lower } = pieces.at(at)!;
  const exact = text.replaceAll('.', '');
  const name = SUFFIXES.has(exact) ? exact : lower.replaceAll('.', '');
  const codes = SUFFIXES.get(name);
  if (!codes) return undefined;
  const weak = WEAK_SUFFIXES.has(name) ? 'prefix' : undefined;
  return { to: at + 1, currencies: whole(codes), form: 'prefix', written: text, weak };
}

function whole(codes: readonly string[]): UnitCurrency[] {
  return codes.map(code => ({ code, places: 0 }));
}
