import { english } from './english.ts';
import { tables } from './tables.ts';

/**
 * What made the schema, in order; the version of an index is their number. A step that was released is never changed. One for
 * new terms empties `articles.hash`, so that the next run of `index` writes all articles anew.
 */
export const steps: readonly { name: string; sql: string }[] = [
  { name: 'tables', sql: tables },
  { name: 'english', sql: english },
];
