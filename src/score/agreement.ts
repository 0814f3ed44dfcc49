import type { AnnotationFile } from '../annotations/schema.ts';
import { type Disagreement, disagreementsIn } from './agreement/disagreements.ts';
import { comparePairs, type PairAgreement } from './agreement/pairs.ts';
import { readingOf } from './agreement/reading.ts';
import { anyType, onlyType, unitizedAlpha } from './agreement/unitized-alpha.ts';
import { addCounts } from './counts.ts';
import { score, typesOf } from './scenarios.ts';
import { valueAccuracy } from './values.ts';

export type { Disagreement, DisagreementKind, SharedReading } from './agreement/disagreements.ts';
export type { PairAgreement } from './agreement/pairs.ts';

export interface AgreementOptions {
  /** Only these types. Default: all. */
  types?: readonly string[] | undefined;
}

/** How far annotators agree. What cannot be said is undefined: F1 without a mention, alpha without anything to tell apart. */
export interface AgreementScores {
  /** How many each annotator has. */
  mentions: readonly number[];
  /**
   * Strict F1 of one annotator against another, over all pairs together. It stands in for a kappa where the number of
   * places that nobody marked is unknown: Hripcsak and Rothschild, "Agreement, the F-measure, and reliability in
   * information retrieval", JAMIA 12, 2005.
   */
  f1: number | undefined;
  /** Krippendorff's alpha for unitizing, with other types as gaps: see `unitizedAlpha`. */
  alpha: number | undefined;
  /** Share of values that two annotators have in common, of mentions that both have. */
  values: number | undefined;
  /** The same of links. */
  links: number | undefined;
}

export interface TypeAgreement extends AgreementScores {
  type: string;
}

export interface Agreement {
  annotators: readonly string[];
  articles: number;
  /** The built-in types in the order of reports, then others by name. */
  types: readonly TypeAgreement[];
  all: AgreementScores;
  /** Spans alone, whatever their type: F1 by span, and |uα. Far above `all`, types are what annotators disagree about. */
  spans: Pick<AgreementScores, 'f1' | 'alpha'>;
  pairs: readonly PairAgreement[];
  disagreements: readonly Disagreement[];
}

/**
 * How far two or more annotators agree.
 *
 * @param articles for each article the files of all annotators, in their order: of the same text, and with all mentions
 * inside it.
 */
export function agreementOf(
  annotators: readonly string[],
  articles: readonly (readonly AnnotationFile[])[],
  { types }: AgreementOptions = {},
): Agreement {
  const read = articles.map(files => {
    const { id, length } = files[0]!.article;
    return { id, length, readings: files.map(file => readingOf(file, types)) };
  });
  const continua = read.map(({ length, readings }) => ({
    length,
    annotators: readings.map(({ mentions }) => mentions),
  }));
  const pairs = comparePairs(
    annotators,
    read.map(({ readings }) => readings),
  );
  const counts = addCounts(pairs.map(pair => pair.counts));
  const scoresOf = (type?: string): AgreementScores => ({
    mentions: annotators.map((_, at) =>
      countMentions(
        continua.flatMap(each => each.annotators[at]!),
        type,
      ),
    ),
    f1: score(counts, 'strict', type).f1,
    alpha: unitizedAlpha(type === undefined ? continua : onlyType(continua, type)),
    values: shareOf(pairs, 'values', type),
    links: shareOf(pairs, 'links', type),
  });
  return {
    annotators,
    articles: articles.length,
    types: typesOf(counts).map(type => ({ type, ...scoresOf(type) })),
    all: scoresOf(),
    spans: { f1: score(counts, 'exact').f1, alpha: unitizedAlpha(anyType(continua)) },
    pairs,
    disagreements: read.flatMap(({ id, readings }) => disagreementsIn(id, annotators, readings)),
  };
}

function countMentions(mentions: readonly { type: string }[], type: string | undefined): number {
  return type === undefined ? mentions.length : mentions.filter(mention => mention.type === type).length;
}

function shareOf(pairs: readonly PairAgreement[], what: 'values' | 'links', type?: string): number | undefined {
  return valueAccuracy(
    pairs.flatMap(pair => pair[what]),
    type,
  );
}
