/**
 * Three kinds of failure, never mixed. Bad input is a `Problem` of that file, and the others go on; wrong use and
 * configuration throw a `UsageError` at once; a failing disk or server throws a `SystemError` with its cause.
 * One grammar: ``Expected X, got `y` ``, and the next step as the hint.
 */
export interface Problem {
  /** `input`: the file is at fault. `io`: it could not be read. `usage`: it was asked for wrongly. */
  kind: 'input' | 'io' | 'usage';
  file: string;
  /** Counted from 1. */
  line?: number;
  /** In UTF-16 units, counted from 1. */
  column?: number;
  reason: string;
  /** What to do about it. */
  hint?: string;
}

/** Bad input, thrown by what reads one file and nothing else. */
export class InputError extends Error {
  override name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.problems = problems;
  }
}

/** Wrong use of a command, a function or the configuration. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Disk, permission or server failed; `cause` has the foreign error. */
export class SystemError extends Error {
  override name = 'SystemError';
}

/** A problem on one line: `wire.jsonl:3:14 Expected a JSON object, got a list; write one object a line`. */
export function formatProblem({ file, line, column, reason, hint }: Problem): string {
  const place = [file, line, column].filter(part => part !== undefined).join(':');
  return visible(`${place} ${reason}${hint === undefined ? '' : `; ${hint}`}`);
}

const LONGEST_QUOTE = 60;

/** What was found in place of what was expected, short and between backticks. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${visible(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)}\``;
}

/** The kind of a parsed value, with its article: "a list", "text". */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

/** The reason that a file could not be read or written, in words. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EDQUOT: 'no space left in the quota of this user',
  EEXIST: 'there is a file of this name',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the disk does not answer as it should',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'a circle of symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'it is no folder',
  EROFS: 'the disk is read-only',
};

/** Input must neither break the line of a message nor steer the terminal that shows it. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, mark =>
    mark === '\n' ? '\\n' : `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
