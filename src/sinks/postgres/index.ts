import type { SinkKind } from '../sink.ts';

/** A schema of its own in a database of a PostgreSQL server, 14 or later. */
export const postgres: SinkKind = {
  name: 'PostgreSQL',
  target: 'postgres://user@host/database?schema=glossator',
  accepts: target => /^postgres(?:ql)?:\/\//i.test(target),
  // The driver takes a while to load, and few runs need it.
  open: async (target, options) => (await import('./sink.ts')).openPostgres(target, options),
};
