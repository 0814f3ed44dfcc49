import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { diffAnnotations } from '../../src/diff/index.ts';
import type { ReviewArticle } from '../../src/review/protocol.ts';
import { annotationsOf, type Labelled } from '../support/project.ts';

export const TEXT =
  'NAIROBI — Amina Odhiambo met Odhiambo of the Lake Bank of Kisumu on Tuesday.\n\nKisumu paid $3 million, Odhiambo said.\n';

/** An article under review, from what is labelled on its two sides. */
export function reviewArticle(
  gold: readonly Labelled[],
  predicted: readonly Labelled[],
  text: string = TEXT,
): ReviewArticle {
  return fromSides(text, annotationsOf('lake', text, gold), annotationsOf('lake', text, predicted));
}

export function fromSides(text: string, before: AnnotationFile, after: AnnotationFile): ReviewArticle {
  return {
    id: before.article.id,
    text,
    revision: 0,
    before: { entities: before.entities, mentions: before.mentions },
    after: { entities: after.entities, mentions: after.mentions },
    changes: diffAnnotations(before, after),
  };
}
