import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import { assemble } from './reanchor/assemble.ts';
import type { Reanchored } from './reanchor/outcome.ts';
import { Keys, tokensOf } from './reanchor/tokens.ts';
import { carrierWithOldText } from './reanchor/with-old-text.ts';
import { carrierWithoutOldText } from './reanchor/without-old-text.ts';
import type { AnnotationFile } from './schema.ts';
import { verifyAnnotations } from './verify.ts';

export type { Fate, OrphanReason, Outcome, Reanchored, Subject } from './reanchor/outcome.ts';

/**
 * Carries annotations over to a corrected version of their article. With the old text at hand the two texts are
 * aligned, moved passages too; without it mentions are placed by their words, order and distances, and fewer places are
 * certain. What is not certain is left out and told.
 *
 * @param oldText that the annotations were made for, or `undefined` where it is lost.
 * @throws {InputError} when the annotations have faults, or do not fit the old text.
 */
export function reanchor(file: AnnotationFile, oldText: string | undefined, newText: string): Reanchored {
  const sha256 = createHash('sha256').update(newText, 'utf8').digest('hex');
  const known = sha256 === file.article.sha256 ? newText : (oldText ?? file.article.text);
  const problems = verifyAnnotations(file, known, file.article.id);
  if (problems.length > 0) throw new InputError(problems);
  const keys = new Keys();
  const tokens = tokensOf(newText, keys);
  const carrier =
    known === undefined ? carrierWithoutOldText(file, tokens, keys) : carrierWithOldText(tokensOf(known, keys), tokens);
  return assemble(file, known, { sha256, tokens, keys }, carrier);
}
