/** Strict F1, load time and speed of the model alone: `tsx bench/model.ts [--model FILE] FILE.jsonl…`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Predictor, parseModel } from '../src/model/index.ts';
import { packageRoot } from '../src/package-root.ts';
import { TokenFlag } from '../src/tokens/index.ts';
import { documentOf, readLines } from '../scripts/shared/labelled-lines.ts';
import { scoreLine, scoreModel } from '../scripts/shared/score-model.ts';

const { values, positionals } = parseArgs({ options: { model: { type: 'string' } }, allowPositionals: true });
const path = values.model ?? new URL('models/sequence.model', packageRoot());

const beforeLoad = performance.now();
const bytes = readFileSync(path);
const model = parseModel(bytes);
console.log(
  `model  ${(bytes.length / 1e6).toFixed(2)} MB, ${model.keys.size} features, read in ${elapsed(beforeLoad)} ms`,
);

for (const file of positionals) {
  const documents = readLines(file).map(line => documentOf(line, model.types));
  console.log(`${file}\n  ${scoreLine(scoreModel(model, documents), model.types)}`);
  const words = documents.reduce((sum, { tokens }) => sum + tokens.flags.filter(flag => !(flag & TokenFlag.Mark)).length, 0);
  const predictor = new Predictor(model);
  const began = performance.now();
  for (const { tokens } of documents) predictor.predict(tokens);
  const seconds = (performance.now() - began) / 1000;
  console.log(`  ${words} words, ${Math.round(words / seconds)} words/s from tokens to mentions`);
}

function elapsed(since: number): number {
  return Math.round(performance.now() - since);
}
