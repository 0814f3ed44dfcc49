import type { Entity, Mention } from '../../../src/annotations/schema.ts';
import type { ArticleDelta, ReviewArticle, ReviewChange } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import { blockAt, cutBlocks } from './blocks.ts';

/** A stretch of text with all that begins in it. Never changed: whoever changes something makes a new block. */
export interface Block extends Span {
  /** Mentions of the gold as decided so far. */
  gold: readonly Mention[];
  predicted: readonly Mention[];
  changes: readonly ReviewChange[];
}

/** An article as the page keeps it: what is decided touches one block, and all others stay the objects they were. */
export interface ArticleModel {
  id: string;
  title?: string | undefined;
  date?: string | undefined;
  place?: string | undefined;
  url?: string | undefined;
  text: string;
  revision: number;
  blocks: readonly Block[];
  /** By id. */
  entities: { gold: ReadonlyMap<string, Entity>; predicted: ReadonlyMap<string, Entity> };
}

/** What becomes different in an article; the part of a delta that the page makes up itself before the server answers. */
export interface Patch {
  mentions: { removed: readonly Mention[]; added: readonly Mention[] };
  changes: { removed: readonly string[]; set: readonly ReviewChange[] };
  entities?: readonly Entity[] | undefined;
}

export function articleModel({ before, after, changes, text, ...rest }: ReviewArticle): ArticleModel {
  const blocks = cutBlocks(text, [...before.mentions, ...after.mentions]);
  const gold = distribute(blocks, before.mentions);
  const predicted = distribute(blocks, after.mentions);
  const changed = distribute(blocks, changes);
  return {
    ...rest,
    text,
    blocks: blocks.map((span, at) => ({ ...span, gold: gold[at]!, predicted: predicted[at]!, changes: changed[at]! })),
    entities: { gold: byId(before.entities), predicted: byId(after.entities) },
  };
}

export function withDelta(model: ArticleModel, delta: ArticleDelta): ArticleModel {
  return { ...withPatch(model, delta), revision: delta.revision };
}

/** The model with something changed. To remove what is not there does nothing; to set what is there replaces it. */
export function withPatch(model: ArticleModel, { mentions, changes, entities }: Patch): ArticleModel {
  const blocks = [...model.blocks];
  const edit = (offset: number, change: (block: Block) => Partial<Block>): void => {
    const at = blockAt(blocks, offset);
    blocks[at] = { ...blocks[at]!, ...change(blocks[at]!) };
  };
  for (const gone of mentions.removed)
    edit(gone.start, ({ gold }) => ({ gold: gold.filter(each => !same(each, gone)) }));
  for (const come of mentions.added)
    edit(come.start, ({ gold }) => ({ gold: sorted([...gold.filter(each => !same(each, come)), come]) }));
  const gone = new Set([...changes.removed, ...changes.set.map(({ key }) => key)]);
  if (gone.size > 0) removeChanges(blocks, gone);
  for (const change of changes.set) edit(change.start, block => ({ changes: sorted([...block.changes, change]) }));
  return {
    ...model,
    blocks,
    entities: entities ? { ...model.entities, gold: byId(entities) } : model.entities,
  };
}

/** The change of a key, wherever it stands. */
export function findChange({ blocks }: ArticleModel, key: string): ReviewChange | undefined {
  for (const { changes } of blocks) {
    const found = changes.find(change => change.key === key);
    if (found) return found;
  }
  return undefined;
}

/** The gold's mention of just this span. */
export function goldAt({ blocks }: ArticleModel, { start, end }: Span): Mention | undefined {
  return blocks[blockAt(blocks, start)]!.gold.find(mention => mention.start === start && mention.end === end);
}

function removeChanges(blocks: Block[], keys: ReadonlySet<string>): void {
  for (const [at, block] of blocks.entries()) {
    if (block.changes.some(({ key }) => keys.has(key)))
      blocks[at] = { ...block, changes: block.changes.filter(({ key }) => !keys.has(key)) };
  }
}

function distribute<Part extends Span>(blocks: readonly Span[], parts: readonly Part[]): Part[][] {
  const lists: Part[][] = blocks.map(() => []);
  for (const part of parts) lists[blockAt(blocks, part.start)]!.push(part);
  return lists.map(sorted);
}

function sorted<Part extends Span>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.start - b.start || a.end - b.end);
}

function same(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end;
}

function byId(entities: readonly Entity[]): Map<string, Entity> {
  return new Map(entities.map(entity => [entity.id, entity]));
}
