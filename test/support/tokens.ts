import { unified } from 'unified';
import { parseEnglish, tokenTable } from '../../src/tokens/index.ts';
import type { TokenTable } from '../../src/types.ts';

const processor = unified().use(parseEnglish).freeze();

/** The token table of a text, as the pipeline makes it. */
export function tokensOf(text: string): TokenTable {
  return tokenTable(processor.parse(text), text);
}
