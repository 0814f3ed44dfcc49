import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { readAnnotationFolder } from '../src/annotations/index.ts';
import type { Mention } from '../src/annotations/schema.ts';
import { compareMentions } from '../src/compare.ts';
import { builtInTypes } from '../src/mention-types.ts';
import { readModel } from '../src/model/index.ts';
import { glossator } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';
import { resolve, voicesBesideModel, winners } from '../src/resolve.ts';
import { articlesById } from '../src/run/articles.ts';
import { addCounts, countPairings, inTestThird, score } from '../src/score.ts';
import { spread } from '../src/spread.ts';
import { spanOf } from '../src/tokens/index.ts';
import type { Article, Candidate, TokenTable } from '../src/types.ts';
import { readLabelled } from './support/labelled.ts';

/**
 * Strict F1 with other voices and least scores, on our corpus without its test third and on labelled sets:
 * `npx tsx bench/voices.ts [--model FILE] [FILE.jsonl…]`. To choose voices by it, take a model and articles that it has
 * not seen, and never a set that is for measuring.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { model: { type: 'string' } } });
const LEAST = [0.4, 0.45, 0.5, 0.55, 0.6];
const VOICES = [0, 0.3, 0.5, 0.7, 0.9, 1];

interface Case {
  tokens: TokenTable;
  candidates: readonly Candidate[];
  gold: readonly Mention[];
}

const processor = glossator(values.model === undefined ? {} : { model: await readModel(values.model) });
const sets: Record<string, Case[]> = { corpus: await corpusCases() };
for (const path of positionals) {
  sets[path.replace(/^.*\//, '')] = await Promise.all(
    readLabelled(path).map(({ article, gold }) => caseOf(article, gold)),
  );
}

print('as shipped', {}, 0.55);
for (const least of LEAST) print(`least score ${least}`, {}, least);
for (const tagger of Object.keys(voicesBesideModel)) {
  for (const voice of VOICES) print(`${tagger} ${voice}`, { [tagger]: voice }, 0.55);
}

async function corpusCases(): Promise<Case[]> {
  const { articles } = await articlesById('corpus');
  const { files } = await readAnnotationFolder('annotations/gold');
  const chosen = files.filter(({ file }) => !inTestThird(file.article.id));
  return Promise.all(chosen.map(({ file }) => caseOf(articles.get(file.article.id)!, file.mentions)));
}

/** What all taggers propose for an article. */
async function caseOf(article: Article, gold: readonly Mention[]): Promise<Case> {
  const file = await processor.process(new VFile({ value: article.text, data: { article } }));
  return { tokens: file.data.tokens!, candidates: file.data.candidates!, gold };
}

function print(name: string, changed: Readonly<Record<string, number>>, minScore: number): void {
  const options = { minScore, voices: { ...voicesBesideModel, ...changed } };
  const row = Object.entries(sets).map(([set, cases]) => {
    const counts = addCounts(cases.map(each => countPairings(compareMentions([...each.gold], decide(each, options)))));
    const types = builtInTypes.map(type => `${type.slice(0, 3)} ${percent(score(counts, 'strict', type).f1)}`);
    return `${set} ${percent(score(counts, 'strict').f1)} (${types.join(' ')})`;
  });
  process.stdout.write(`${name.padEnd(18)} ${row.join('  ')}\n`);
}

function decide({ tokens, candidates }: Case, options: Parameters<typeof resolve>[2]): Mention[] {
  const first = resolve(tokens, candidates, options);
  const second = resolve(tokens, [...candidates, ...spread(tokens, first)], options);
  return winners(second).map(({ from, to, type }) => {
    const { start, end } = spanOf(tokens, from, to);
    return { start, end, type, text: tokens.text.slice(start, end) };
  });
}
