/**
 * The tables, for people and other programs too (docs/search-postgres.md). What articles share stands once, with the number of
 * its articles: values of facets, and names of entities as an article may give and place them. Text that is compared or sorted
 * is so by its bytes, whatever the database does elsewhere. Offsets are UTF-16 units, ranges half-open.
 *
 * Long values of `articles` are kept apart early, so that a search that needs none of them reads little.
 */
export const tables = `
CREATE SEQUENCE article_numbers;

CREATE TABLE articles (
  article bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  hash text NOT NULL,
  title text,
  date text COLLATE "C",
  url text,
  place text,
  language text,
  focus text[] NOT NULL,
  text text NOT NULL,
  day bigint,
  facets integer[] NOT NULL,
  terms tsvector NOT NULL,
  long_terms text
) WITH (toast_tuple_target = 512);
ALTER TABLE articles ALTER facets SET STORAGE MAIN, ALTER terms SET STORAGE EXTERNAL;
CREATE INDEX articles_by_terms ON articles USING gin (terms);
CREATE INDEX long_articles ON articles (article) WHERE long_terms IS NOT NULL;
CREATE INDEX articles_by_day ON articles (day);
COMMENT ON COLUMN articles.day IS 'Seconds from 1970 to the beginning of the day of publication';
COMMENT ON COLUMN articles.terms IS 'Folded and stemmed words, those of the title with weight A';
COMMENT ON COLUMN articles.long_terms IS 'The same in order, of an article that a tsvector cannot hold';

CREATE TABLE facets (
  facet integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  name text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  UNIQUE (value, name)
) WITH (fillfactor = 80);

CREATE TABLE names (
  name integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  digest uuid NOT NULL UNIQUE,
  facet integer NOT NULL REFERENCES facets,
  type text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  words tsvector NOT NULL,
  country text,
  kind text,
  geonames bigint,
  lat double precision,
  lon double precision,
  x double precision,
  y double precision,
  z double precision,
  articles integer NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX names_by_facet ON names (facet);
CREATE INDEX names_by_words ON names USING gin (words);
CREATE INDEX names_by_country ON names (country) WHERE country IS NOT NULL;
CREATE INDEX names_by_z ON names (z) WHERE z IS NOT NULL;
COMMENT ON COLUMN names.x IS 'With y and z a vector of length 1: kilometres between two are 6371.0088 * acos(x*x2 + y*y2 + z*z2)';

CREATE TABLE article_names (
  article bigint NOT NULL,
  name integer NOT NULL,
  id text NOT NULL,
  role text,
  mentions integer NOT NULL,
  quotes int4range[] NOT NULL,
  PRIMARY KEY (name, article)
);
CREATE INDEX article_names_by_article ON article_names (article);

CREATE TABLE mentions (
  article bigint NOT NULL,
  start integer NOT NULL,
  stop integer NOT NULL,
  type text NOT NULL,
  name integer,
  text text NOT NULL
);
CREATE INDEX mentions_by_article ON mentions (article);

CREATE FUNCTION moment(seconds bigint) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN seconds < -210863520000 THEN timestamp '-infinity'
  WHEN seconds > 9224318015999 THEN timestamp 'infinity'
  ELSE timestamp '1970-01-01 00:00:00' + seconds * interval '1 second' END;

CREATE TABLE dates (
  article bigint NOT NULL,
  start integer NOT NULL,
  timex text NOT NULL,
  kind text NOT NULL,
  first text,
  behind text,
  seconds int8range,
  period tsrange GENERATED ALWAYS AS (tsrange(moment(lower(seconds)), moment(upper(seconds)))) STORED
);
CREATE INDEX dates_by_article ON dates (article);
CREATE INDEX dates_by_seconds ON dates USING gist (seconds);
COMMENT ON COLUMN dates.seconds IS 'From 1970 in UTC, also where timestamps end';

CREATE TABLE sums (
  article bigint NOT NULL,
  start integer NOT NULL,
  low numeric NOT NULL,
  high numeric NOT NULL,
  currency text COLLATE "C",
  usd numeric
);
CREATE INDEX sums_by_article ON sums (article);
CREATE INDEX sums_by_currency ON sums (currency, high);

CREATE VIEW article_entities AS
  SELECT a.id, a.title, a.date, n.type, f.value AS key, n.text AS name, l.role, n.country, n.kind, n.geonames, n.lat, n.lon,
    l.mentions, l.quotes
  FROM articles a JOIN article_names l USING (article) JOIN names n USING (name) JOIN facets f USING (facet);
`;
