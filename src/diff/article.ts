import { reanchor } from '../annotations/reanchor.ts';
import type { AnnotationFile, Mention } from '../annotations/schema.ts';
import { alignByWords } from './align.ts';
import type { Change } from './change.ts';
import { diffAnnotations } from './diff.ts';
import type { DiffOptions } from './options.ts';

/** What changed between two sides of many articles. */
export interface Diff {
  /** The sides as the user named them. */
  before: string;
  after: string;
  /** Number of articles that either side has. */
  compared: number;
  /** Those in which something changed. */
  articles: readonly ArticleDiff[];
}

/** What changed in one article. */
export interface ArticleDiff {
  id: string;
  /** `gold` or `predicted`, when whole projects are compared. */
  set?: string;
  title?: string;
  /** Set when one side alone has the article. */
  only?: 'before' | 'after';
  /** Set when the sides annotate other texts: `carried` over, or compared by the words of mentions, as a text is missing. */
  text?: 'carried' | 'missing';
  /** Mentions that stand elsewhere in the new text, and are the same otherwise; 0 where a text is missing. */
  moved: number;
  changes: readonly Change[];
  /** The text that offsets of changes are of, where it is at hand. */
  body?: string;
}

/** The text of the hash that an annotation file names, where it is at hand. */
export type TextOf = (file: AnnotationFile) => string | undefined;

/**
 * Compares two annotations of one article. Those of an older text are carried over to the newer one first, so that only
 * what changed is a change.
 */
export function diffArticle(
  before: AnnotationFile | undefined,
  after: AnnotationFile | undefined,
  textOf: TextOf,
  options: DiffOptions = {},
): ArticleDiff {
  const file = (after ?? before)!;
  const body = textOf(file);
  const { id, title } = file.article;
  return {
    id,
    ...(title !== undefined && { title }),
    ...(before && after ? between(before, after, textOf, options) : oneSided(before, after, options)),
    ...(body !== undefined && { body }),
  };
}

type Difference = Pick<ArticleDiff, 'only' | 'text' | 'moved' | 'changes'>;

function oneSided(
  before: AnnotationFile | undefined,
  after: AnnotationFile | undefined,
  options: DiffOptions,
): Difference {
  return { only: after ? 'after' : 'before', moved: 0, changes: diffAnnotations(before, after, options) };
}

function between(before: AnnotationFile, after: AnnotationFile, textOf: TextOf, options: DiffOptions): Difference {
  if (before.article.sha256 === after.article.sha256)
    return { moved: 0, changes: diffAnnotations(before, after, options) };
  const { text, file, lost, moved } = carried(before, after, textOf);
  const gone = diffAnnotations({ ...before, mentions: [...lost] }, undefined, options);
  return { text, moved, changes: [...diffAnnotations(file, after, options), ...gone] };
}

interface Carried {
  text: 'carried' | 'missing';
  /** The older annotations on the newer text. */
  file: AnnotationFile;
  /** Mentions that have no place there. */
  lost: readonly Mention[];
  moved: number;
}

function carried(before: AnnotationFile, after: AnnotationFile, textOf: TextOf): Carried {
  const text = textOf(after);
  if (text === undefined) return { text: 'missing', moved: 0, ...alignByWords(before, after) };
  const { file, outcomes } = reanchor(before, textOf(before), text);
  // Outcomes of mentions stand first, in the order of the mentions.
  const fates = before.mentions.map((mention, at) => ({ mention, fate: outcomes[at]!.outcome }));
  const lost = fates.filter(({ fate }) => fate === 'orphaned').map(({ mention }) => mention);
  return { text: 'carried', file, lost, moved: fates.filter(({ fate }) => fate === 'moved').length };
}
