/** Goes up when what is written changes, by other tables or by other terms: an index of another version is made anew. */
export const SCHEMA_VERSION = 1;

/** In bytes. An article with its text fills most of a smaller page, and the rest of it would be lost. */
export const PAGE_SIZE = 32_768;

/**
 * The tables and views: docs/search.md says what they are for. Mentions are the most of all, and nobody looks for one: they
 * are a list in JSON, which the view `mentions` shows as a table.
 */
export const SCHEMA = `
CREATE TABLE articles (
  article INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  date TEXT,
  url TEXT,
  place TEXT,
  language TEXT,
  focus TEXT NOT NULL,
  text TEXT NOT NULL,
  names TEXT NOT NULL
);

CREATE TABLE types (type INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE names (
  name INTEGER PRIMARY KEY AUTOINCREMENT,
  entity INTEGER NOT NULL,
  type INTEGER NOT NULL REFERENCES types,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  words TEXT NOT NULL,
  country TEXT,
  kind TEXT,
  geonames INTEGER,
  latitude REAL,
  longitude REAL,
  x REAL,
  y REAL,
  z REAL,
  articles INTEGER NOT NULL
);
CREATE INDEX names_by_key ON names (key);
CREATE INDEX names_by_entity ON names (entity);
CREATE INDEX names_by_country ON names (country) WHERE country IS NOT NULL;
CREATE INDEX names_by_coordinates ON names (x, y, z) WHERE x IS NOT NULL;

CREATE TABLE article_names (
  name INTEGER NOT NULL REFERENCES names,
  article INTEGER NOT NULL REFERENCES articles,
  role TEXT,
  PRIMARY KEY (name, article)
) WITHOUT ROWID;

CREATE TABLE quotes (
  article INTEGER NOT NULL REFERENCES articles,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES names,
  PRIMARY KEY (article, start, name)
) WITHOUT ROWID;

CREATE TABLE dates (
  article INTEGER NOT NULL REFERENCES articles,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  timex TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_second INTEGER,
  behind_second INTEGER,
  first TEXT GENERATED ALWAYS AS (datetime(first_second, 'unixepoch')) VIRTUAL,
  behind TEXT GENERATED ALWAYS AS (datetime(behind_second, 'unixepoch')) VIRTUAL,
  PRIMARY KEY (article, start)
) WITHOUT ROWID;
CREATE INDEX dates_by_time ON dates (first_second, behind_second) WHERE first_second IS NOT NULL;

CREATE TABLE sums (
  article INTEGER NOT NULL REFERENCES articles,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  low TEXT NOT NULL,
  high TEXT,
  currency TEXT,
  usd TEXT,
  low_key TEXT NOT NULL,
  high_key TEXT,
  PRIMARY KEY (article, start)
) WITHOUT ROWID;
CREATE INDEX sums_by_currency ON sums (currency, low_key, high_key);

CREATE VIEW mentions AS
  SELECT a.id, a.article, s.value AS start, s.value + (a.names ->> (s.key + 1)) AS stop,
    coalesce(t.name, a.names ->> (s.key + 2)) AS type, n.key, n.text AS name, NULL AS value
  FROM articles a, json_each(a.names) s
  LEFT JOIN names n ON n.name = a.names ->> (s.key + 2) LEFT JOIN types t ON t.type = n.type
  WHERE s.key % 3 = 0
  UNION ALL
  SELECT a.id, article, start, stop, 'date', NULL, NULL, timex FROM dates JOIN articles a USING (article)
  UNION ALL
  SELECT a.id, article, start, stop, 'money', NULL, NULL, low || coalesce('-' || high, '') || coalesce(' ' || currency, '')
  FROM sums JOIN articles a USING (article);

CREATE VIEW article_entities AS
  SELECT a.id, a.title, a.date, t.name AS type, n.key, n.text AS name, r.role, n.country, n.kind, n.geonames, n.latitude, n.longitude
  FROM article_names r JOIN names n USING (name) JOIN types t USING (type) JOIN articles a USING (article);

CREATE TABLE article_index (
  article INTEGER PRIMARY KEY REFERENCES articles,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  day INTEGER,
  facets BLOB NOT NULL
);
CREATE VIRTUAL TABLE article_words USING fts5 (
  text, title, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE name_words USING fts5 (
  words, content = 'names', content_rowid = 'name', tokenize = 'ascii', detail = 'none', columnsize = 0
);
`;
