import { diffArrays } from 'diff';
import type { AnnotationFile, Mention } from '../annotations/schema.ts';

/**
 * The mentions of an older text with the offsets of their namesakes in a newer one, where neither text is at hand: the
 * longest common sequence of mentions by words and type (Myers 1986). What has no namesake is returned apart.
 */
export function alignByWords(before: AnnotationFile, after: AnnotationFile): { file: AnnotationFile; lost: Mention[] } {
  const mentions: Mention[] = [];
  const lost: Mention[] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, value } of diffArrays(before.mentions, after.mentions, { comparator: sameWords })) {
    for (const _ of value) {
      if (added) now++;
      else if (removed) lost.push(before.mentions[old++]!);
      else {
        const { start, end } = after.mentions[now++]!;
        mentions.push({ ...before.mentions[old++]!, start, end });
      }
    }
  }
  return { file: { ...before, mentions }, lost };
}

function sameWords(a: Mention, b: Mention): boolean {
  return a.type === b.type && a.text === b.text;
}
