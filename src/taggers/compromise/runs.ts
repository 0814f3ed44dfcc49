import type { Term } from './terms.ts';

/** A run of terms that compromise tagged alike. */
export interface Run {
  first: number;
  /** Behind the last term. */
  end: number;
  type: string;
}

interface Kind {
  type: string;
  tag: string;
  /** A term of the run that has this tag stays outside. */
  not?: string;
}

/** What compromise's own `people()`, `places()`, `organizations()`, `money()` and date matches look for. */
const kinds: readonly Kind[] = [
  { type: 'person', tag: 'Person', not: 'Honorific' },
  { type: 'place', tag: 'Place' },
  { type: 'organization', tag: 'Organization' },
  { type: 'money', tag: 'Money' },
  { type: 'date', tag: 'Date' },
];

/** Reads the tags of a sentence's terms directly: its views and its JSON cost more than they add. */
export function taggedRuns(terms: readonly Term[]): Run[] {
  const runs: Run[] = [];
  for (const { type, tag, not } of kinds) {
    let open: Run | undefined;
    terms.forEach((term, index) => {
      if (term.from === undefined) return;
      const inside = term.tags.has(tag) && !(not && term.tags.has(not));
      if (inside && open) open.end = index + 1;
      else if (inside) {
        open = { first: index, end: index + 1, type };
        runs.push(open);
      }
      if (!inside || endsRun(term)) open = undefined;
    });
  }
  return runs;
}

/** "Tokyo, Japan" is two places, and nothing goes on behind a possessive. */
function endsRun(term: Term): boolean {
  return /[,;:()[\]"”–—]/.test(term.post) || /['’]s?$/i.test(term.text);
}
