import type { Mention } from '../../src/annotations/schema.ts';
import { compareMentions } from '../../src/compare.ts';
import { builtInTypes } from '../../src/mention-types.ts';
import { annotateArticle, type Glossator } from '../../src/pipeline.ts';
import { type Counts, countPairings } from '../../src/score.ts';
import type { Article } from '../../src/types.ts';
import type { Labelled } from './labelled.ts';

/** A system to measure: what it finds in an article. */
export type Find = (article: Article) => Promise<Mention[]>;

export function findBy(processor: Glossator): Find {
  return async article => (await annotateArticle(processor, article)).annotations.mentions;
}

/** The counts of each article. */
export async function countsOf(set: readonly Labelled[], find: Find): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const { article, gold, judge } of set) {
    const found = (await find(article)).filter(({ type }) => builtInTypes.includes(type));
    counts.push(countPairings(compareMentions(gold, judge(found))));
  }
  return counts;
}
