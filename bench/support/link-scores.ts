import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { percent } from '../../src/report/index.ts';
import { addBCubed, type BCubed, bCubed, type Clusters, emptyBCubed, sharesOf, withSingletons } from './b-cubed.ts';

/** B³ of one article by type, and over all types as ''. */
export type Scored = Map<string, Measures>;

/** `both`: mentions that both have; `alone`: what only one has stands alone in the other; `against`: it counts zero. */
interface Measures {
  both: BCubed;
  alone: BCubed;
  against: BCubed;
}

const measures = ['both', 'alone', 'against'] as const;

export function scored(gold: AnnotationFile, ours: AnnotationFile): Scored {
  const types = ['person', 'organization', 'place', 'group'];
  return new Map([...types, ''].map(type => [type, measuresOf(clustersOf(gold, type), clustersOf(ours, type))]));
}

/** Precision, recall and F1 by type, in percent. */
export function clusteringTable(name: string, articles: readonly Scored[]): string {
  const lines = [`B³, ${name}`.padEnd(22) + measures.map(measure => measure.padStart(8).padEnd(21)).join('')];
  for (const type of articles[0]?.keys() ?? []) {
    const cells = measures.map(measure => {
      const sums = emptyBCubed();
      for (const article of articles) addBCubed(sums, article.get(type)![measure]);
      const { precision, recall, f1 } = sharesOf(sums);
      return [precision, recall, f1].map(share => percent(share).padStart(7)).join('');
    });
    lines.push((type || 'all').padEnd(20) + cells.join(''));
  }
  return `${lines.join('\n')}\n`;
}

function measuresOf(key: Clusters, response: Clusters): Measures {
  const common = (clusters: Clusters, other: Clusters): Clusters =>
    new Map([...clusters].filter(([mention]) => other.has(mention)));
  return {
    both: bCubed(common(key, response), common(response, key)),
    alone: bCubed(...withSingletons(key, response)),
    against: bCubed(key, response),
  };
}

/** From each mention of a type to its entity. A mention is its span and its type. */
function clustersOf({ mentions }: AnnotationFile, type: string): Clusters {
  return new Map(
    mentions.flatMap(mention =>
      mention.entity !== undefined && (type === '' || mention.type === type)
        ? [[`${mention.type} ${mention.start} ${mention.end}`, mention.entity] as const]
        : [],
    ),
  );
}
