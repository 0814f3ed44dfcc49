/** What is wrong with one article, before it is known in which file. */
export interface Fault {
  reason: string;
  hint?: string;
  /** Within what was read; counted from 1. */
  line?: number;
  column?: number;
}
