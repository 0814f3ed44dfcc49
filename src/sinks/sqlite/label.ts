/** SQL for what most articles call an entity, of equals the first; `key` is SQL too. */
export function labelOf(key: string): string {
  return `SELECT l.text FROM names l WHERE l.key = ${key} GROUP BY l.text ORDER BY sum(l.articles) DESC, l.text LIMIT 1`;
}
