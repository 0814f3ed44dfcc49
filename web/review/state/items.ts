import type { Mention } from '../../../src/annotations/schema.ts';
import type { EntityChange, MentionChange } from '../../../src/diff/change.ts';
import type { Decision, ReviewChange } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import type { Block } from './article.ts';

/** `same`: nothing changed. */
export type ItemState = 'same' | 'open' | 'accepted' | 'refused';

/**
 * What can be chosen in the text: a mention, changed or not, or the sign of an entity's change behind its first
 * mention. `old` and `now` say where it is drawn on the gold's side and on the prediction's; at least one is there.
 */
export interface Item extends Span {
  /** The same before and after a decision, and short: it stands in the page's address. */
  id: string;
  about: 'mention' | 'entity';
  type: string;
  state: ItemState;
  /** The words of its span; of an entity its name. */
  text: string;
  change?: ReviewChange;
  /** The gold's own mention. */
  gold?: Mention;
  predicted?: Mention;
  old?: Span;
  now?: Span;
  /** Decided, and not in the gold: drawn faintly, so that the decision can be found. */
  ghost: boolean;
}

/** All items of a block in text order; signs of entities behind mentions of the same place. */
export function itemsOf(block: Block): Item[] {
  const known = memory.get(block);
  if (known) return known;
  const items = makeItems(block);
  memory.set(block, items);
  return items;
}

/** Blocks never change, so their items are made once. */
const memory = new WeakMap<Block, Item[]>();

function makeItems({ gold, predicted, changes }: Block): Item[] {
  const bySpan = new Map(predicted.map(mention => [spanId(mention), mention]));
  const taken = new Set<string>();
  const items: Item[] = [];
  for (const change of changes) {
    if (change.about === 'entity') items.push(entityItem(change));
    else {
      const kept = keptMention(change);
      const own = kept && gold.find(each => spanId(each) === spanId(kept));
      if (own) taken.add(spanId(own));
      if (own || !change.decision || isFree(change, gold)) items.push(changeItem(change, own));
    }
  }
  for (const mention of gold) {
    if (!taken.has(spanId(mention))) items.push(plainItem(mention, bySpan.get(spanId(mention))));
  }
  return items.sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}

/** What the gold has not is shown only where it stands in the way of nothing that the gold has. */
function isFree({ before, after }: MentionChange, gold: readonly Mention[]): boolean {
  const { start, end } = (after ?? before)!;
  return !gold.some(mention => mention.start < end && start < mention.end);
}

export function spanId({ start, end }: Span): string {
  return `${start}-${end}`;
}

function stateOf(decision: Decision | undefined): ItemState {
  return decision?.verdict ?? 'open';
}

/** What the gold holds of a change, as far as it was decided. */
function keptMention({ before, after, decision }: MentionChange & { decision?: Decision }): Mention | undefined {
  return decision?.verdict === 'accepted' ? after : before;
}

function changeItem(change: MentionChange & { decision?: Decision }, gold: Mention | undefined): Item {
  const { before, after, decision } = change;
  const named = (after ?? before)!;
  const open = decision === undefined;
  const accepted = decision?.verdict === 'accepted';
  const ghost = !open && gold === undefined;
  return {
    id: spanId(named),
    about: 'mention',
    start: named.start,
    end: named.end,
    type: (open || accepted ? named : (before ?? named)).type,
    state: stateOf(decision),
    text: named.text,
    change,
    ghost,
    ...(gold && { gold }),
    ...(after && { predicted: after }),
    ...drawnAt(change, open, gold),
  };
}

/** Open changes are drawn on both sides, decided ones where the gold has them, and ghosts where they were proposed. */
function drawnAt({ before, after }: MentionChange, open: boolean, gold: Span | undefined): { old?: Span; now?: Span } {
  if (open) return { ...(before && { old: before }), ...(after && { now: after }) };
  return gold ? { old: gold } : { now: (after ?? before)! };
}

function entityItem(change: EntityChange & { decision?: Decision }): Item {
  const { start, end, type, decision } = change;
  return {
    id: `${spanId({ start, end })}e`,
    about: 'entity',
    start,
    end,
    type,
    state: stateOf(decision),
    text: (change.after[0] ?? change.before[0])!.name,
    change,
    ghost: false,
  };
}

function plainItem(gold: Mention, predicted: Mention | undefined): Item {
  const { start, end, type, text } = gold;
  const id = spanId(gold);
  const both = { old: gold, ...(predicted && { predicted }) };
  return { id, about: 'mention', start, end, type, state: 'same', text, gold, ghost: false, ...both };
}

function rank({ about }: Item): number {
  return about === 'entity' ? 1 : 0;
}
