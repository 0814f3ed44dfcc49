import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { annotateTo } from '../../src/run/annotate.ts';
import { openOutput } from '../../src/run/outputs/index.ts';
import { folderWith } from '../support/folder.ts';
import { countingAnnotator } from './counting-annotator.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

function articles(change: Partial<Record<string, string>> = {}): string {
  return ids.map(id => `${JSON.stringify({ id, text: change[id] ?? `Text of ${id}.` })}\n`).join('');
}

interface Run {
  cwd: string;
  output?: string;
  run?: string;
  width?: number;
  force?: boolean;
  /** Stops when this article is done. */
  stopAfter?: string;
}

async function annotate({ cwd, output = 'out.jsonl', run = 'r1', width, force = false, stopAfter }: Run) {
  const annotator = countingAnnotator(width);
  const stop = new AbortController();
  const counts = await annotateTo(['in.jsonl'], {
    read: { cwd },
    annotator,
    output: await openOutput(join(cwd, output), { stream: process.stdout, run, withText: false, force }),
    signal: stop.signal,
    onProblem: () => {},
    onArticle: id => {
      if (id === stopAfter) stop.abort();
    },
  });
  return { ...counts, seen: annotator.seen };
}

function idsIn(lines: string): string[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line).article.id);
}

describe('a file of JSON Lines', () => {
  it('appears when all is done, with nothing beside it', async () => {
    const cwd = folderWith({ 'in.jsonl': articles() });
    expect(await annotate({ cwd })).toMatchObject({ seen: ids, written: 6, stopped: false });
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out.jsonl']);
    expect(idsIn(readFileSync(join(cwd, 'out.jsonl'), 'utf8'))).toEqual(ids);
  });

  it.each([
    ['out.jsonl', 1],
    ['out.jsonl', 3],
    ['out.jsonl.gz', 1],
  ])('goes on where it was stopped, with the same bytes: %s, width %i', async (output, width) => {
    const cwd = folderWith({ 'in.jsonl': articles() });
    await annotate({ cwd, output });
    const whole = readFileSync(join(cwd, output));
    const other = folderWith({ 'in.jsonl': articles() });
    const stopped = await annotate({ cwd: other, output, width, stopAfter: 'b' });
    expect(stopped.stopped).toBe(true);
    expect(readdirSync(other)).not.toContain(output);
    const resumed = await annotate({ cwd: other, output, width });
    expect(resumed).toMatchObject({ articles: 6, unchanged: stopped.written, written: 6 - stopped.written });
    expect(resumed.seen).toEqual(ids.slice(stopped.written));
    expect(readdirSync(other).sort()).toEqual(['in.jsonl', output]);
    expect(readFileSync(join(other, output))).toEqual(whole);
  });

  it('goes on after it was killed, within a line or within packed bytes', async () => {
    for (const output of ['out.jsonl', 'out.jsonl.gz']) {
      const cwd = folderWith({ 'in.jsonl': articles() });
      await annotate({ cwd, output, stopAfter: 'd' });
      const part = readdirSync(cwd).find(name => name.endsWith('.part'))!;
      writeFileSync(join(cwd, part), readFileSync(join(cwd, part)).subarray(0, -30));
      const { unchanged } = await annotate({ cwd, output });
      expect(unchanged).toBeGreaterThanOrEqual(output === 'out.jsonl' ? 3 : 0);
      const bytes = readFileSync(join(cwd, output));
      expect(idsIn((output.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())).toEqual(ids);
    }
  });

  it('takes the longer part when it was killed while it copied one', async () => {
    const cwd = folderWith({ 'in.jsonl': articles() });
    await annotate({ cwd, stopAfter: 'd' });
    const part = readdirSync(cwd).find(name => name.endsWith('.part'))!;
    writeFileSync(join(cwd, `${part}.next`), readFileSync(join(cwd, part)).subarray(0, 300));
    expect(await annotate({ cwd })).toMatchObject({ seen: ['e', 'f'], unchanged: 4 });
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out.jsonl']);
  });

  it.each<[string, Partial<Record<string, string>>, string[]]>([
    ['changed', { c: 'Other text.' }, ['c', 'd', 'e', 'f']],
    ['refused', { c: 'poison' }, ['c', 'd', 'e', 'f']],
  ])('annotates again from an article on that was %s in between', async (_, change, seen) => {
    const cwd = folderWith({ 'in.jsonl': articles() });
    await annotate({ cwd, stopAfter: 'd' });
    writeFileSync(join(cwd, 'in.jsonl'), articles(change));
    expect((await annotate({ cwd })).seen).toEqual(seen);
    expect(idsIn(readFileSync(join(cwd, 'out.jsonl'), 'utf8'))).toEqual(ids.filter(id => change[id] !== 'poison'));
  });

  it('refuses an article again that was refused, and keeps what comes behind it', async () => {
    const cwd = folderWith({ 'in.jsonl': articles({ b: 'poison' }) });
    await annotate({ cwd, stopAfter: 'd' });
    expect(await annotate({ cwd })).toMatchObject({ seen: ['b', 'e', 'f'], failed: 1, unchanged: 3 });
    expect(idsIn(readFileSync(join(cwd, 'out.jsonl'), 'utf8'))).toEqual(['a', 'c', 'd', 'e', 'f']);
  });

  it.each([
    ['other settings', { run: 'r2' }],
    ['force', { force: true }],
  ])('begins anew: %s', async (_, options) => {
    const cwd = folderWith({ 'in.jsonl': articles() });
    await annotate({ cwd, stopAfter: 'd' });
    expect((await annotate({ cwd, ...options })).seen).toEqual(ids);
  });

  it('reads packed input', async () => {
    const cwd = folderWith({ 'in.jsonl': '' });
    writeFileSync(join(cwd, 'packed.jsonl.gz'), gzipSync(articles()));
    const annotator = countingAnnotator();
    const output = await openOutput(join(cwd, 'out.jsonl'), {
      stream: process.stdout,
      run: 'r',
      withText: true,
      force: false,
    });
    await annotateTo([join(cwd, 'packed.jsonl.gz')], {
      read: {},
      annotator,
      output,
      onProblem: () => {},
      onArticle: () => {},
    });
    expect(annotator.seen).toEqual(ids);
    expect(JSON.parse(readFileSync(join(cwd, 'out.jsonl'), 'utf8').split('\n')[0]!).article.text).toBe('Text of a.');
  });
});
