import type { Database, SqlRow } from '../sinks/sqlite/database.ts';
import { LABEL } from '../sinks/sqlite/found.ts';
import { excerptAround } from '../text/excerpt.ts';
import { companionsOf } from './companions.ts';
import { fillWith } from './fitting.ts';
import type { EntityView, Mentioned, Quoted } from './protocol.ts';

/** Articles on a page of mentions, excerpts of each, quotes and roles in all. */
const MOST = { articles: 10, excerpts: 3, quotes: 12, roles: 12 };

const OF_KEY = 'SELECT name FROM names WHERE key = ?1';
const IS = `SELECT t.name AS type, n.entity, n.country, n.kind, n.geonames, n.latitude AS lat, n.longitude AS lon
  FROM names n JOIN types t USING (type) WHERE n.key = ? ORDER BY n.articles DESC LIMIT 1`;
const NAMES =
  'SELECT text, sum(articles) AS articles FROM names WHERE key = ? GROUP BY text ORDER BY articles DESC, text';
const ROLES = `SELECT role, count(*) AS articles FROM article_names WHERE name IN (${OF_KEY}) AND role IS NOT NULL
  GROUP BY role ORDER BY articles DESC, role LIMIT ${MOST.roles}`;
const ARTICLES = `SELECT a.article, a.id, a.title, a.date, a.text FROM articles a JOIN fitting USING (article)
  ORDER BY a.date DESC, a.id LIMIT ${MOST.articles} OFFSET ?`;
const QUOTES = `SELECT a.id, a.title, a.date, a.text, q.start, q.stop FROM quotes q JOIN articles a USING (article)
  WHERE q.article IN (SELECT article FROM fitting) AND q.name IN (${OF_KEY}) ORDER BY a.date DESC, a.id, q.start LIMIT ${MOST.quotes}`;
const MENTIONS = 'SELECT start, stop FROM mentions WHERE article = ? AND key = ? ORDER BY start';

/** What all articles say of an entity; nothing when none names it. */
export function entityView(database: Database, key: string, offset: number): EntityView | undefined {
  const is = database.prepare(IS).get(key);
  if (!is) return undefined;
  const sql = `i.article IN (SELECT article FROM article_names WHERE name IN (${OF_KEY}))`;
  fillWith(database, { sql, values: [key] });
  return {
    key,
    type: String(is.type),
    name: String(database.prepare(LABEL).get(key)!.text),
    names: counted(database.prepare(NAMES).all(key)).map(({ text, articles }) => ({ text: String(text), articles })),
    ...linkOf(is),
    articles: Number(database.prepare('SELECT count(*) AS articles FROM fitting').get()!.articles),
    roles: counted(database.prepare(ROLES).all(key)).map(({ role, articles }) => ({ role: String(role), articles })),
    mentioned: database
      .prepare(ARTICLES)
      .all(offset)
      .map(row => mentionedIn(database, key, row)),
    quotes: database.prepare(QUOTES).all(key).map(quoted),
    companions: companionsOf(database, Number(is.entity)),
  };
}

function counted(rows: readonly SqlRow[]): (Omit<SqlRow, 'articles'> & { articles: number })[] {
  return rows.map(row => ({ ...row, articles: Number(row.articles) }));
}

function linkOf({ country, kind, geonames, lat, lon }: SqlRow): Pick<EntityView, 'link'> {
  const said = Object.entries({ country, kind, geonames, lat, lon }).filter(([, value]) => value !== null);
  return said.length > 0 ? { link: Object.fromEntries(said) } : {};
}

function mentionedIn(database: Database, key: string, row: SqlRow): Mentioned {
  const spans = database.prepare(MENTIONS).all(row.article!, key);
  const excerpts = spans
    .slice(0, MOST.excerpts)
    .map(({ start, stop }) => excerptAround(String(row.text), { start: Number(start), end: Number(stop) }));
  return { ...sourceOf(row), excerpts, more: spans.length - excerpts.length };
}

function quoted(row: SqlRow): Quoted {
  return { ...sourceOf(row), text: String(row.text).slice(Number(row.start), Number(row.stop)) };
}

function sourceOf({ id, title, date }: SqlRow): { id: string; title?: string; date?: string } {
  return {
    id: String(id),
    ...(title !== null && { title: String(title) }),
    ...(date !== null && { date: String(date) }),
  };
}
