import { type Database, openDatabase, type SqlRow } from '../../src/sinks/sqlite/database.ts';

/** Tables by what they say: numbers of rows, which depend on the order of writing, are left out. */
const CONTENT = {
  articles: `SELECT a.id, title, date, url, place, language, focus, text, hash, day FROM articles a JOIN article_index USING (article)
    ORDER BY a.id`,
  names: `SELECT t.name AS type, key, text, words, country, kind, geonames, latitude, longitude, x, y, z, articles,
    (SELECT min(f.name) FROM names f WHERE f.key = n.key) IS NOT NULL AS known
    FROM names n JOIN types t USING (type) ORDER BY key, text, words, country, latitude, longitude`,
  entities: 'SELECT count(DISTINCT entity) AS entities, count(DISTINCT key) AS keys FROM names',
  mentions: 'SELECT id, start, stop, type, key, name, value FROM mentions ORDER BY id, start',
  roles: 'SELECT id, type, key, name, role, latitude FROM article_entities ORDER BY id, key',
  quotes: `SELECT a.id, start, stop, n.key FROM quotes q JOIN articles a USING (article) JOIN names n USING (name)
    ORDER BY a.id, start, n.key`,
  dates: `SELECT a.id, start, stop, timex, kind, first, behind, first_second, behind_second FROM dates JOIN articles a USING (article)
    ORDER BY a.id, start`,
  sums: `SELECT a.id, start, stop, low, high, currency, usd, low_key, high_key FROM sums JOIN articles a USING (article)
    ORDER BY a.id, start`,
  words: `SELECT a.id, term, col, offset FROM temp.word_places JOIN articles a ON a.article = doc ORDER BY a.id, col, offset, term`,
  nameWords: `SELECT n.key, n.text, term FROM temp.name_places JOIN names n ON n.name = doc ORDER BY n.key, n.text, n.words, term`,
};

/** All that an index says, in an order that does not depend on how it came about; it fails where the file is damaged. */
export function sqliteContent(path: string): Record<string, SqlRow[]> {
  const database = openDatabase(path);
  try {
    check(database);
    database.exec(`CREATE VIRTUAL TABLE temp.word_places USING fts5vocab(main, article_words, instance);
      CREATE VIRTUAL TABLE temp.name_places USING fts5vocab(main, name_words, instance)`);
    const rows = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map(row => ({ ...row }));
    return Object.fromEntries(Object.entries(CONTENT).map(([name, sql]) => [name, rows(sql)]));
  } finally {
    database.close();
  }
}

function check(database: Database): void {
  const found = database.all('PRAGMA integrity_check');
  if (found.length !== 1 || Object.values(found[0]!)[0] !== 'ok') throw new Error(`Damaged: ${JSON.stringify(found)}`);
  const foreign = database.all('PRAGMA foreign_key_check');
  if (foreign.length > 0) throw new Error(`References to nothing: ${JSON.stringify(foreign.slice(0, 5))}`);
  // Throws where the index of words and the names differ.
  database.exec(`INSERT INTO name_words (name_words, rank) VALUES ('integrity-check', 1)`);
  database.exec(`INSERT INTO article_words (article_words) VALUES ('integrity-check')`);
}
