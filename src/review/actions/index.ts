import type { Change } from '../../diff/index.ts';
import type { Span } from '../../types.ts';
import type { ReviewedArticle } from '../article.ts';
import type { DecisionRecord } from '../decisions.ts';
import type { Action, Decision, Scope } from '../protocol.ts';
import type { Step } from '../step.ts';
import { likenessOf, occurrences } from './alike.ts';
import { addMention, mentionAt, moveMention, type Place, removeMention, retypeMention } from './by-hand.ts';
import { decideChanges } from './decide.ts';
import { assignMention, joinEntities, splitEntity } from './grouping.ts';

/** What changes the gold of articles. */
export type GoldAction = Exclude<Action, { do: 'dictionary' | 'undo' | 'redo' }>;

/** An action made ready: what it does to the article it is about, and to each other one. */
export interface Task {
  /** @throws {Refused} when it cannot be done. */
  here: (article: ReviewedArticle) => Step;
  /** What there is to do; nothing when the article has nothing of the kind. Absent when other articles are not meant. */
  elsewhere?: (article: ReviewedArticle) => (() => Step) | undefined;
}

/**
 * @throws {Refused} when what the action names is not there.
 */
export function taskOf(article: ReviewedArticle, action: GoldAction, reviewer: string): Task {
  switch (action.do) {
    case 'accept':
    case 'refuse':
      return decisionTask(article, action, reviewer);
    case 'add':
      return addTask(article, action, reviewer);
    case 'remove':
    case 'retype':
      return mentionsTask(article, action, reviewer);
    case 'move':
      return { here: each => byHand(each, reviewer, place => moveMention(place, action.span, action.to)) };
    case 'join':
      return groupingTask(reviewer, place => joinEntities(place, action.entities));
    case 'split':
      return groupingTask(reviewer, place => splitEntity(place, action.mentions));
    case 'assign':
      return groupingTask(reviewer, place => assignMention(place, action.span, action.entity));
  }
}

type Of<Name extends GoldAction['do']> = Extract<GoldAction, { do: Name }>;

function decisionTask(article: ReviewedArticle, action: Of<'accept' | 'refuse'>, reviewer: string): Task {
  const decision: Decision = { verdict: action.do === 'accept' ? 'accepted' : 'refused', reviewer };
  const change = article.change(action.change);
  const likeness = change && likenessOf(change);
  const alike = (other: ReviewedArticle) =>
    other.openChanges().flatMap(each => (likenessOf(each) === likeness ? [each.key] : []));
  return scoped(action.scope, {
    here: () => decideChanges(article, [action.change], decision),
    everywhere: () => decideChanges(article, [...new Set([action.change, ...alike(article)])], decision),
    elsewhere: other => {
      const keys = alike(other);
      return keys.length === 0 ? undefined : () => decideChanges(other, keys, decision);
    },
  });
}

function addTask(article: ReviewedArticle, { span, type, entity, scope }: Of<'add'>, reviewer: string): Task {
  const words = article.text.slice(span.start, span.end);
  const places = (other: ReviewedArticle) =>
    occurrences(other.text, words).filter(each => other.gold.overlapping(each).length === 0);
  const addAll = (place: Place, spans: readonly Span[], known?: string) => {
    let own = known;
    for (const each of spans) own = addMention(place, { span: each, type, entity: own }).entity;
  };
  const isDecided = (change: Change) => isMention(change) || (entity !== undefined && isGrouping(change));
  return scoped(scope, {
    here: () => byHand(article, reviewer, place => addAll(place, [span], entity), isDecided),
    everywhere: () => {
      const others = places(article).filter(({ start, end }) => end <= span.start || start >= span.end);
      return byHand(article, reviewer, place => addAll(place, [span, ...others], entity), isDecided);
    },
    elsewhere: other => {
      const spans = places(other);
      return spans.length === 0 ? undefined : () => byHand(other, reviewer, place => addAll(place, spans));
    },
  });
}

function mentionsTask(article: ReviewedArticle, action: Of<'remove' | 'retype'>, reviewer: string): Task {
  const { text, type } = mentionAt(article.gold, action.span);
  const alike = (other: ReviewedArticle) =>
    other.gold.mentions.filter(mention => mention.text === text && mention.type === type);
  const doAll = (place: Place, spans: readonly Span[]) => {
    let entity: string | undefined;
    for (const span of spans) {
      if (action.do === 'remove') removeMention(place, span);
      else entity = retypeMention(place, span, { type: action.type, entity }).entity;
    }
  };
  return scoped(action.scope, {
    here: () => byHand(article, reviewer, place => doAll(place, [action.span])),
    everywhere: () => byHand(article, reviewer, place => doAll(place, alike(article))),
    elsewhere: other => {
      const mentions = alike(other);
      return mentions.length === 0 ? undefined : () => byHand(other, reviewer, place => doAll(place, mentions));
    },
  });
}

interface Scoped {
  here: () => Step;
  everywhere: () => Step;
  elsewhere: (other: ReviewedArticle) => (() => Step) | undefined;
}

function scoped(scope: Scope = 'here', { here, everywhere, elsewhere }: Scoped): Task {
  if (scope === 'here') return { here };
  return scope === 'article' ? { here: everywhere } : { here: everywhere, elsewhere };
}

function groupingTask(reviewer: string, act: (place: Place) => void): Task {
  return { here: article => byHand(article, reviewer, act, isGrouping) };
}

/** What a person does by hand is decided: the changes of this kind that it brings about are refused. */
function byHand(
  article: ReviewedArticle,
  reviewer: string,
  act: (place: Place) => void,
  isDecided: (change: Change) => boolean = isMention,
): Step {
  const after: Decision = { verdict: 'refused', reviewer };
  return article.perform(
    edit => act({ edit, predicted: article.predicted, text: article.text }),
    come => come.filter(isDecided).flatMap(change => refusalOf(article, change, after)),
  );
}

function isMention({ about }: Change): boolean {
  return about === 'mention';
}

function isGrouping({ kinds }: Change): boolean {
  return kinds.includes('merged') || kinds.includes('split');
}

function refusalOf(article: ReviewedArticle, change: Change, after: Decision): DecisionRecord[] {
  const before = article.decisions.of(change.key);
  return before?.verdict === 'refused' ? [] : [{ change, after, ...(before && { before }) }];
}
