import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnnotationFolder } from '../src/annotations/index.ts';
import type { Mention, MoneyValue } from '../src/annotations/schema.ts';
import { compareMentions } from '../src/compare.ts';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';
import { articlesById } from '../src/run/articles.ts';
import { inTestThird } from '../src/score.ts';
import { compare } from '../src/text/decimal.ts';
import type { Article } from '../src/types.ts';

/**
 * Sums of money in sets with labelled values, and in the two parts of the corpus: how many are found (strict span), and
 * of those found, how many have the right amount, currency, rate and hedge: `npx tsx bench/money.ts test/gold/money.json`.
 * `--errors` lists what differs, but never in the test third and in what is held out below `test/gold`.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, corpus: { type: 'boolean', default: true } },
  allowNegative: true,
});

/** A set written for sums alone: short texts, each with its sums in text order. */
interface Item {
  id: string;
  date?: string;
  place?: string;
  text: string;
  sums: {
    text: string;
    amount?: string;
    low?: string;
    high?: string;
    currency?: string;
    per?: string;
    approximate?: true;
  }[];
}

interface Labelled {
  article: Article;
  gold: Sum[];
}

/** A sum with its value; the rate as text, "P1Y" or "barrel". */
type Sum = Pick<Mention, 'start' | 'end' | 'type' | 'text'> & {
  value: Omit<MoneyValue, 'per'> & { per?: string | undefined };
};

const COLUMNS = ['gold', 'predicted', 'found', 'amount', 'currency', 'both', 'per', 'approximate'] as const;
type Counts = Record<(typeof COLUMNS)[number], number>;

/** Spellings of one unit: the sets do not agree on them. */
const UNITS: Record<string, string> = { kg: 'kilogram', kilo: 'kilogram', liter: 'litre', ton: 'tonne' };

const HELD_OUT = resolve('test/gold') + sep;

const processor = glossator();

process.stdout.write(`${line('', ['sums', 'predicted', 'strict F1', 'found', ...COLUMNS.slice(3)])}\n`);
for (const path of positionals) {
  await report(path.replace(/^.*\//, ''), readItems(path), options.errors && !resolve(path).startsWith(HELD_OUT));
}
if (options.corpus) {
  const corpus = await readCorpus();
  const others = corpus.filter(({ article }) => !inTestThird(article.id));
  await report('corpus, others', others, options.errors);
  const test = corpus.filter(({ article }) => inTestThird(article.id));
  await report('corpus, test third', test, false);
}

function readItems(path: string): Labelled[] {
  const items = JSON.parse(readFileSync(path, 'utf8')) as Item[];
  return items.map(({ sums, ...article }) => {
    let from = 0;
    const gold = sums.map(({ text, ...value }): Sum => {
      const start = article.text.indexOf(text, from);
      if (start < 0) throw new Error(`Expected \`${text}\` in ${article.id}, behind the sum before it`);
      from = start + text.length;
      return { start, end: from, type: 'money', text, value };
    });
    return { article: { ...article, format: 'text' }, gold };
  });
}

async function readCorpus(): Promise<Labelled[]> {
  const { files } = await readAnnotationFolder('annotations/gold');
  const { articles } = await articlesById('corpus');
  return files.flatMap(({ file }) => {
    const article = articles.get(file.article.id);
    return article ? [{ article, gold: sumsOf(file.mentions) }] : [];
  });
}

function sumsOf(mentions: readonly Mention[]): Sum[] {
  return mentions.flatMap(({ start, end, type, text, value = {} }) => {
    if (type !== 'money' || 'timex' in value) return [];
    const { per } = value;
    return [{ start, end, type, text, value: { ...value, per: typeof per === 'object' ? per.unit : per } }];
  });
}

async function report(name: string, set: readonly Labelled[], showErrors: boolean): Promise<void> {
  const counts = Object.fromEntries(COLUMNS.map(column => [column, 0])) as Counts;
  for (const labelled of set) await count(labelled, counts, showErrors);
  const { gold, predicted, found } = counts;
  const rates = COLUMNS.slice(3).map(column => percent(counts[column] / found));
  process.stdout.write(
    `${line(name, [`${gold}`, `${predicted}`, percent((2 * found) / (gold + predicted)), `${found}`, ...rates])}\n`,
  );
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(20) + cells.map(cell => cell.padStart(13)).join('');
}

async function count({ article, gold }: Labelled, counts: Counts, showErrors: boolean): Promise<void> {
  const predicted = sumsOf((await annotateArticle(processor, article)).annotations.mentions);
  counts.gold += gold.length;
  counts.predicted += predicted.length;
  for (const { relation, gold: wanted, predicted: got } of compareMentions(gold, predicted)) {
    if (relation !== 'exact') {
      if (showErrors) show(article, relation, wanted, got);
      continue;
    }
    const right = judge(wanted.value, got.value);
    counts.found++;
    for (const [column, isRight] of Object.entries(right)) if (isRight) counts[column as keyof Counts]++;
    const wrong = Object.keys(right).filter(column => !right[column as keyof typeof right] && column !== 'both');
    if (showErrors && wrong.length > 0) show(article, wrong.join('+'), wanted, got);
  }
}

function judge(wanted: Sum['value'], got: Sum['value']): Omit<Counts, 'gold' | 'predicted' | 'found'> {
  const amount = (['amount', 'low', 'high'] as const).every(key => isEqual(wanted[key], got[key]));
  const currency = wanted.currency === got.currency;
  const per = unit(wanted.per) === unit(got.per);
  const approximate = wanted.approximate === got.approximate;
  const both = amount && currency;
  return { amount: +amount, currency: +currency, both: +both, per: +per, approximate: +approximate };
}

function isEqual(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && compare(one, other) === 0);
}

function unit(per: string | undefined): string | undefined {
  return per && (UNITS[per] ?? per.replaceAll('-', ' '));
}

function show(article: Article, kind: string, wanted: Sum | undefined, got: Sum | undefined): void {
  const { start, end } = (wanted ?? got)!;
  const around = article.text.slice(Math.max(0, start - 60), end + 40).replaceAll(/\s+/g, ' ');
  process.stdout.write(
    `${kind.padEnd(9)} ${describe(wanted)} ← ${describe(got)}  [${article.id} ${article.date} ${article.place}] …${around}…\n`,
  );
}

function describe(sum: Sum | undefined): string {
  if (!sum) return '–';
  const { amount, low, high, currency, per, approximate, candidates } = sum.value;
  const shown = [
    amount ?? (low && `${low}..${high}`),
    currency ?? candidates?.map(each => each.currency).join('|'),
    per,
  ];
  return `${sum.text} (${[...shown, approximate && '~'].filter(Boolean).join(' ')})`;
}
