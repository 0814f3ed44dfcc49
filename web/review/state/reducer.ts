import type { Action, ActionResponse, ArticleDelta, Overview, ReviewArticle } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import { applyAction } from './apply.ts';
import { type ArticleModel, articleModel, withDelta } from './article.ts';
import { counted } from './describe.ts';
import { asOpenChange } from './filters.ts';
import type { Location } from './location.ts';
import { answered, type Outbox, pendingOf, put, take, unanswered } from './outbox.ts';
import { browse, type Explained, type Mode, type State } from './state.ts';

/** Whatever can happen to the page. */
export type Event =
  | { is: 'opened'; overview: Overview }
  | { is: 'restored'; outbox: Outbox }
  | { is: 'moved'; location: Location }
  | { is: 'loaded'; article: ReviewArticle }
  | { is: 'failed'; reason: string }
  | { is: 'decided'; article: string; action: Action }
  | { is: 'sending'; request: string }
  | { is: 'answered'; response: ActionResponse }
  | { is: 'unanswered'; reason: string }
  | { is: 'mode'; mode: Mode }
  | { is: 'selected'; span?: Span | undefined }
  | { is: 'said'; text: string; warning?: boolean }
  | { is: 'explained'; explained: Explained };

export function reduce(state: State, event: Event): State {
  switch (event.is) {
    case 'opened':
      return { ...state, overview: event.overview, summaries: event.overview.articles, failure: undefined };
    case 'restored':
      return { ...state, outbox: event.outbox };
    case 'moved':
      return moved(state, event.location);
    case 'loaded':
      return loaded(state, event.article);
    case 'failed':
      return { ...state, failure: event.reason };
    case 'decided':
      return decided(state, event.article, event.action);
    case 'sending':
      return { ...state, outbox: take(state.outbox, event.request) };
    case 'answered':
      return received(state, event.response);
    case 'unanswered':
      return { ...state, outbox: unanswered(state.outbox, event.reason) };
    case 'mode':
      return { ...state, mode: event.mode };
    case 'selected':
      return { ...state, selection: event.span };
    case 'said':
      return said(state, event.text, event.warning);
    case 'explained':
      return { ...state, explanation: event.explained };
  }
}

function moved(state: State, location: Location): State {
  const sameArticle = location.article === state.location.article;
  const samePlace = sameArticle && location.at === state.location.at;
  return {
    ...state,
    location,
    ...(!sameArticle && { failure: undefined, explanation: undefined, selection: undefined }),
    mode: samePlace ? state.mode : browse,
  };
}

/** An answer that was overtaken by a decision is older than what the page has. */
function loaded(state: State, article: ReviewArticle): State {
  if (state.article?.id === article.id && state.article.revision > article.revision) return state;
  const model = onTop(articleModel(article), state);
  return { ...state, article: model, summaries: recounted(state, model), failure: undefined };
}

/** What the server said, and on top of it what it does not know yet. */
function onTop(model: ArticleModel, { outbox, overview }: State): ArticleModel {
  return pendingOf(outbox, model.id).reduce((at, action) => applyAction(at, action, overview?.reviewer ?? ''), model);
}

function decided(state: State, id: string, action: Action): State {
  const { article, overview } = state;
  const next = { ...state, outbox: put(state.outbox, id, action), mode: browse };
  if (article?.id !== id) return next;
  const model = applyAction(article, action, overview?.reviewer ?? '');
  return { ...next, article: model, ...(model.blocks !== article.blocks && { summaries: recounted(state, model) }) };
}

/** The list counts what the server has not confirmed yet too. */
function recounted({ summaries }: State, { id, blocks }: ArticleModel): State['summaries'] {
  const changes = blocks.flatMap(block => block.changes);
  const open = changes.filter(({ decision }) => !decision).map(asOpenChange);
  return summaries.map(summary =>
    summary.id === id ? { ...summary, open, decided: changes.length - open.length } : summary,
  );
}

function received(state: State, { articles, refused, undo, redo }: ActionResponse): State {
  const { outbox } = state;
  const next = articles.reduce(withArticle, { ...state, outbox: answered(outbox), history: { undo, redo } });
  const reloaded = articles.flatMap(each => each.reloaded ?? [])[0];
  if (refused.length > 0) return said(next, `Not done. ${refused.map(({ reason }) => reason).join('. ')}`, true);
  if (reloaded !== undefined) return said(next, reloaded, true);
  const others = articles.filter(({ id }) => id !== outbox.sent?.article).length;
  return others > 0 ? said(next, `Done, and in ${counted(others, 'other article')}.`) : next;
}

/** A delta that leads from another revision than the page has says nothing about what the page shows. */
export function fits(article: ArticleModel | undefined, { id, since }: ArticleDelta): boolean {
  return article?.id !== id || article.revision === since;
}

function withArticle(state: State, delta: ArticleDelta): State {
  const summaries = state.summaries.map(summary => (summary.id === delta.id ? delta.summary : summary));
  const { article } = state;
  if (article?.id !== delta.id || !fits(article, delta)) return { ...state, summaries };
  return { ...state, summaries, article: onTop(withDelta(article, delta), state) };
}

function said(state: State, text: string, warning = false): State {
  return { ...state, notice: { text, number: state.notice.number + 1, warning } };
}
