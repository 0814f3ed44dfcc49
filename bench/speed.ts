/**
 * Speed of the pipeline, of its stages and of other libraries, on the same articles in the same run:
 * `npx tsx bench/speed.ts [--rounds N] [--only PART,…] [FILE.jsonl…]`, by default on our corpus. Parts: `articles`, `lengths`,
 * `stages`, `memory`, `start-up` (which needs `npm run build`). Figures are medians, with the lowest and the highest.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contenders, MEASURE } from './support/speed/contenders.ts';
import { stageTimer } from './support/speed/stages.ts';
import { startUps } from './support/speed/start-up.ts';
import { cutInto, readTexts, wordsIn } from './support/speed/texts.ts';
import { interleaved, median, timeOf, withRange } from './support/speed/timing.ts';

const parts: Record<string, () => Promise<void>> = {
  articles: bySystem,
  lengths: byLength,
  stages: byStage,
  memory: peakMemory,
  'start-up': startUp,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: Object.keys(parts).join(',') },
  },
});
const rounds = Number(values.rounds);
const articles = await readTexts(positionals);
const words = wordsIn(articles);
say(`${articles.length} articles, ${words} words; ${rounds} rounds; Node ${process.version}`);
for (const part of values.only.split(',')) await parts[part]!();

async function bySystem(): Promise<void> {
  const measures: Record<string, () => Promise<number>> = {};
  for (const [name, load] of Object.entries(contenders)) {
    const annotate = await load();
    measures[name] = () => timeOf(annotate, articles);
  }
  const times = await interleaved(measures, rounds);
  say(`\n${'words/s'.padEnd(30)}${'speed'.padStart(28)}${`against ${MEASURE}`.padStart(40)}`);
  for (const [name, own] of Object.entries(times)) {
    const ratios = own.map((time, round) => times[MEASURE]![round]! / time);
    const speeds = own.map(time => (words / time) * 1000);
    say(`${name.padEnd(30)}${withRange(speeds).padStart(28)}${withRange(ratios, 2).padStart(40)}`);
  }
}

/** The same text as articles of 1 KB, of 5 KB and as one of 1 MB: what a word costs, in microseconds. */
async function byLength(): Promise<void> {
  const total = 1_000_000;
  const sizes = { '1 KB': 1_000, '5 KB': 5_000, '1 MB': total };
  const names = ['glossator', 'glossator, preset fast', MEASURE];
  const measures: Record<string, () => Promise<number>> = {};
  for (const name of names) {
    const annotate = await contenders[name]!();
    for (const [size, length] of Object.entries(sizes)) {
      const pieces = cutInto(articles, length, total);
      const count = wordsIn(pieces);
      measures[`${name} ${size}`] = async () => ((await timeOf(annotate, pieces)) / count) * 1000;
    }
  }
  const times = await interleaved(measures, rounds);
  say(
    `\n${'µs a word'.padEnd(30)}${Object.keys(sizes)
      .map(size => size.padStart(22))
      .join('')}${'1 MB : 1 KB'.padStart(20)}`,
  );
  for (const name of names) {
    const cells = Object.keys(sizes).map(size => withRange(times[`${name} ${size}`]!, 1).padStart(22));
    const growth = times[`${name} 1 MB`]!.map((time, round) => time / times[`${name} 1 KB`]![round]!);
    say(`${name.padEnd(30)}${cells.join('')}${withRange(growth, 2).padStart(20)}`);
  }
}

async function byStage(): Promise<void> {
  const timer = stageTimer();
  const found: Map<string, number>[] = [];
  for (let round = -1; round < rounds; round++) {
    const spent = await timer(articles);
    if (round >= 0) found.push(spent);
  }
  const all = found.map(spent => [...spent.values()].reduce((sum, time) => sum + time, 0));
  say(`\n${'stage'.padEnd(30)}${'µs a word'.padStart(22)}${'share'.padStart(10)}`);
  for (const name of found[0]!.keys()) {
    const own = found.map(spent => spent.get(name)!);
    const share = `${((100 * median(own)) / median(all)).toFixed(1)} %`;
    const times = withRange(
      own.map(time => (time / words) * 1000),
      2,
    );
    say(`${name.padEnd(30)}${times.padStart(22)}${share.padStart(10)}`);
  }
}

/** Each in a process of its own, which reads the articles too; the first line is a process that does nothing else. */
async function peakMemory(): Promise<void> {
  say(`\n${'peak memory, MB'.padEnd(30)}`);
  for (const name of ['', ...Object.keys(contenders)]) {
    const script = fileURLToPath(new URL('support/speed/memory.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, name, ...positionals], {
      encoding: 'utf8',
    });
    say(`${(name || 'the articles alone').padEnd(30)}${stdout.trim().padStart(8)}`);
  }
}

async function startUp(): Promise<void> {
  const { measures, end } = await startUps();
  try {
    const times = await interleaved(measures, 2 * rounds);
    say(`\n${'start-up, ms'.padEnd(40)}`);
    for (const [name, own] of Object.entries(times)) say(`${name.padEnd(40)}${withRange(own).padStart(20)}`);
  } finally {
    end();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
