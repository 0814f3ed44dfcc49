import { readFileSync } from 'node:fs';
import { codes } from 'currency-codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, queryOf } from '../../src/search/ask.ts';
import { currencyCodes } from '../../src/search/currencies.ts';
import { QueryError } from '../../src/search/fault.ts';
import { awkwardText } from '../support/text.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/cases/search/${name}.json`, 'utf8'));
const parsed: { ask: Asked; query: object }[] = read('parsed');
/** `at`: the rest of the source from the place of the fault on. */
const faults: { ask: Asked; at: string; reason: string }[] = read('faults');

describe('queryOf', () => {
  it.each(parsed)('reads $ask', ({ ask, query }) => {
    expect(queryOf(ask)).toEqual({ entities: [], ...query });
  });

  it.each(faults)('refuses $ask', ({ ask, at, reason }) => {
    const error = faultOf(ask);
    expect(error.reason).toBe(reason);
    expect(error.source.slice(error.offset)).toBe(at);
    const [, source, caret] = error.message.split('\n');
    expect(source).toBe(`  ${error.source}`);
    expect(caret).toBe(`  ${' '.repeat(error.offset)}^`);
  });

  it('refuses what nobody types', () => {
    expect(faultOf({ words: 'x '.repeat(501) }).reason).toBe('Expected at most 1000 characters, got 1002');
  });

  it('points at the place behind characters of two units, and shows no line end', () => {
    expect(faultOf({ words: '😀\n(e\u0301' }).message.split('\n').slice(1)).toEqual(['  😀 (e\u0301', '    ^']);
  });

  it('reads whatever is typed, or says why not', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '(', ')', '-', ' OR ', ' AND ', ' NOT ', 'x', '..', '1e6', ','),
      awkwardText,
    );
    const typed = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(typed, fc.constantFrom('words', 'near', 'date', 'money'), (source, part) => {
        try {
          queryOf({ [part]: source });
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
          expect((error as QueryError).offset).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('knows the currencies of today', () => {
  const accounts = /^(?:X(?:AG|AU|BA|BB|BC|BD|DR|PD|PT|SU|TS|UA|XX)|BOV|CHE|CHW|CLF|COU|MXV|USN|UYI|UYW|ALL)$/;
  for (const code of codes()) if (!accounts.test(code)) expect(currencyCodes, code).toContain(code);
  expect(currencyCodes).toContain('ALL');
});

function faultOf(ask: Asked): QueryError {
  try {
    queryOf(ask);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error('Expected a fault, got none');
}
