import { type ArticleDiff, type ChangeKind, changeKinds, type Diff } from '../diff/index.ts';
import { builtInTypes } from '../mention-types.ts';

/** Numbers of changes by type and kind; a change of two kinds counts in both. */
export function diffTotals({ articles }: Diff): { type: string; counts: Map<ChangeKind, number> }[] {
  const totals = new Map<string, Map<ChangeKind, number>>();
  for (const { changes } of articles) {
    for (const { type, kinds } of changes) {
      const counts = totals.get(type) ?? new Map<ChangeKind, number>();
      totals.set(type, counts);
      for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const rank = (type: string) => (builtInTypes.indexOf(type) + 1 || builtInTypes.length + 1) - 1;
  return [...totals]
    .map(([type, counts]) => ({ type, counts }))
    .sort((a, b) => rank(a.type) - rank(b.type) || (a.type < b.type ? -1 : 1));
}

/** The totals as rows of a table with a head and a last row for all: kinds that do not occur are left out. */
export function totalRows(diff: Diff): string[][] {
  const totals = diffTotals(diff);
  const kinds = changeKinds.filter(kind => totals.some(({ counts }) => counts.has(kind)));
  const all = kinds.map(kind => totals.reduce((sum, { counts }) => sum + (counts.get(kind) ?? 0), 0));
  return [
    ['type', ...kinds],
    ...totals.map(({ type, counts }) => [type, ...kinds.map(kind => String(counts.get(kind) ?? 0))]),
    ['all', ...all.map(String)],
  ];
}

/** In a sentence: `12 of 135 articles changed, 2 in their text, 1 in gold alone`. */
export function diffSummary({ before, after, compared, articles }: Diff): string {
  const count = (fits: (article: Diff['articles'][number]) => boolean) => articles.filter(fits).length;
  const parts = [
    [count(({ text }) => text !== undefined), 'in their text'],
    [count(({ text }) => text === 'missing'), 'of which a text is not at hand'],
    [count(({ only }) => only === 'before'), `in ${before} alone`],
    [count(({ only }) => only === 'after'), `in ${after} alone`],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, where]) => `${number} ${where}`);
  const head = `${articles.length} of ${compared} ${compared === 1 ? 'article' : 'articles'} ${articles.length === 1 ? 'differs' : 'differ'}`;
  return [head, ...said].join(', ');
}

/** What is to be said of an article beside its changes. */
export function articleNotes({ only, text, moved }: ArticleDiff): string[] {
  return [
    only && `only ${only}`,
    text && 'text changed',
    text === 'missing' && 'a text is not at hand: compared by the words of mentions',
    moved > 0 && `${moved} ${moved === 1 ? 'mention' : 'mentions'} moved along`,
  ].filter(note => typeof note === 'string');
}
