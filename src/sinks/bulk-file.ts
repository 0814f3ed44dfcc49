import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeAtomic } from '../annotations/write-atomic.ts';
import { UsageError } from '../errors.ts';
import { openBlockFiles } from './flat/block-files.ts';
import { blockSink } from './flat/block-sink.ts';
import { sourceOf } from './opensearch/source.ts';
import { templateBody } from './opensearch/template.ts';
import type { OpenOptions, Sink, SinkKind } from './sink.ts';

const EXTENSION = /(?:\.bulk)?\.ndjson$/;
/** Without the field of a plugin that the server may not have. */
const OPTIONS = { annotated: false };

/**
 * A file for `POST /<index>/_bulk` of OpenSearch and Elasticsearch, with the template for the index beside it, for people who load
 * it themselves. An article that was removed leaves a line that removes it there too.
 */
export const bulkFile: SinkKind = {
  name: 'bulk file',
  target: 'FILE.ndjson',
  accepts: target => EXTENSION.test(target) && !/^[a-z+]{2,}:/i.test(target),
  open: openBulkFile,
};

async function openBulkFile(path: string, { mustExist = false }: OpenOptions = {}): Promise<Sink> {
  if (mustExist && !existsSync(path))
    throw new UsageError(`Expected an index in ${path}, found none; \`glossator index\` makes one`);
  const files = await openBlockFiles({ paths: [path], about });
  const sink = blockSink(files, {
    linesOf: document => [`${JSON.stringify({ index: { _id: document.id } })}\n${sourceOf(document, OPTIONS)}\n`],
    removedLines: id => [`${JSON.stringify({ delete: { _id: id } })}\n`],
  });
  return { ...sink, close };

  async function close(): Promise<void> {
    const name = basename(path).replace(EXTENSION, '');
    const template = JSON.stringify(templateBody(indexOf(name), OPTIONS), undefined, 2);
    await writeAtomic(join(dirname(path), `${name}.template.json`), `${template}\n`);
    await sink.close();
  }
}

/** An action is of its document; the line behind it belongs to the same. */
function about(line: unknown): { id?: string; hash?: string } | undefined {
  const { index, delete: removed, hash } = (line ?? {}) as Record<string, unknown>;
  const { _id: id } = (index ?? removed ?? {}) as Record<string, unknown>;
  if (typeof id === 'string') return { id };
  return typeof hash === 'string' ? { hash } : undefined;
}

/** What can be the name of an index. */
function indexOf(name: string): string {
  const index = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  return index === '' ? 'articles' : index;
}
