import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { annotateTo } from '../../src/run/annotate.ts';
import { openOutput } from '../../src/run/outputs/index.ts';
import { folderWith } from '../support/folder.ts';
import { countingAnnotator } from './counting-annotator.ts';

let folder: string;

beforeEach(() => {
  const files = Object.fromEntries(['a', 'b', 'c'].map(id => [`in/${id}.txt`, `Text of ${id}.\n`]));
  folder = folderWith({
    ...files,
    'lines.jsonl': ['x', 'y'].map(id => `${JSON.stringify({ id, text: `Text of ${id}.` })}\n`).join(''),
  });
  // Files that changed a moment ago are read again, since they may change within one tick of the clock.
  for (const id of ['a', 'b', 'c']) age(`in/${id}.txt`);
});

const long = new Date('2020-01-01T00:00:00Z');
const inFolder = (name: string) => join(folder, name);
const age = (name: string) => utimesSync(inFolder(name), long, long);

/** Runs over both inputs; which articles were annotated, and how many files were written. */
async function run(options: { run?: string; force?: boolean } = {}): Promise<{ seen: string[]; written: number }> {
  const annotator = countingAnnotator();
  const output = await openOutput(inFolder('out'), {
    stream: process.stdout,
    run: 'run 1',
    withText: false,
    force: false,
    ...options,
  });
  const { written } = await annotateTo([inFolder('in'), inFolder('lines.jsonl')], {
    read: {},
    annotator,
    output,
    onProblem: problem => expect(problem).toBeUndefined(),
    onArticle: () => {},
  });
  return { seen: annotator.seen, written };
}

const ALL = ['a', 'b', 'c', 'x', 'y'];

describe('a folder of annotation files', () => {
  it('is not made again when nothing changed', async () => {
    expect(await run()).toEqual({ seen: ALL, written: 5 });
    expect(await run()).toEqual({ seen: [], written: 0 });
    expect(await run()).toEqual({ seen: [], written: 0 });
  });

  it.each<[string, () => void, string[]]>([
    ['an article', () => writeFileSync(inFolder('in/b.txt'), 'Other text.\n'), ['b']],
    ['an article, but neither its length nor its time', () => rewrite('in/b.txt', 'Text of B.\n'), ['b']],
    ['its metadata', () => writeFileSync(inFolder('in/b.txt'), '---\ndate: 2023-02-28\n---\nText of b.\n'), ['b']],
    [
      'a line of many',
      () => rewrite('lines.jsonl', readFileSync(inFolder('lines.jsonl'), 'utf8').replace('of x', 'of X')),
      ['x'],
    ],
    ['an output, edited', () => writeFileSync(inFolder('out/c.json'), '{}'), ['c']],
    [
      'an output, edited to the same length',
      () => rewrite('out/c.json', 'x'.repeat(statSync(inFolder('out/c.json')).size)),
      ['c'],
    ],
    ['an output, deleted', () => rmSync(inFolder('out/y.json')), ['y']],
    ['the ledger, deleted', () => rmSync(inFolder('out/.glossator/ledger.jsonl')), ALL],
    ['the ledger, cut in a line', () => cut('out/.glossator/ledger.jsonl'), ['y']],
    [
      'the ledger, nonsense',
      () => writeFileSync(inFolder('out/.glossator/ledger.jsonl'), '[]\n{"id": 1}\nnull\n\0'),
      ALL,
    ],
  ])('is made again where something changed: %s', async (_, change, seen) => {
    await run();
    const before = readFileSync(inFolder('out/a.json'), 'utf8');
    change();
    expect((await run()).seen).toEqual(seen);
    expect(readFileSync(inFolder('out/a.json'), 'utf8')).toBe(before);
    expect((await run()).seen).toEqual([]);
  });

  it('is made again by another run: other settings, another program', async () => {
    await run();
    expect((await run({ run: 'run 2' })).seen).toEqual(ALL);
    expect((await run({ run: 'run 1' })).seen).toEqual(ALL);
  });

  it('is made again when forced, and known afterwards', async () => {
    await run();
    expect(await run({ force: true })).toEqual({ seen: ALL, written: 0 });
    expect((await run()).seen).toEqual([]);
  });

  it('touches nothing for a file that was only touched', async () => {
    await run();
    utimesSync(inFolder('in/a.txt'), new Date(), new Date());
    expect(await run()).toEqual({ seen: [], written: 0 });
  });

  it('keeps its ledger out of git, and short', async () => {
    for (let round = 0; round < 5; round++) await run({ run: `run ${round}` });
    expect(readFileSync(inFolder('out/.glossator/.gitignore'), 'utf8')).toBe('*\n');
    expect(readFileSync(inFolder('out/.glossator/ledger.jsonl'), 'utf8').split('\n').length).toBeLessThan(
      3 * ALL.length,
    );
    expect(existsSync(inFolder('out/a.json'))).toBe(true);
  });

  /** As an editor might that gives the file its time back. */
  function rewrite(name: string, content: string): void {
    const { atime, mtime } = statSync(inFolder(name));
    writeFileSync(inFolder(name), content);
    utimesSync(inFolder(name), atime, mtime);
  }

  function cut(name: string): void {
    writeFileSync(inFolder(name), readFileSync(inFolder(name), 'utf8').slice(0, -20));
  }
});
