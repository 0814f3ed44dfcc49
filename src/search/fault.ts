import { UsageError } from '../errors.ts';

/** A part of a query that cannot be read, shown with a caret under the place. */
export class QueryError extends UsageError {
  override name = 'QueryError';
  /** Which part: `words`, `near`. */
  readonly part: string;
  readonly source: string;
  /** UTF-16 offset into the source. */
  readonly offset: number;
  readonly reason: string;

  constructor(part: string, source: string, offset: number, reason: string) {
    super(`${reason}\n  ${shown(source)}\n  ${' '.repeat(columns(source.slice(0, offset)))}^`);
    this.part = part;
    this.source = source;
    this.offset = offset;
    this.reason = reason;
  }
}

/** On one line, and unable to steer the terminal; no character is added or lost. */
function shown(source: string): string {
  return source.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');
}

function columns(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
