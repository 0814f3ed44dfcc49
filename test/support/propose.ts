import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { VFile } from 'vfile';
import { resolve, winners } from '../../src/resolve.ts';
import { spread } from '../../src/spread.ts';
import { textOf } from '../../src/tokens/index.ts';
import type { Article, Candidate, TokenTable } from '../../src/types.ts';
import { tokensOf } from './tokens.ts';

/** What taggers propose for a text. */
export async function propose(text: string, taggers: Plugin<[], Root>[], metadata: Partial<Article> = {}) {
  const tokens = tokensOf(text);
  const file = new VFile({ data: { article: { id: 'test', text, format: 'text', ...metadata }, tokens } });
  const tree: Root = { type: 'RootNode', children: [] };
  for (const tagger of taggers) {
    const transformer = tagger.call({} as never) as (tree: Root, file: VFile) => Promise<void>;
    await transformer(tree, file);
  }
  return { tokens, candidates: file.data.candidates ?? [] };
}

/** What these taggers would find if they were the only ones, as `type:text`, in text order. */
export async function found(
  text: string,
  taggers: Plugin<[], Root>[],
  metadata: Partial<Article> = {},
): Promise<string[]> {
  const { tokens, candidates } = await propose(text, taggers, metadata);
  const first = resolve(tokens, candidates, { minScore: 0.4 });
  const second = resolve(tokens, [...candidates, ...spread(tokens, first)], { minScore: 0.4 });
  return winners(second).map(({ from, to, type }) => `${type}:${textOf(tokens, from, to)}`);
}

/** A candidate for the words of `text` that read like this; the first occurrence from `after` on. */
export function candidate(
  tokens: TokenTable,
  words: string,
  type: string,
  score: number,
  by = 'test',
  after = 0,
): Candidate {
  const start = tokens.text.indexOf(words, after);
  const from = tokens.start.indexOf(start);
  const to = tokens.end.indexOf(start + words.length) + 1;
  if (start < 0 || from < 0 || to <= 0) throw new Error(`Expected whole tokens, got \`${words}\``);
  return { from, to, type, by, score, why: 'test' };
}
