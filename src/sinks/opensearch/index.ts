import type { SinkKind } from '../sink.ts';
import { isTarget } from './target.ts';

/** An index of an OpenSearch server, 2 or later; Elasticsearch is asked in the same way, which is not tested. */
export const opensearch: SinkKind = {
  name: 'OpenSearch',
  target: 'opensearch+https://user:password@host:9200/index or elasticsearch+https://…',
  accepts: isTarget,
  // The client takes a while to load, and few runs need it.
  open: async (target, options) => (await import('./sink.ts')).openOpenSearch(target, options),
};
