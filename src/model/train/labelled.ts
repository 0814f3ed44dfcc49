import { rowsOf } from '../../tokens/index.ts';
import type { Span, TokenTable } from '../../types.ts';
import type { LabelledSpan } from '../labels.ts';
import type { LabelledDocument } from './dataset.ts';

/**
 * An article with its mentions as rows. Mentions of types that the model does not know, that overlap an earlier one or
 * are no whole rows are left out.
 */
export function labelledDocument(
  id: string,
  tokens: TokenTable,
  mentions: readonly (Span & { type: string })[],
  types: readonly string[],
): LabelledDocument {
  const spans: LabelledSpan[] = [];
  let last = 0;
  for (const { start, end, type } of [...mentions].sort((a, b) => a.start - b.start)) {
    const index = types.indexOf(type);
    const { from, to } = rowsOf(tokens, { start, end });
    if (index < 0 || from < last || from >= to) continue;
    if (tokens.start[from] !== start || tokens.end[to - 1] !== end) continue;
    spans.push({ from, to, type: index });
    last = to;
  }
  return { id, tokens, spans };
}
