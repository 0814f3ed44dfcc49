/**
 * An extra for SQL by hand: title and text by the server's own English analysis. Of a long text its beginning: of this many
 * characters a vector always has room for the words.
 */
export const english = `
ALTER TABLE articles ADD COLUMN english tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('pg_catalog.english', coalesce(title, '')), 'A') ||
  setweight(to_tsvector('pg_catalog.english', left(text, 100000)), 'D')
) STORED;
CREATE INDEX articles_by_english ON articles USING gin (english);
`;
