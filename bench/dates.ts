/**
 * TempEval-3 scores (UzZaman et al. 2013) of the date grammar and its values on sets with TIMEX3 labels:
 * `npx tsx bench/dates.ts tempeval3_aquaint.dev.jsonl`. Strict: the same span; relaxed: spans that overlap; value: of
 * those, the ones with the same value. `--errors` lists what differs, for sets that may be looked at.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';

interface Timex {
  start: number;
  end: number;
  text: string;
  value: string;
  /** TIMEX3 type in lower case. */
  kind: string;
}

interface Counts {
  gold: number;
  found: number;
  strict: number;
  /** Spans that are the same without words at their edges that the sets treat in different ways. */
  core: number;
  relaxed: number;
  value: number;
  /** Values that are the same letter by letter. */
  exact: number;
  /** Ages found where the set has no label. */
  ages: number;
}

interface Line {
  id: string;
  text: string;
  dct?: string;
  date?: string;
  entities: { start: number; end: number; text: string; label?: string; value?: string }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, dates: { type: 'boolean', default: false } },
});

const LABEL = /^(TIMEX3|TEI):/;

/** An age: TimeML sets leave them unlabelled. */
const AGE = /\bold$|\bof age$/i;

/** Words before an expression that TimeBank counts to it and AQUAINT mostly does not. */
const EDGE = /^(?:(?:the|about|around|nearly|almost|over|only|just|some|more than|earlier|later|early|late)\s+)+/i;

/** "1990-95", "6-7 January": one mention to us, two expressions to TIMEX3. */
const RANGE = /^(.+?)\s*[-–]+\s*(.+)$/u;

/** Names, sums and compromise have no part in what a date is: they are left out for speed. */
const processor = glossator({ timex: values.dates ? 'date' : 'all', without: ['compromise', 'sequence'] });

for (const path of positionals) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const kinds = new Map<string, Counts>();
  const all = empty();
  const of = (kind: string): readonly Counts[] => {
    if (!kinds.has(kind)) kinds.set(kind, empty());
    return [all, kinds.get(kind)!];
  };
  for (const line of lines) await count(JSON.parse(line) as Line, of);
  console.log(`${path.replace(/^.*\//, '')}: ${lines.length} articles`);
  console.log(
    row(
      'kind',
      'labelled',
      'found',
      'ages aside',
      'strict F1',
      'core F1',
      'relaxed F1',
      'value F1',
      'by letter',
      'values right',
    ),
  );
  for (const [kind, counts] of [...kinds, ['all', all] as const]) console.log(scores(kind, counts));
}

function empty(): Counts {
  return { gold: 0, found: 0, strict: 0, core: 0, relaxed: 0, value: 0, exact: 0, ages: 0 };
}

function scores(kind: string, { gold, found, strict, core, relaxed, value, exact, ages }: Counts): string {
  const judged = found - ages;
  const f1 = (right: number): string => percent((2 * right) / (gold + judged));
  return row(
    kind,
    `${gold}`,
    `${judged}`,
    `${ages}`,
    f1(strict),
    f1(core),
    f1(relaxed),
    f1(value),
    f1(exact),
    percent(value / relaxed),
  );
}

function row(...cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(12))).join('');
}

async function count(line: Line, of: (kind: string) => readonly Counts[]): Promise<void> {
  const add = (kind: string, what: keyof Counts): void => {
    for (const counts of of(kind)) counts[what]++;
  };
  const gold = goldOf(line);
  const found = await findIn(line);
  for (const { kind } of gold) add(kind, 'gold');
  for (const { kind } of found) add(kind, 'found');
  const free = new Set(found);
  for (const wanted of gold) {
    const overlapping = [...free].filter(({ start, end }) => start < wanted.end && wanted.start < end);
    const match = overlapping.find(({ start, end }) => start === wanted.start && end === wanted.end) ?? overlapping[0];
    if (!match) {
      report(line, 'missed', wanted);
      continue;
    }
    free.delete(match);
    add(wanted.kind, 'relaxed');
    if (coreOf(match) === coreOf(wanted)) add(wanted.kind, 'core');
    if (match.start === wanted.start && match.end === wanted.end) add(wanted.kind, 'strict');
    else report(line, 'span', wanted, match);
    if (match.value === wanted.value) add(wanted.kind, 'exact');
    if (sameValue(match.value, wanted.value)) add(wanted.kind, 'value');
    else report(line, 'value', wanted, match);
  }
  for (const extra of free) {
    if (AGE.test(extra.text)) add(extra.kind, 'ages');
    report(line, 'extra', extra);
  }
}

function goldOf({ entities }: Line): Timex[] {
  return entities.flatMap(({ start, end, text, label, value }) =>
    value !== undefined && label && LABEL.test(label)
      ? [{ start, end, text, value, kind: label.replace(LABEL, '').toLowerCase() }]
      : [],
  );
}

async function findIn({ id, text, dct, date }: Line): Promise<Timex[]> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(dct ?? date ?? '')?.[0];
  const { annotations } = await annotateArticle(processor, { id, text, format: 'text', ...(day && { date: day }) });
  return annotations.mentions.flatMap(({ type, start, end, text: own, value }) =>
    type === 'date' && value && 'timex' in value
      ? inTheirTerms({ start, end, text: own, value: value.timex, kind: value.kind })
      : [],
  );
}

/** What differs between our guidelines and TIMEX3: a range is its two ends. */
function inTheirTerms(ours: Timex): Timex[] {
  const values = ours.value.split('/');
  const match = values.length === 2 ? RANGE.exec(ours.text) : null;
  if (!match) return [ours];
  const [, first = '', last = ''] = match;
  return [
    { ...ours, end: ours.start + first.length, text: first, value: values[0]! },
    { ...ours, start: ours.end - last.length, text: last, value: values[1]! },
  ];
}

/** Where an expression begins without the words of `EDGE`, and where it ends. */
function coreOf({ start, end, text }: Timex): string {
  return `${start + (EDGE.exec(text)?.[0].length ?? 0)}-${end}`;
}

/** Values that mean the same: weeks with one digit, unknown parts at the end written out or not. */
function sameValue(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(value: string): string {
  return value.replace(/-W(\d)(?!\d)/, '-W0$1').replace(/(?<=^\d{4})(-XX)+$|(?<=^\d{4}-\d\d)-XX$|(?<=^\d{3})X$/, '');
}

function report({ id, text, dct }: Line, kind: string, wanted: Timex, got?: Timex): void {
  if (!values.errors) return;
  const around = text.slice(Math.max(0, wanted.start - 50), wanted.end + 40).replaceAll(/\s+/g, ' ');
  const instead = got ? ` ← ${got.text} ${got.value}` : '';
  console.log(`${kind.padEnd(7)}${wanted.text} ${wanted.value}${instead}   [${id} ${dct ?? ''}] …${around}…`);
}
