import type { SinkKind } from '../sink.ts';
import { openSqlite } from './sink.ts';

const PREFIX = 'sqlite:';

/** One file, with no server: the default. */
export const sqlite: SinkKind = {
  name: 'SQLite',
  target: 'index.db or sqlite:PATH',
  accepts: target => target.startsWith(PREFIX) || /\.(?:db|sqlite3?)$/.test(target),
  open: (target, options) => openSqlite(target.startsWith(PREFIX) ? target.slice(PREFIX.length) : target, options),
};
