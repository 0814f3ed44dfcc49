import { type ChangeKind, changeKinds } from '../../../src/diff/change.ts';
import { type Filters, noFilters } from './filters.ts';

/** Where the reviewer is: all of it stands in the page's address, so that a reload comes back. */
export interface Location {
  article?: string | undefined;
  /** Id of the chosen item. */
  at?: string | undefined;
  filters: Filters;
  search: string;
  /** Before and after in one text, or side by side. */
  layout: 'one' | 'two';
}

export const startLocation: Location = { filters: noFilters, search: '', layout: 'one' };

/** The part of the address behind `#`; empty for the start. */
export function toHash({ article, at, filters, search, layout }: Location): string {
  const fields = new URLSearchParams();
  if (article !== undefined) fields.set('article', article);
  if (at !== undefined) fields.set('at', at);
  if (search !== '') fields.set('search', search);
  if (layout === 'two') fields.set('layout', 'two');
  for (const type of filters.types) fields.append('type', type);
  for (const kind of filters.kinds) fields.append('kind', kind);
  for (const tagger of filters.taggers) fields.append('tagger', tagger);
  if (filters.least !== undefined) fields.set('least', String(filters.least));
  if (filters.most !== undefined) fields.set('most', String(filters.most));
  return fields.toString();
}

/** Reads an address. What it cannot mean is left out: addresses are typed and shortened by hand. */
export function fromHash(hash: string): Location {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    article: fields.get('article') ?? undefined,
    at: fields.get('at') ?? undefined,
    search: fields.get('search') ?? '',
    layout: fields.get('layout') === 'two' ? 'two' : 'one',
    filters: {
      types: fields.getAll('type'),
      kinds: fields.getAll('kind').filter(isKind),
      taggers: fields.getAll('tagger'),
      least: fraction(fields.get('least')),
      most: fraction(fields.get('most')),
    },
  };
}

function isKind(kind: string): kind is ChangeKind {
  return (changeKinds as readonly string[]).includes(kind);
}

function fraction(text: string | null): number | undefined {
  const number = Number(text);
  return text !== null && text !== '' && number >= 0 && number <= 1 ? number : undefined;
}
