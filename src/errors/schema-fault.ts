import type { z } from 'zod';
import { kindOf, quote } from '../errors.ts';

/** What a schema found wrong, and where in the data. */
export interface SchemaFault {
  path: readonly PropertyKey[];
  reason: string;
}

type Issue = z.core.$ZodIssue;

/** Puts the issues of a schema into our words. */
export function schemaFaults(issues: readonly Issue[], data: unknown): SchemaFault[] {
  return issues.map(issue => fault(likeliest(issue), data));
}

/** Of a union the branch that the data came closest to; an issue with its whole path. */
function likeliest(issue: Issue, above: readonly PropertyKey[] = []): Issue {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { ...issue, path };
  const branches = [...issue.errors].sort((a, b) => distance(a) - distance(b));
  const first = branches[0]?.[0];
  return first ? likeliest(first as Issue, path) : { ...issue, path };
}

/** A branch whose own fields are missing or unknown was not meant; one with a fault inside a field was. */
function distance(issues: readonly Issue[]): number {
  const foreign = issues.filter(issue => issue.path.length === 0 || issue.message.endsWith('undefined'));
  return foreign.length * 100 + issues.length;
}

function fault(issue: Issue, data: unknown): SchemaFault {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    return { path: [...path, key], reason: `Expected known keys, got ${quote(key)}${inside(path)}` };
  }
  const got = typeof value === 'object' || value === undefined ? kindOf(value) : quote(value);
  return { path, reason: `Expected ${expected(issue)}, got ${got}${inside(path)}` };
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(value => quote(value)).join(' or ');
    case 'invalid_format':
      return `text like ${issue.pattern ?? issue.format}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'something' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message.replace(/^Expected /, '');
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function inside(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in ${formatPath(path)}`;
}

/** `mentions[3].value.timex` */
function formatPath(path: readonly PropertyKey[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}
