/**
 * Strict F1, reliability of the scores, load time and speed of the model alone:
 * `tsx bench/model.ts [--model FILE] FILE.jsonl…`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentOf, readLines } from '../scripts/shared/labelled-lines.ts';
import { scoreLine, scoreModel } from '../scripts/shared/score-model.ts';
import { type Model, Predictor, parseModel } from '../src/model/index.ts';
import type { LabelledDocument } from '../src/model/train/dataset.ts';
import { packageRoot } from '../src/package-root.ts';
import { TokenFlag } from '../src/tokens/index.ts';

/** Upper bounds of the groups of scores in the reliability table. */
const BOUNDS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** The faster of two passes counts: the first one warms the engine up. */
const PASSES = 2;

const { values, positionals } = parseArgs({ options: { model: { type: 'string' } }, allowPositionals: true });

const beforeLoad = performance.now();
const bytes = readFileSync(values.model ?? new URL('models/sequence.model', packageRoot()));
const model = parseModel(bytes);
const loading = Math.round(performance.now() - beforeLoad);
console.log(`model  ${(bytes.length / 1e6).toFixed(2)} MB, ${model.keys.length} features, read in ${loading} ms`);

for (const file of positionals) {
  const documents = readLines(file).map(line => documentOf(line, model.types));
  console.log(`${file}\n  ${scoreLine(scoreModel(model, documents), model.types)}`);
  console.log(`  ${speed(model, documents)} words/s from tokens to mentions`);
  console.log(`  score, mentions, right: ${reliability(model, documents)}`);
}

function speed(of: Model, documents: readonly LabelledDocument[]): number {
  const predictor = new Predictor(of);
  const isWord = (flag: number): boolean => !(flag & TokenFlag.Mark);
  const words = documents.reduce((sum, { tokens }) => sum + tokens.flags.filter(isWord).length, 0);
  const seconds = Array.from({ length: PASSES }, () => {
    const began = performance.now();
    for (const { tokens } of documents) predictor.predict(tokens);
    return (performance.now() - began) / 1000;
  });
  return Math.round(words / Math.min(...seconds));
}

/** How many mentions have a score up to each bound, and the share of them that are right. */
function reliability(of: Model, documents: readonly LabelledDocument[]): string {
  const predictor = new Predictor(of);
  const groups = BOUNDS.map(() => ({ all: 0, right: 0 }));
  for (const { tokens, spans } of documents) {
    for (const { from, to, type, score } of predictor.predict(tokens)) {
      const group = groups[BOUNDS.findIndex(bound => score <= bound + 1e-9)]!;
      group.all++;
      if (spans.some(span => span.from === from && span.to === to && of.types[span.type] === type)) group.right++;
    }
  }
  return groups
    .map(({ all, right }, index) => `≤${BOUNDS[index]} ${all} ${all ? Math.round((100 * right) / all) : '–'} %`)
    .join(', ');
}
