import { marksOf, type SearchQuery } from '../search/index.ts';
import type { Database, SqlRow } from '../sinks/sqlite/database.ts';
import { foundArticles } from '../sinks/sqlite/found.ts';
import { articleNames } from './article-names.ts';
import type { ArticleView, EntityName, MentionView } from './protocol.ts';

const MENTIONS = 'SELECT start, stop, type, key, value FROM mentions WHERE article = ? ORDER BY start';

/** An article in full; nothing when the index has none of that id. */
export function articleView(database: Database, id: string, query: SearchQuery): ArticleView | undefined {
  const [found] = foundArticles(database, [id]);
  if (!found) return undefined;
  const article = Number(database.prepare('SELECT article FROM articles WHERE id = ?').get(id)!.article);
  const mentions = mentionsOf(database, article);
  const words = marksOf({ ...query, entities: [] }, { ...found, mentions: [] });
  return {
    ...found,
    mentions,
    entities: entityNames([...articleNames(database, article).values()], mentions),
    words: words.map(({ start, end }) => ({ start, end })),
  };
}

/** All mentions of an article, in text order. */
export function mentionsOf(database: Database, article: number): MentionView[] {
  return database.prepare(MENTIONS).all(article).map(mentionView);
}

function mentionView({ start, stop, type, key, value }: SqlRow): MentionView {
  return {
    start: Number(start),
    end: Number(stop),
    type: String(type),
    ...(key !== null && { entity: String(key) }),
    ...(value !== null && { value: String(value) }),
  };
}

/** Those with most mentions first, then in text order. */
function entityNames(rows: readonly SqlRow[], mentions: readonly MentionView[]): EntityName[] {
  return rows
    .map(({ key, type, text, role }) => ({
      key: String(key),
      type: String(type),
      name: String(text),
      ...(role !== null && { role: String(role) }),
      mentions: mentions.filter(({ entity }) => entity === key).length,
    }))
    .sort((a, b) => b.mentions - a.mentions);
}
