import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseErrors } from '../../bench/support/link-errors.ts';
import { linkGiven } from '../../bench/support/link-gold.ts';
import { type MarkedCase, readMarkedCases, unmark } from '../../bench/support/marked-cases.ts';

const folder = 'test/cases/link';

/** A wrong merge is never allowed; a split is where the case says why we leave it. */
type LinkCase = MarkedCase & { splitBecause?: string };

describe.each(readdirSync(folder).filter(file => file.endsWith('.json')))('%s', file => {
  const cases: LinkCase[] = readMarkedCases(`${folder}/${file}`);

  it('has cases of both kinds: some that join and some that keep apart', () => {
    const counts = cases.map(({ text }) => {
      const entities = unmark(text).mentions.map(({ entity }) => entity!);
      return { joins: new Set(entities).size < entities.length, parts: new Set(entities).size > 1 };
    });
    expect(counts.some(({ joins }) => joins)).toBe(true);
    expect(counts.some(({ parts }) => parts)).toBe(true);
  });

  it.each(cases)('$id: $why', ({ text: marked, place, splitBecause }) => {
    const { text, mentions } = unmark(marked);
    const article = { id: 'test', text, format: 'text' as const, ...(place !== undefined && { place }) };
    const { entityOf } = linkGiven(article, mentions);
    const faults = [...caseErrors(mentions, entityOf).values()];
    expect(faults.flatMap(({ merged }) => merged)).toEqual([]);
    const splits = faults.flatMap(({ split }) => split);
    if (splitBecause === undefined) expect(splits).toEqual([]);
    else expect(splits, 'a case that splits no more needs no reason').not.toEqual([]);
  });
});
