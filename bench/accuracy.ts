import { parseArgs } from 'node:util';
import { builtInTypes } from '../src/mention-types.ts';
import { glossator, type PipelineOptions } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';
import { addCounts, type Counts, score } from '../src/score.ts';
import { taggerNames } from '../src/taggers/index.ts';
import { interval } from './support/bootstrap.ts';
import { countsOf, type Find, findBy } from './support/counts-of.ts';
import { readLabelled } from './support/labelled.ts';
import { winkMentions } from './support/wink.ts';

/**
 * Strict and partial F1 of the pipeline, of compromise alone and of wink-nlp, on labelled sets, with bootstrap intervals:
 * `npx tsx bench/accuracy.ts own_news.dev.jsonl worldwide_news.dev.jsonl`. The sets are for measuring only.
 * `--ablate` leaves out one tagger after the other.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ablate: { type: 'boolean', default: false }, without: { type: 'string', default: '' } },
});
const without = values.without.split(',').filter(Boolean);
const columns = [...builtInTypes, undefined];

/** compromise alone has its spans trimmed as ours are: titles, possessives and marks outside. */
const systems: Record<string, Find> = {
  glossator: ours({ without }),
  'preset fast': ours({ without, preset: 'fast' }),
  'compromise alone': ours({ without: taggerNames.filter(name => name !== 'compromise'), minScore: 0 }),
  'wink-nlp': async ({ text }) => winkMentions(text),
  ...(values.ablate &&
    Object.fromEntries(taggerNames.map(name => [`without ${name}`, ours({ without: [...without, name] })]))),
};

for (const path of positionals) {
  const set = readLabelled(path);
  const words = set.reduce((sum, { article }) => sum + article.text.split(/\s+/).length, 0);
  process.stdout.write(
    `\n${path.replace(/^.*\//, '')}: ${set.length} articles, ${words} words; strict F1 (partial F1)\n`,
  );
  process.stdout.write(`${['', ...builtInTypes, 'all'].map(cell).join('')}\n`);
  for (const [name, find] of Object.entries(systems)) {
    const counts = await countsOf(set, find);
    const all = addCounts(counts);
    const row = columns.map(type => `${f1(all, 'strict', type)} (${f1(all, 'partial', type)})`);
    process.stdout.write(`${[name, ...row].map(cell).join('')}\n`);
    if (name === 'glossator')
      process.stdout.write(`${['95 % of samples', ...columns.map(type => range(counts, type))].map(cell).join('')}\n`);
  }
}

function ours(options: PipelineOptions): Find {
  return findBy(glossator(options));
}

function f1(counts: Counts, scenario: 'strict' | 'partial', type: string | undefined): string {
  return percent(score(counts, scenario, type).f1);
}

function range(counts: readonly Counts[], type: string | undefined): string {
  const found = interval(counts, type);
  return found ? `${percent(found[0])}–${percent(found[1])}` : '–';
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(22) : text.padStart(14);
}
