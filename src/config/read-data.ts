import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { formatProblem, SystemError, systemReason, UsageError } from '../errors.ts';
import type { RawConfig } from './load.ts';

/** Reads a YAML or JSON configuration: JSON is YAML too, whose parser knows where things stand. */
export async function readData(path: string): Promise<RawConfig> {
  const lineCounter = new LineCounter();
  const document = parseDocument(await read(path), { lineCounter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const reason = `Expected YAML or JSON: ${error.message}`;
    throw new UsageError(formatProblem({ kind: 'usage', file: basename(path), ...place(error.pos[0]), reason }));
  }
  return {
    // An empty file says nothing, as no file does.
    data: document.toJS() ?? {},
    locate(keys) {
      for (let length = keys.length; length > 0; length--) {
        const node = document.getIn(keys.slice(0, length), true);
        if (isNode(node) && node.range) return place(node.range[0]);
      }
      return undefined;
    },
  };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new SystemError(`Expected to read ${path}, got: ${systemReason(cause)}`, { cause });
  }
}
