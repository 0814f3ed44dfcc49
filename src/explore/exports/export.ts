import type { SearchQuery } from '../../search/index.ts';
import type { Database } from '../../sinks/sqlite/database.ts';
import { fillFitting } from '../fitting.ts';
import type { IndexReader } from '../reader.ts';

/** A file made of what is shown. */
export interface Export {
  name: string;
  type: string;
  make(reader: IndexReader, query: SearchQuery): AsyncIterable<string>;
}

/** How a list of rows is written, one by one. */
export interface RowWriter<Row> {
  head: string;
  row(row: Row): string;
  foot: string;
}

/** Articles that are read at once: others wait meanwhile. */
const BATCH = 100;

/** A file as a whole, from the articles in `fitting`. */
export function whole(make: (database: Database) => string): Export['make'] {
  return async function* (reader, query) {
    yield await reader.read(database => {
      fillFitting(database, query);
      return make(database);
    });
  };
}

/** A file of rows, some articles at a time, in the order of their ids: however many there are, little is in memory. */
export function rowByRow<Row>(
  read: (database: Database, article: number) => readonly Row[],
  { head, row, foot }: RowWriter<Row>,
): Export['make'] {
  return async function* (reader, query) {
    const articles = await reader.read(database => {
      fillFitting(database, query);
      return database.prepare('SELECT article FROM article_index JOIN fitting USING (article) ORDER BY id').all();
    });
    yield head;
    for (let at = 0; at < articles.length; at += BATCH) {
      const batch = articles.slice(at, at + BATCH);
      yield await reader.read(database =>
        batch.flatMap(({ article }) => read(database, Number(article)).map(row)).join(''),
      );
    }
    yield foot;
  };
}
