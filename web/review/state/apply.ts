import type { Mention } from '../../../src/annotations/schema.ts';
import type { MentionChange } from '../../../src/diff/change.ts';
import type { Action, Decision, ReviewChange, Scope } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import { type ArticleModel, findChange, goldAt, type Patch, withPatch } from './article.ts';

/**
 * What an action does to the article, so that the page need not wait: the server's answer has the last word. What needs
 * more than the article at hand (undo, joining, the dictionary) changes nothing here.
 */
export function applyAction(model: ArticleModel, action: Action, reviewer: string): ArticleModel {
  switch (action.do) {
    case 'accept':
    case 'refuse':
      return decide(model, action, reviewer);
    case 'add': {
      const { span, type, entity } = action;
      return edit(model, [], [{ ...mentionOf(model, span, type), ...(entity !== undefined && { entity }) }]);
    }
    case 'remove':
      return edit(model, found(model, action.span), []);
    case 'retype': {
      const { type, span } = action;
      return edit(
        model,
        [],
        found(model, span).map(each => mentionOf(model, each, type)),
      );
    }
    case 'move':
      return edit(
        model,
        found(model, action.span),
        found(model, action.span).map(each => moved(model, each, action.to)),
      );
    default:
      return model;
  }
}

function decide(
  model: ArticleModel,
  { do: verb, change: key, scope = 'here' }: { do: 'accept' | 'refuse'; change: string; scope?: Scope },
  reviewer: string,
): ArticleModel {
  const change = findChange(model, key);
  if (!change) return model;
  const decision: Decision = { verdict: verb === 'accept' ? 'accepted' : 'refused', reviewer };
  const chosen = scope === 'here' ? [change] : alike(model, change);
  const mentions: Patch['mentions'] = { removed: [], added: [] };
  if (verb === 'accept') {
    const changes = chosen.filter(each => each.about === 'mention');
    mentions.removed = changes.flatMap(({ before }) => before ?? []);
    mentions.added = changes.flatMap(({ after }) => (after ? [asGold(after)] : []));
  }
  return withPatch(model, { mentions, changes: { removed: [], set: chosen.map(each => ({ ...each, decision })) } });
}

/** The open changes of the article that do the same to the same words. */
function alike({ blocks }: ArticleModel, change: ReviewChange): ReviewChange[] {
  if (change.about === 'entity') return [change];
  return blocks.flatMap(({ changes }) =>
    changes.filter(
      each => each.key === change.key || (!each.decision && each.about === 'mention' && isAlike(each, change)),
    ),
  );
}

function isAlike(a: MentionChange, b: MentionChange): boolean {
  return (
    a.type === b.type &&
    a.kinds.join() === b.kinds.join() &&
    a.before?.text === b.before?.text &&
    a.before?.type === b.before?.type &&
    a.after?.text === b.after?.text
  );
}

/** What the prediction says otherwise than the new gold is for the server to say; what it said of the old one is gone. */
function edit(model: ArticleModel, removed: readonly Mention[], added: readonly Mention[]): ArticleModel {
  const touched = [...removed, ...added];
  const overlaps = (span: Span | undefined) =>
    span !== undefined && touched.some(({ start, end }) => start < span.end && span.start < end);
  const about = model.blocks
    .flatMap(({ changes }) => changes)
    .filter(change => change.about === 'mention' && (overlaps(change.before) || overlaps(change.after)));
  return withPatch(model, { mentions: { removed, added }, changes: { removed: about.map(({ key }) => key), set: [] } });
}

function found(model: ArticleModel, span: Span): Mention[] {
  const mention = goldAt(model, span);
  return mention ? [mention] : [];
}

function mentionOf({ text }: ArticleModel, { start, end }: Span, type: string): Mention {
  return { start, end, type, text: text.slice(start, end) };
}

function moved({ text }: ArticleModel, mention: Mention, { start, end }: Span): Mention {
  return { ...mention, start, end, text: text.slice(start, end) };
}

/** Gold says neither who proposed a mention nor how sure that was. */
function asGold({ by: _by, score: _score, ...mention }: Mention): Mention {
  return mention;
}
