import { describe, expect, it } from 'vitest';
import { formatProblem, InputError, kindOf, type Problem, quote } from '../../src/errors.ts';

const problem: Problem = { kind: 'input', file: 'w.jsonl', reason: 'Expected X, got `y`' };

describe('a problem on one line', () => {
  it.each([
    [problem, 'w.jsonl Expected X, got `y`'],
    [{ ...problem, line: 3 }, 'w.jsonl:3 Expected X, got `y`'],
    [{ ...problem, line: 3, column: 14 }, 'w.jsonl:3:14 Expected X, got `y`'],
    [{ ...problem, hint: 'write z' }, 'w.jsonl Expected X, got `y`; write z'],
    [{ ...problem, file: 'a\u001b[2Jb\nc' }, 'a\\u001b[2Jb\\nc Expected X, got `y`'],
  ])('%o', (given, line) => {
    expect(formatProblem(given)).toBe(line);
  });

  it('makes the message of an error of several', () => {
    expect(new InputError([problem, problem]).message.split('\n')).toHaveLength(2);
  });
});

it('quotes briefly, and shows what cannot be seen', () => {
  expect(quote('a\u202eb\u2028')).toBe('`a\\u202eb\\u2028`');
  expect(quote('x'.repeat(100))).toBe(`\`${'x'.repeat(60)}…\``);
  expect(quote({ a: 1 })).toBe('`{"a":1}`');
  expect(quote(undefined)).toBe('`undefined`');
});

it('names kinds', () => {
  expect([undefined, null, [], {}, '', 1, true].map(kindOf)).toEqual([
    'nothing',
    'null',
    'a list',
    'an object',
    'text',
    'a number',
    'true or false',
  ]);
});
