import type { Database, SqlRow } from '../../sinks/sqlite/database.ts';
import { mentionsOf } from '../article.ts';
import { articleNames } from '../article-names.ts';
import type { MentionView } from '../protocol.ts';

/** A mention with what is known of its article and of its entity. */
export interface MentionRow extends MentionView {
  article: string;
  title?: string;
  date?: string;
  text: string;
  name?: string;
  role?: string;
  country?: string;
  lat?: number;
  lon?: number;
}

/** The mentions of an article, by its number. */
export function mentionRows(database: Database, article: number): MentionRow[] {
  const row = database.prepare('SELECT id, title, date, text FROM articles WHERE article = ?').get(article);
  if (!row) return [];
  const names = articleNames(database, article);
  return mentionsOf(database, article).map(mention => rowOf(row, mention, names.get(mention.entity ?? '')));
}

function rowOf({ id, title, date, text }: SqlRow, mention: MentionView, of: SqlRow | undefined): MentionRow {
  const { text: name, role, country, latitude: lat, longitude: lon } = of ?? {};
  const said = Object.entries({ title, date, name, role, country, lat, lon });
  return {
    ...mention,
    article: String(id),
    text: String(text).slice(mention.start, mention.end),
    ...Object.fromEntries(said.filter(([, value]) => value !== null && value !== undefined)),
  };
}
