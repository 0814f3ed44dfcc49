export { History } from './history.ts';
export { Journal, type Placed } from './journal.ts';
export type { Entry, JournalLine, Part, SettledLine } from './line.ts';
export { type Pending, Trail } from './pending.ts';
