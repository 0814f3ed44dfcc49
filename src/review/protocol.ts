/** What the review page and its server say to each other, as JSON. Types only: both sides import them. */
import type { Entity, Mention } from '../annotations/schema.ts';
import type { Change, ChangeKind } from '../diff/change.ts';
import type { Span } from '../types.ts';

/**
 * A change with what was decided about it; without a decision it is open. A decided one stays as it was when decided:
 * once accepted its `after` is in gold, otherwise its `before`.
 */
export type ReviewChange = Change & { decision?: Decision };

export interface Decision {
  verdict: 'accepted' | 'refused';
  reviewer: string;
}

/** GET /api/overview */
export interface Overview {
  /** What is compared, as the user named it: `gold` and `predicted`. */
  before: string;
  after: string;
  reviewer: string;
  /** A report: nothing can be decided. */
  readOnly: boolean;
  /** All types, built-in ones first. */
  types: readonly string[];
  /** All taggers that proposed a mention. */
  taggers: readonly string[];
  articles: readonly ArticleSummary[];
  /** Whether `do: 'dictionary'` is possible: the configuration is YAML or JSON, or there is none yet. */
  dictionary: boolean;
}

export interface ArticleSummary {
  id: string;
  title?: string;
  date?: string;
  /** Length of the text in UTF-16 units. */
  length: number;
  /** Why it cannot be reviewed: its text changed since, say. */
  problem?: string;
  /** Open changes, each as far as filters ask, in text order. */
  open: readonly OpenChange[];
  decided: number;
}

export interface OpenChange {
  kinds: readonly ChangeKind[];
  type: string;
  /** Of the prediction. */
  by?: readonly string[];
  score?: number;
}

/** GET /api/article?id=… */
export interface ReviewArticle {
  id: string;
  title?: string;
  date?: string;
  place?: string;
  url?: string;
  text: string;
  /** Goes up with each decision about this article. */
  revision: number;
  before: Side;
  after: Side;
  changes: readonly ReviewChange[];
}

export interface Side {
  entities: readonly Entity[];
  mentions: readonly Mention[];
}

/** What a reviewer does. Spans name mentions of `before`, which is the gold as decided so far. */
export type Action =
  /** Takes the change into gold, or leaves gold as it is. `scope`: the same change of the same words elsewhere too. */
  | { do: 'accept' | 'refuse'; change: string; scope?: Scope }
  | { do: 'add'; span: Span; type: string; entity?: string; scope?: Scope }
  | { do: 'remove'; span: Span; scope?: Scope }
  | { do: 'retype'; span: Span; type: string; scope?: Scope }
  | { do: 'move'; span: Span; to: Span }
  /** All mentions of the entities become one entity, the first. */
  | { do: 'join'; entities: readonly string[] }
  /** The mentions leave their entity for one of their own. */
  | { do: 'split'; mentions: readonly Span[] }
  /** The mention goes to another entity of the article. */
  | { do: 'assign'; span: Span; entity: string }
  /** To the user's dictionary: always a mention of this type, or never. */
  | { do: 'dictionary'; text: string; type: string; as: 'name' | 'veto' }
  /** Takes back the last action of the review that is not taken back yet, whichever article it was about. */
  | { do: 'undo' | 'redo' };

/** This mention, all of this article with the same words, or those of all articles. */
export type Scope = 'here' | 'article' | 'all';

/** POST /api/actions: in order; each is kept on the disk before the answer. */
export interface ActionRequest {
  /**
   * Made up by the page, one for each request. The page sends a request again when no answer came; one that the journal
   * holds already is not done a second time, only answered.
   */
  request: string;
  article: string;
  /** The revision that the reviewer saw. */
  revision: number;
  actions: readonly Action[];
}

export interface ActionResponse {
  /** What became different, of the article at hand and of others (scope `all`, undo). */
  articles: readonly ArticleDelta[];
  /** Actions that could not be done, with the reason for people: `Expected a mention at 4–9, found none`. */
  refused: readonly { action: Action; reason: string }[];
  /** In words, what undo and redo would do next; absent when there is nothing. */
  undo?: string;
  redo?: string;
}

export interface ArticleDelta {
  id: string;
  /** The revision that this leads from; a page that knows another one reads the article again. */
  since: number;
  revision: number;
  summary: ArticleSummary;
  /** The gold's mentions that went and came. */
  mentions: { removed: readonly Mention[]; added: readonly Mention[] };
  /** All entities of the gold, when any changed. */
  entities?: readonly Entity[];
  /** Keys of changes that are no more, and changes that are new or were decided. */
  changes: { removed: readonly string[]; set: readonly ReviewChange[] };
  /** The gold file was changed on the disk by somebody else and was read again: show it. */
  reloaded?: string;
}

/** GET /api/explain?id=…&start=…&end=…: what was proposed where the span lies; empty without an explainer. */
export interface Explanation {
  proposals: readonly {
    start: number;
    end: number;
    text: string;
    type: string;
    outcome: 'won' | 'lost';
    score: number;
    reason?: string;
    proposedBy: readonly { tagger: string; score: number; why: string }[];
  }[];
}

/** Any answer of 400 and above. */
export interface Refusal {
  error: string;
}
