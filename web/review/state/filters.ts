import type { ChangeKind } from '../../../src/diff/change.ts';
import type { ArticleSummary, OpenChange, ReviewChange } from '../../../src/review/protocol.ts';
import { fold } from '../../../src/text/fold.ts';

/** Which changes are asked for. An empty list asks for all. */
export interface Filters {
  types: readonly string[];
  kinds: readonly ChangeKind[];
  taggers: readonly string[];
  /** Score of the prediction, from and to, both within. A change without a score passes only when neither is given. */
  least?: number | undefined;
  most?: number | undefined;
}

export const noFilters: Filters = { types: [], kinds: [], taggers: [] };

export function isFiltered({ types, kinds, taggers, least, most }: Filters): boolean {
  return types.length + kinds.length + taggers.length > 0 || least !== undefined || most !== undefined;
}

export function passes(change: OpenChange, { types, kinds, taggers, least, most }: Filters): boolean {
  if (types.length > 0 && !types.includes(change.type)) return false;
  if (kinds.length > 0 && !change.kinds.some(kind => kinds.includes(kind))) return false;
  if (taggers.length > 0 && !change.by?.some(tagger => taggers.includes(tagger))) return false;
  if (least === undefined && most === undefined) return true;
  const { score } = change;
  return score !== undefined && score >= (least ?? 0) && score <= (most ?? 1);
}

/** A change as far as filters ask. */
export function asOpenChange(change: ReviewChange): OpenChange {
  const { kinds, type } = change;
  const { by, score } = (change.about === 'mention' && change.after) || {};
  return { kinds, type, ...(by && { by }), ...(score !== undefined && { score }) };
}

/** An article of the list, with the number of its open changes that the filters ask for. */
export interface Row {
  summary: ArticleSummary;
  open: number;
}

/** The articles whose id or title has the words searched for and, under filters, something open. */
export function rowsOf(summaries: readonly ArticleSummary[], filters: Filters, search: string): Row[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const filtered = isFiltered(filters);
  const rows: Row[] = [];
  for (const summary of summaries) {
    if (words.length > 0) {
      const name = fold(`${summary.id} ${summary.title ?? ''}`);
      if (!words.every(word => name.includes(word))) continue;
    }
    const open = filtered ? summary.open.filter(change => passes(change, filters)).length : summary.open.length;
    if (open > 0 || !filtered) rows.push({ summary, open });
  }
  return rows;
}
