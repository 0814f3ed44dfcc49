import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { OpenOptions, SinkKind } from '../sink.ts';
import type { BlockFormat } from './block.ts';
import { openBlockFiles } from './block-files.ts';
import { type BlockLines, blockSink } from './block-sink.ts';
import { type Row, rowsOf, TABLES } from './rows.ts';

const PREFIX = 'flat:';

/** A folder of flat rows, for Parquet, DuckDB, pandas and spreadsheets. */
export const flat: SinkKind = {
  name: 'flat rows',
  target: 'flat:FOLDER',
  accepts: target => target.startsWith(PREFIX),
  open: (target, options) => openFlat(target.slice(PREFIX.length), options),
};

/** One file with a line an article, all that an index knows of it. */
export const jsonl: SinkKind = {
  name: 'JSON Lines',
  target: 'FILE.jsonl',
  accepts: target => target.endsWith('.jsonl') && !/^[a-z+]{2,}:/i.test(target),
  open: (target, options) => openLines(target, options),
};

function openFlat(folder: string, options?: OpenOptions) {
  if (folder === '') throw new UsageError('Expected a folder, as in flat:FOLDER, got none');
  const format = {
    paths: TABLES.map(table => join(folder, `${table}.jsonl`)),
    about: (row: unknown) => {
      const { article, hash } = (row ?? {}) as Record<string, unknown>;
      return typeof article === 'string' ? { id: article, ...(typeof hash === 'string' && { hash }) } : undefined;
    },
  };
  return open(format, options, {
    linesOf: document => {
      const rows = rowsOf(document);
      return TABLES.map(table => rows[table].map(lineOf).join(''));
    },
  });
}

function openLines(path: string, options?: OpenOptions) {
  const format = {
    paths: [path],
    about: (document: unknown) => {
      const { id, hash } = (document ?? {}) as Record<string, unknown>;
      return typeof id === 'string' && typeof hash === 'string' ? { id, hash } : undefined;
    },
  };
  return open(format, options, { linesOf: document => [lineOf(document)] });
}

async function open(format: BlockFormat, { mustExist = false }: OpenOptions = {}, lines: BlockLines) {
  const [path] = format.paths as [string];
  if (mustExist && !existsSync(path))
    throw new UsageError(`Expected an index in ${path}, found none; \`glossator index\` makes one`);
  return blockSink(await openBlockFiles(format), lines);
}

function lineOf(value: Row | object): string {
  return `${JSON.stringify(value)}\n`;
}
