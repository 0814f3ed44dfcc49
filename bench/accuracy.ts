import { parseArgs } from 'node:util';
import type { AnnotationFile, Mention } from '../src/annotations/schema.ts';
import { builtInTypes } from '../src/mention-types.ts';
import { annotateArticle, glossator, type PipelineOptions } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';
import { type FilePair, type Scores, score, scoreFiles } from '../src/score.ts';
import { taggerNames } from '../src/taggers/index.ts';
import { type Labelled, readLabelled } from './support/labelled.ts';

/**
 * Strict and partial F1 of the pipeline, and of compromise alone, on labelled sets:
 * `npx tsx bench/accuracy.ts own_news.dev.jsonl worldwide_news.dev.jsonl`. The sets are for measuring only.
 * `--ablate` leaves out one tagger after the other.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ablate: { type: 'boolean', default: false }, without: { type: 'string', default: '' } },
});
const without = values.without.split(',').filter(Boolean);

/** Systems to measure. compromise alone has its spans trimmed as ours are: titles, possessives and marks outside. */
const systems: Record<string, PipelineOptions> = {
  glossator: { without },
  'compromise alone': { without: taggerNames.filter(name => name !== 'compromise'), minScore: 0 },
  ...(values.ablate &&
    Object.fromEntries(taggerNames.map(name => [`without ${name}`, { without: [...without, name] }]))),
};

for (const path of positionals) {
  const set = readLabelled(path);
  const words = set.reduce((sum, { article }) => sum + article.text.split(/\s+/).length, 0);
  process.stdout.write(
    `\n${path.replace(/^.*\//, '')}: ${set.length} articles, ${words} words; strict F1 (partial F1)\n`,
  );
  process.stdout.write(`${['', ...builtInTypes, 'all'].map(cell).join('')}\n`);
  for (const [name, options] of Object.entries(systems)) {
    const scores = await scoresOf(set, options);
    const row = [...builtInTypes, undefined].map(
      type => `${f1(scores, 'strict', type)} (${f1(scores, 'partial', type)})`,
    );
    process.stdout.write(`${[name, ...row].map(cell).join('')}\n`);
  }
}

async function scoresOf(set: readonly Labelled[], options: PipelineOptions): Promise<Scores> {
  const processor = glossator(options);
  const pairs: FilePair[] = [];
  for (const { article, gold, judge } of set) {
    const { annotations } = await annotateArticle(processor, article);
    const types = new Set(builtInTypes);
    const predicted = judge(annotations.mentions.filter(({ type }) => types.has(type)));
    pairs.push({ gold: withMentions(annotations, gold), predicted: withMentions(annotations, predicted) });
  }
  return scoreFiles(pairs);
}

function withMentions(file: AnnotationFile, mentions: Mention[]): AnnotationFile {
  return { ...file, mentions };
}

function f1(scores: Scores, scenario: 'strict' | 'partial', type: string | undefined): string {
  return percent(score(scores.counts, scenario, type).f1);
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(22) : text.padStart(14);
}
