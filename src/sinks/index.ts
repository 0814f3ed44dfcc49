import { quote, UsageError } from '../errors.ts';
import { bulkFile } from './bulk-file.ts';
import { flat, jsonl } from './flat/index.ts';
import { opensearch } from './opensearch/index.ts';
import { postgres } from './postgres/index.ts';
import { shownTarget } from './shown.ts';
import type { SinkKind } from './sink.ts';
import { sqlite } from './sqlite/index.ts';

/** All kinds of sinks; of two that accept a target the first is taken. */
export const sinkKinds: readonly SinkKind[] = [sqlite, postgres, opensearch, flat, jsonl, bulkFile];

/**
 * The kind of sink that a target is of.
 *
 * @throws {UsageError} when it is of none.
 */
export function sinkFor(target: string): SinkKind {
  const kind = sinkKinds.find(({ accepts }) => accepts(target));
  if (kind) return kind;
  const targets = sinkKinds.map(each => each.target).join(', ');
  throw new UsageError(`Expected a target such as ${targets}, got ${quote(shownTarget(target))}`);
}

export { documentOf, type IndexDocument } from './document.ts';
export { shownTarget } from './shown.ts';
export type { Sink, SinkKind } from './sink.ts';
