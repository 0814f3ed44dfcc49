import { unitVector } from '../sphere.ts';
import type { Named } from './batch.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';
import { rowInserter } from './insert-rows.ts';

/** A name that is in the table: numbers of its row, of its entity and of its type. */
export interface NameRow {
  name: number;
  entity: number;
  type: number;
}

/** What tells the names of one entity apart. */
type Link = Omit<Named, 'key' | 'type'>;

/** A row in memory, with what it says. */
interface Kept extends NameRow {
  of: Link;
}

/** As many keys as are kept in memory. */
const MOST_KEPT = 200_000;

const FIND = `SELECT name, entity, type, text, words, country, kind, geonames, latitude, longitude FROM names WHERE key = ?`;
const CHANGE = `UPDATE names SET articles = articles + (c.value ->> 1) FROM json_each(?) c WHERE name = c.value ->> 0`;

/**
 * The table of names. Articles that name and place an entity in the same way share a row, which knows the number of its
 * articles and goes when that is none. Rows with one key are one entity, whose number is that of its first row.
 */
export function nameTable(database: Database) {
  const findType = database.prepare('SELECT type FROM types WHERE name = ?');
  const addType = database.prepare('INSERT INTO types (name) VALUES (?)');
  const find = database.prepare(FIND);
  const lastName = database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'names'`);
  const addRows = rowInserter(database, 'names', 15);
  const addWords = database.prepare('INSERT INTO name_words (rowid, words) VALUES (?, ?)');
  const change = database.prepare(CHANGE);
  const unused = database.prepare(
    'SELECT name, words FROM names WHERE name IN (SELECT value FROM json_each(?)) AND articles = 0',
  );
  const remove = database.prepare('DELETE FROM names WHERE name = ?');
  const removeWords = database.prepare(`INSERT INTO name_words (name_words, rowid, words) VALUES ('delete', ?, ?)`);
  const dataVersion = database.prepare('PRAGMA data_version');

  const types = new Map<string, number>();
  const rows = new Map<string, Kept[]>();
  const changes = new Map<number, number>();
  const newRows: SqlValue[] = [];
  const newWords: SqlValue[][] = [];
  let last = 0;
  /** The last name of earlier transactions. */
  let before = 0;
  let version: SqlValue | undefined;
  return { begin, typeOf, nameOf, count, finish, forget };

  /** At the beginning of a transaction: what others wrote since the last one is not in memory. */
  function begin(): void {
    const current = dataVersion.get()!.data_version!;
    if (current !== version || rows.size > MOST_KEPT) forget();
    version = current;
    before = Number(lastName.get()?.seq ?? 0);
    last = before;
  }

  function typeOf(name: string): number {
    let type = types.get(name);
    if (type === undefined) {
      if (!findType.get(name)) addType.run(name);
      type = Number(findType.get(name)!.type);
      types.set(name, type);
    }
    return type;
  }

  function nameOf(named: Named): NameRow {
    let kept = rows.get(named.key);
    if (!kept) {
      kept = find.all(named.key).map(keptRow);
      rows.set(named.key, kept);
    }
    for (const row of kept) if (isSame(row.of, named)) return row;
    const row = addRow(named, kept[0]?.entity);
    kept.push(row);
    return row;
  }

  function addRow(of: Named, known: number | undefined): Kept {
    const { key, name: text, words, country, kind, geonames, latitude, longitude } = of;
    const name = ++last;
    const entity = known ?? name;
    const type = typeOf(of.type);
    const { x, y, z } = latitude === null || longitude === null ? NOWHERE : unitVector(latitude, longitude);
    newRows.push(name, entity, type, key, text, words, country, kind, geonames, latitude, longitude, x, y, z, 0);
    newWords.push([name, words]);
    return { name, entity, type, of };
  }

  /** An article has a name now (1), or no longer (-1). */
  function count(name: number, by: 1 | -1): void {
    changes.set(name, (changes.get(name) ?? 0) + by);
  }

  /**
   * At the end of a transaction: writes new names and the numbers of articles, and takes out what no article names. FTS5 comes last: it
   * gathers words in memory, and writes them at each statement that could be undone by itself.
   */
  function finish(): void {
    addRows(newRows);
    change.run(JSON.stringify([...changes].filter(([, by]) => by !== 0)));
    const fewer = [...changes].filter(([, by]) => by <= 0).map(([name]) => name);
    const gone = unused.all(JSON.stringify(fewer));
    for (const { name } of gone) remove.run(name!);
    if (gone.length > 0) rows.clear();
    const isGone = new Set(gone.map(({ name }) => name));
    for (const [name, words] of newWords) if (!isGone.has(name!)) addWords.run(name!, words!);
    for (const { name, words } of gone) if (Number(name) <= before) removeWords.run(name!, words!);
    changes.clear();
    newRows.length = 0;
    newWords.length = 0;
  }

  /** After a transaction that failed. */
  function forget(): void {
    types.clear();
    rows.clear();
    changes.clear();
    newRows.length = 0;
    newWords.length = 0;
  }
}

function keptRow(row: SqlRow): Kept {
  const { name, entity, type, text, ...said } = row;
  return { name: Number(name), entity: Number(entity), type: Number(type), of: { ...said, name: text } as Link };
}

/** Whether two names of one key are one. */
function isSame(a: Link, b: Link): boolean {
  return (
    a.name === b.name &&
    a.words === b.words &&
    a.country === b.country &&
    a.geonames === b.geonames &&
    a.latitude === b.latitude &&
    a.longitude === b.longitude &&
    a.kind === b.kind
  );
}

const NOWHERE = { x: null, y: null, z: null };
