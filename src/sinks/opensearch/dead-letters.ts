import { appendFile, readFile, rm } from 'node:fs/promises';
import { writeAtomic } from '../../annotations/write-atomic.ts';
import { SystemError, systemReason } from '../../errors.ts';
import type { IndexDocument } from '../document.ts';
import type { Refused } from '../sink.ts';

/** What an index refuses, kept in a file of JSON Lines (`id`, `reason`, `document`) until the index takes it. */
export interface DeadLetters {
  /** Tells what became of documents that were written: at once into the file, so that a crash loses none. */
  record(documents: readonly IndexDocument[], refused: readonly Refused[]): Promise<void>;
  /** Tells that documents are not to be there. */
  forget(ids: readonly string[]): Promise<void>;
  /** Makes the file small again: one line a document, and no file without any. */
  close(): Promise<void>;
}

/** @throws {SystemError} when the file cannot be read; so do its functions when it cannot be written. */
export async function openDeadLetters(path: string): Promise<DeadLetters> {
  const lines = await readLines(path);
  const isAsWritten = async () => (await content(path)) === joined(lines);
  if (!(await isAsWritten())) await rewrite();
  return { record, forget, close };

  async function record(documents: readonly IndexDocument[], refused: readonly Refused[]): Promise<void> {
    const reasons = new Map(refused.map(({ id, reason }) => [id, reason]));
    const added: string[] = [];
    for (const document of documents) {
      const reason = reasons.get(document.id);
      lines.delete(document.id);
      if (reason === undefined) continue;
      const line = JSON.stringify({ id: document.id, reason, document });
      lines.set(document.id, line);
      added.push(`${line}\n`);
    }
    if (added.length > 0) await told(path, () => appendFile(path, added.join('')));
  }

  async function forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) lines.delete(id);
  }

  async function close(): Promise<void> {
    if (!(await isAsWritten())) await rewrite();
  }

  async function rewrite(): Promise<void> {
    if (lines.size === 0) await told(path, () => rm(path, { force: true }));
    else await writeAtomic(path, joined(lines));
  }
}

/** The last line of each document. A killed run may have left half a line. */
async function readLines(path: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for (const line of (await content(path)).split('\n')) {
    const id = idOf(line);
    if (id === undefined) continue;
    lines.delete(id);
    lines.set(id, line);
  }
  return lines;
}

function idOf(line: string): string | undefined {
  try {
    return JSON.parse(line).id;
  } catch {
    return undefined;
  }
}

function joined(lines: ReadonlyMap<string, string>): string {
  return [...lines.values()].map(line => `${line}\n`).join('');
}

function content(path: string): Promise<string> {
  return told(path, async () => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  });
}

async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new SystemError(`Expected to keep refused documents in ${path}, got: ${systemReason(error)}`, {
      cause: error,
    });
  }
}
