import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { formatProblem, SystemError, systemReason, UsageError } from '../errors.ts';
import type { RawConfig } from './load.ts';

/** Reads a YAML or JSON configuration. */
export async function readData(path: string): Promise<RawConfig> {
  const { document, locate } = await readDocument(path);
  // An empty file says nothing, as no file does.
  return { data: dataOf(document, path) ?? {}, locate };
}

/**
 * What a document says, as plain data.
 *
 * @throws {UsageError} when its aliases make more of it than there may be.
 */
export function dataOf(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const reason = `Expected YAML or JSON: ${(cause as Error).message}`;
    throw new UsageError(formatProblem({ kind: 'usage', file: basename(path), reason }), { cause });
  }
}

/** Reads YAML or JSON, for JSON is YAML too, with a parser that knows where things stand. */
export async function readDocument(path: string): Promise<{ document: Document } & Pick<RawConfig, 'locate'>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(await readText(path), { lineCounter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const reason = `Expected YAML or JSON: ${error.message}`;
    throw new UsageError(formatProblem({ kind: 'usage', file: basename(path), ...place(error.pos[0]), reason }));
  }
  const locate: RawConfig['locate'] = keys => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return undefined;
  };
  return { document, locate };
}

/** The text of a file. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new SystemError(`Expected to read ${path}, got: ${systemReason(cause)}`, { cause });
  }
}
