import { InputError, quote } from '../../../errors.ts';
import type { ReadContext } from '../format.ts';

/**
 * The text of an article, for formats that cannot be read without.
 *
 * @throws {InputError} when it is not at hand.
 */
export function requiredText(id: string, { file, textOf }: ReadContext): string {
  const text = textOf(id);
  if (text !== undefined) return text;
  const hint = 'put its .txt file beside it, or name the articles with --articles';
  throw new InputError([{ kind: 'input', file, reason: `Expected the text of ${quote(id)}, found none`, hint }]);
}
