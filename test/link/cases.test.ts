import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseErrors } from '../../bench/support/link-errors.ts';
import { linkGiven } from '../../bench/support/link-gold.ts';
import { readMarkedCases, unmark } from '../../bench/support/marked-cases.ts';

const folder = 'test/cases/link';

describe.each(readdirSync(folder).filter(file => file.endsWith('.json')))('%s', file => {
  const cases = readMarkedCases(`${folder}/${file}`);

  it('has cases of both kinds: some that join and some that keep apart', () => {
    const counts = cases.map(({ text }) => {
      const entities = unmark(text).mentions.map(({ entity }) => entity!);
      return { joins: new Set(entities).size < entities.length, parts: new Set(entities).size > 1 };
    });
    expect(counts.some(({ joins }) => joins)).toBe(true);
    expect(counts.some(({ parts }) => parts)).toBe(true);
  });

  it.each(cases)('$id: $why', ({ text: marked }) => {
    const { text, mentions } = unmark(marked);
    const { entityOf } = linkGiven({ id: 'test', text, format: 'text' }, mentions);
    const faults = [...caseErrors(mentions, entityOf).values()];
    expect(faults.flatMap(({ merged }) => merged)).toEqual([]);
    expect(faults.flatMap(({ split }) => split)).toEqual([]);
  });
});
