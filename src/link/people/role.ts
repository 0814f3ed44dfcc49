import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import { describe, type Rows } from './description.ts';
import { headOf } from './head.ts';
import { isKin } from './words/name-words.ts';
import { address, isHonorific, isRoleWord, mayBeRole } from './words/roles.ts';

const complements = wordSet('of for at to in');
const cuts = wordSet(
  'from until since after before during when while because who that which and as by with on said told is was has had',
);
/** With them begins what is no noun: "for the chief defendant". */
const openings = wordSet('of for at to in as with by on from like unlike not');
const possessives = wordSet("'s ’s '");
/** Rows that "of the Royal Cambodian Armed Forces" and its like take up at most. */
const LONGEST_COMPLEMENT = 10;

/**
 * What an article says a person is, the first time that it is clear. Kinship is no role ("his brother"), and a title
 * such as "Gen." counts when nothing else is said.
 */
export function roleOf(tokens: TokenTable, mentions: readonly Rows[]): string | undefined {
  let honorific: Rows | undefined;
  for (const { from, to } of mentions) {
    for (const rows of rolesAt(tokens, from, to)) {
      if (!isHonorific(tokens.lowers[headOf(tokens, rows)]!)) return textOf(tokens, rows);
      honorific ??= rows;
    }
  }
  return honorific && textOf(tokens, honorific);
}

/** As it stands in the text, on one line. */
function textOf({ text, start, end }: TokenTable, { from, to }: Rows): string {
  return text.slice(start[from], end[to - 1]).replace(/\s+/g, ' ');
}

/** The title before a name, what stands before it and a comma, and what is said behind it. */
function rolesAt(tokens: TokenTable, from: number, to: number): Rows[] {
  const { title, introduction, apposition } = describe(tokens, from, to);
  return [
    title && ofTitle(tokens, title),
    titleWithComplement(tokens, from),
    introduction && ofDescription(tokens, introduction),
    apposition && ofDescription(tokens, apposition),
  ].filter(rows => rows !== undefined);
}

/** "the late foreign minister Mr" → "foreign minister". */
function ofTitle({ lowers }: TokenTable, { from, to }: Rows): Rows | undefined {
  let [first, behind] = [from, to];
  while (first < behind && address.has(lowers[first]!)) first++;
  while (behind > first && address.has(lowers[behind - 1]!)) behind--;
  // "mayor-elect" is a mayor.
  const head = lowers[behind - 1] === 'elect' ? lowers[behind - 3]! : first < behind ? lowers[behind - 1]! : '';
  return mayBeRole(head) && !isKin(head) && !hasKin(lowers, first, behind) ? { from: first, to: behind } : undefined;
}

/** "sister-in-law", "half-brother". */
function hasKin(lowers: readonly string[], from: number, to: number): boolean {
  return lowers.slice(from, to).some(isKin);
}

/** "Secretary of State Marco Rubio", "ambassador to Cambodia Atsushi Ueno": a role, a complement in capitals, the name. */
function titleWithComplement(tokens: TokenTable, from: number): Rows | undefined {
  const { lowers, flags, sentence } = tokens;
  const isInside = (row: number): boolean => row > 0 && sentence[row] === sentence[from];
  let row = from - 1;
  while (isInside(row) && from - row < LONGEST_COMPLEMENT && flags[row]! & TokenFlag.Capital) row--;
  if (row === from - 1 || !isInside(row) || !complements.has(lowers[row]!) || !isRoleWord(lowers[row - 1]!))
    return undefined;
  const { title } = describe(tokens, row, row);
  return title && { from: title.from, to: from };
}

/** "the deputy commander of the Royal Cambodian Armed Forces", without the article and whose it is. */
function ofDescription(tokens: TokenTable, rows: Rows): Rows | undefined {
  const { lowers } = tokens;
  const head = headOf(tokens, rows);
  if (isKin(lowers[head]!) || !mayBeRole(lowers[head]!) || openings.has(lowers[rows.from]!)) return undefined;
  let from = lowers.slice(rows.from, head).findLastIndex(word => possessives.has(word)) + rows.from + 1;
  while (from < head && address.has(lowers[from]!)) from++;
  return { from, to: complementEnd(tokens, head + 1, rows.to) };
}

/** Behind the complement that begins at a row, or the row itself when there is none. */
function complementEnd({ lowers }: TokenTable, from: number, to: number): number {
  if (from >= to || !complements.has(lowers[from]!)) return from;
  let row = from + 1;
  while (row < to && !cuts.has(lowers[row]!)) row++;
  return row - from > LONGEST_COMPLEMENT || row === from + 1 ? from : row;
}
