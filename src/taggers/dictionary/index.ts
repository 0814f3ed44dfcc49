import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { Candidate, TokenTable } from '../../types.ts';
import { tagger } from '../tagger.ts';
import { compilePattern, matchPattern, type Pattern } from '../token-pattern.ts';

/** The user's own names and refusals. They win over every other tagger. */
export interface Dictionary {
  /** Names that are always a mention of this type. */
  names?: readonly DictionaryName[];
  /** Names that never are one: of the type, or of any. */
  vetoes?: readonly { name: string; type?: string | undefined }[];
  /** Names by their shape: `MV <Name>`, `Law No <number>`; see `compilePattern`. */
  patterns?: readonly { pattern: string; type: string }[];
}

export interface DictionaryName {
  name: string | readonly string[];
  type: string;
  /** Name of the entity that all forms stand for. Default: forms are joined as other names are. */
  entity?: string | undefined;
  /** Whether capitals must be as written. Default: true. */
  caseSensitive?: boolean | undefined;
}

interface Rule extends Pattern {
  candidate: Pick<Candidate, 'type' | 'forced' | 'why' | 'name'>;
}

export function dictionaryTagger(dictionary: Dictionary): Plugin<[], Root> {
  const index = indexRules(dictionary);
  return tagger(({ tokens }) => apply(tokens, index));
}

const ANY = '';

function indexRules({ names = [], vetoes = [], patterns = [] }: Dictionary): Map<string, Rule[]> {
  const rules: Rule[] = [];
  for (const { name, type, entity, caseSensitive = true } of names) {
    for (const form of typeof name === 'string' ? [name] : name) {
      rules.push({
        ...compilePattern(form, { literal: true, caseSensitive }),
        candidate: {
          type,
          forced: 'mention',
          why: `your name “${form}”`,
          ...(entity !== undefined && { name: entity }),
        },
      });
    }
  }
  for (const { pattern, type } of patterns) {
    rules.push({
      ...compilePattern(pattern),
      candidate: { type, forced: 'mention', why: `your pattern “${pattern}”` },
    });
  }
  for (const { name, type = '' } of vetoes) {
    rules.push({
      ...compilePattern(name, { literal: true }),
      candidate: { type, forced: 'veto', why: `your veto “${name}”` },
    });
  }
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = rule.firstWord ?? ANY;
    index.set(key, [...(index.get(key) ?? []), rule]);
  }
  return index;
}

function* apply(tokens: TokenTable, index: Map<string, Rule[]>): Generator<Candidate> {
  const anywhere = index.get(ANY) ?? [];
  if (index.size === 0) return;
  for (let row = 0; row < tokens.length; row++) {
    for (const rule of [...(index.get(tokens.lowers[row]!) ?? []), ...anywhere]) {
      const to = matchPattern(tokens, row, rule);
      if (to > row) yield { ...rule.candidate, from: row, to, by: 'dictionary', score: 1 };
    }
  }
}
