import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { glossator } from '../src/pipeline.ts';
import { addCounts, score } from '../src/score.ts';
import { DOUBT, type Doubt, doubtfulPassages } from '../src/taggers/compromise/doubt.ts';
import { compromiseTagger } from '../src/taggers/compromise/index.ts';
import { countsOf, findBy } from './support/counts-of.ts';
import { readLabelled } from './support/labelled.ts';

/**
 * Strict F1 over all types, and how much of the text compromise is shown, by what it is asked about:
 * `npx tsx bench/doubt.ts own_news.dev.jsonl worldwide_news.dev.jsonl`. Each row is a run of the whole pipeline.
 */
const whole = { around: Number.POSITIVE_INFINITY };
const asked: Record<string, Doubt | undefined> = {
  'nothing (preset fast)': undefined,
  'sentences with a score below 0.64': { least: 0, below: 0.64, ...whole },
  'from 0.4 to 0.6': { least: 0.4, below: 0.6, ...whole },
  'from 0.46 to 0.55': { least: 0.46, below: 0.55, ...whole },
  'from 0.49 to 0.55': { least: 0.49, below: 0.55, ...whole },
  'the same, 12 words around': { ...DOUBT, around: 12 },
  'the same, 8 words around': { ...DOUBT, around: 8 },
  'the same, 5 words around': { ...DOUBT, around: 5 },
  'from 0.46 to 0.55, 8 words around': { ...DOUBT, least: 0.46, around: 8 },
};
const sets = process.argv.slice(2).map(readLabelled);

for (const [name, doubt] of Object.entries(asked)) {
  const seen = { shown: 0, all: 0 };
  const processor = glossator({ preset: 'fast' });
  if (doubt) processor.use(counting(doubt, seen)).use(compromiseTagger(doubt));
  const scores: string[] = [];
  for (const set of sets) {
    const counts = addCounts(await countsOf(set, findBy(processor)));
    const { f1 } = score(counts, 'strict', undefined);
    scores.push(f1 === undefined ? '–' : (100 * f1).toFixed(2));
  }
  const share = seen.all === 0 ? 0 : (100 * seen.shown) / seen.all;
  process.stdout.write(`${[name.padEnd(34), `${share.toFixed(1)} %`.padStart(8), ...scores].join('  ')}\n`);
}

/** Counts the rows that compromise is shown, just before it is. */
function counting(doubt: Doubt, seen: { shown: number; all: number }): Plugin<[], Root> {
  return () => (_tree, file) => {
    const { tokens, candidates = [] } = file.data;
    seen.all += tokens!.length;
    for (const [from, to] of doubtfulPassages(tokens!, candidates, doubt)) seen.shown += to - from;
  };
}
