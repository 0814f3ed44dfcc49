import type { AnnotationFile } from '../annotations/schema.ts';
import { compareMentions } from '../compare.ts';
import type { Change } from './change.ts';
import { entityChanges } from './entities.ts';
import { mentionChange } from './mentions.ts';
import type { DiffOptions } from './options.ts';

/**
 * What changed between two annotations of one text, in text order; entities behind mentions. A side that is absent has
 * no mentions. Of two texts, carry the one over first: `reanchor`.
 */
export function diffAnnotations(
  before: AnnotationFile | undefined,
  after: AnnotationFile | undefined,
  options: DiffOptions = {},
): Change[] {
  const details = options.details ?? isByHand(before) === isByHand(after);
  const chosen = { ...options, details };
  const pairings = compareMentions(before?.mentions ?? [], after?.mentions ?? []);
  const changes: Change[] = pairings.flatMap(pairing => mentionChange(pairing, chosen) ?? []);
  if (before && after) changes.push(...entityChanges(before, after, pairings, chosen));
  return changes.sort((a, b) => a.start - b.start || Number(a.about === 'entity') - Number(b.about === 'entity'));
}

/** The pipeline says who proposed a mention; a person does not. */
function isByHand(file: AnnotationFile | undefined): boolean | undefined {
  return file === undefined || file.mentions.length === 0 ? undefined : file.mentions.every(({ by }) => !by);
}
