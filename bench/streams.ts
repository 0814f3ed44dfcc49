/**
 * How much goes through: `npm run build && npx tsx bench/streams.ts [memory] [workers] [again]`, by the built program under plain
 * Node, with articles that vary the corpus.
 *
 * - memory: resident memory while so many megabytes of JSON Lines stream through (`--megabytes 200`), in ten points.
 * - workers: words per second in the process itself, with 1 and 2 threads, and of two processes that share nothing, with half of
 *   the articles each, which tells what a second core of this machine can give at most; by turns (`--articles 1000`, `--rounds 3`).
 * - again: a folder of articles (`--articles 10000`) annotated twice.
 *
 * `--preset fast` leaves compromise out.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusSources } from './support/corpus-sources.ts';
import { type Generated, manyArticles } from './support/many-articles.ts';
import { interleaved, median, withRange } from './support/speed/timing.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '200' },
    articles: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    preset: { type: 'string', default: 'default' },
  },
});
const measures: Record<string, () => Promise<void>> = { memory, workers, again };
const sources = await corpusSources();
const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
for (const name of positionals.length > 0 ? positionals : Object.keys(measures)) await measures[name]!();
rmSync(folder, { recursive: true });

function lineOf({ text, file: { article } }: Generated): string {
  return `${JSON.stringify({ id: article.id, date: article.date, text })}\n`;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Starts the built program; its output goes nowhere. */
function annotate(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['dist/scripts/cli.js', 'annotate', '--preset', values.preset, ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Expected the program to end with 0, got ${code}`);
}

async function memory(): Promise<void> {
  const bytes = Number(values.megabytes) * 1e6;
  const child = annotate(['-']);
  const end = ended(child);
  const began = performance.now();
  let [sent, words, articles, point] = [0, 0, 0, 1];
  for (const article of manyArticles(sources, Number.POSITIVE_INFINITY)) {
    const line = lineOf(article);
    sent += line.length;
    words += wordsIn(article.text);
    articles++;
    if (!child.stdin!.write(line)) await once(child.stdin!, 'drain');
    if (sent >= (bytes * point) / 10) {
      console.log(`${(sent / 1e6).toFixed(0).padStart(6)} MB in: ${residentMegabytes(child, 'VmRSS')} MB resident`);
      point++;
    }
    if (sent >= bytes) break;
  }
  const peak = residentMegabytes(child, 'VmHWM');
  child.stdin!.end();
  await end;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${articles} articles, ${(sent / 1e6).toFixed(0)} MB, ${values.preset}: peak ${peak} MB resident, ${Math.round(words / seconds)} words/s`,
  );
}

/** What Linux says of a process: `VmRSS` now, `VmHWM` at most so far. */
function residentMegabytes({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1];
  return Math.round(Number(kilobytes) / 1024);
}

async function workers(): Promise<void> {
  const articles = [...manyArticles(sources, Number(values.articles ?? 1_000))];
  const half = articles.length / 2;
  const all = writeLines('all', articles);
  const [first, second] = [writeLines('first', articles.slice(0, half)), writeLines('second', articles.slice(half))];
  const ways: Record<string, string[][]> = {
    'in the process': [[all]],
    '1 thread': [[all, '--workers', '1']],
    '2 threads': [[all, '--workers', '2']],
    '2 processes': [[first], [second]],
  };
  const times = await interleaved(
    Object.fromEntries(Object.entries(ways).map(([name, runs]) => [name, () => secondsOf(runs)])),
    Number(values.rounds),
  );
  const words = articles.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const base = median(times['in the process']!);
  for (const [name, own] of Object.entries(times))
    console.log(
      `${name.padEnd(15)} ${withRange(own, 1)} s, ${Math.round(words / median(own))} words/s, ${(base / median(own)).toFixed(2)} times`,
    );
}

/** How long runs of the program take side by side. */
async function secondsOf(runs: readonly (readonly string[])[]): Promise<number> {
  const began = performance.now();
  await Promise.all(runs.map(args => ended(annotate(args))));
  return (performance.now() - began) / 1000;
}

function writeLines(name: string, articles: readonly Generated[]): string {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, articles.map(lineOf).join(''));
  return path;
}

async function again(): Promise<void> {
  const [input, output] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(input);
  const count = Number(values.articles ?? 10_000);
  for (const { text, file } of manyArticles(sources, count))
    writeFileSync(join(input, `${file.article.id}.txt`), `---\ndate: ${file.article.date}\n---\n${text}`);
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    await ended(annotate([input, '-o', output, '--quiet']));
    times.push((performance.now() - began) / 1000);
  }
  const [first = 0, ...others] = times;
  const second = Math.max(...others);
  console.log(
    `${count} articles: first ${first.toFixed(1)} s, then ${others.map(time => time.toFixed(2)).join(' and ')} s: ${(first / second).toFixed(0)} times as fast`,
  );
}
