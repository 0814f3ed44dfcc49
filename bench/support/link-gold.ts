import { unified } from 'unified';
import type { Mention } from '../../src/annotations/schema.ts';
import { type Linked, link } from '../../src/link/index.ts';
import { parseEnglish, rowsOf, tokenTable } from '../../src/tokens/index.ts';
import type { Article, Decision } from '../../src/types.ts';

const parser = unified().use(parseEnglish).freeze();

/** What our linker makes of mentions that are given: taggers have no part in it. */
export function linkGiven(article: Article, mentions: readonly Mention[]): Linked {
  const tokens = tokenTable(parser.parse(article.text), article.text);
  const decisions = mentions.map(
    ({ start, end, type }): Decision => ({
      ...rowsOf(tokens, { start, end }),
      type,
      score: 1,
      candidates: [],
      outcome: 'won',
    }),
  );
  return link(article, tokens, decisions);
}
