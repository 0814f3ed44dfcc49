import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { folderWith } from '../support/folder.ts';
import { glossator, program } from '../support/run.ts';

/** Articles whose length differs, so that threads are done with them out of order. */
const lines = Array.from({ length: 24 }, (_, number) => {
  const sentence = `The minister Chan Dara flew from Lima to Tokyo on Monday with $${number + 2} million.`;
  return JSON.stringify({
    id: `a${number}`,
    date: '2023-02-28',
    text: Array(1 + ((number * 7) % 24))
      .fill(sentence)
      .join(' '),
  });
}).join('\n');

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts our program in its own process, to send it signals. */
function start(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', chunk => {
    said.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', chunk => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  return { child, said, ended };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20));
}

describe('annotate, much of it', () => {
  it('writes the same bytes for any number of threads, in the order of the input', async () => {
    const [one, two, three] = await Promise.all(
      [[], ['--workers', '1'], ['--workers', '3']].map(args => glossator(['annotate', '-', ...args], { input: lines })),
    );
    expect(one!.code).toBe(0);
    const ids = one!.stdout
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as AnnotationFile).article.id);
    expect(ids).toEqual(Array.from({ length: 24 }, (_, number) => `a${number}`));
    expect(two!.stdout).toBe(one!.stdout);
    expect(three!.stdout).toBe(one!.stdout);
  });

  it('reads and writes packed lines', async () => {
    const cwd = folderWith({ 'in.jsonl': lines });
    const { stdout } = await glossator(['annotate', 'in.jsonl'], { cwd });
    const packed = await glossator(['annotate', 'in.jsonl', '-o', 'out/all.jsonl.gz'], { cwd });
    expect(packed.stdout).toMatch(/^24 articles, \d+ mentions → out\/all\.jsonl\.gz \(24 written, 0 unchanged\)\n$/);
    expect(gunzipSync(readFileSync(join(cwd, 'out/all.jsonl.gz'))).toString()).toBe(stdout);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['all.jsonl.gz']);
  });

  it('refuses alone what takes too long', async () => {
    const long = JSON.stringify({ id: 'long', text: 'The bank of Lima paid Chan Dara $2m in May. '.repeat(80_000) });
    const input = [...lines.split('\n').slice(0, 2), long, ...lines.split('\n').slice(2, 4)].join('\n');
    const { code, stdout, stderr } = await glossator(['annotate', '-', '--timeout', '2'], { input });
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as AnnotationFile).article.id),
    ).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(stderr).toBe('<stdin>:3 Expected to annotate it in 2 s, it took longer; split it, or raise --timeout\n');
  });

  it('finishes the article at hand on Ctrl-C, also when it waits for input, and the next run goes on', async () => {
    const cwd = folderWith({ 'in.jsonl': lines });
    const { child, said, ended } = start(['annotate', 'in.jsonl', '-', '-o', 'out'], cwd);
    const done = () =>
      existsSync(join(cwd, 'out')) ? readdirSync(join(cwd, 'out')).filter(name => name.endsWith('.json')) : [];
    await until(() => done().length > 2);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said.err).toContain('Finishing the articles at hand');
    expect(said.out).toMatch(/stopped, the same command goes on/);
    for (const name of done()) expect(() => JSON.parse(readFileSync(join(cwd, 'out', name), 'utf8'))).not.toThrow();
    const before = done().length;
    const { stdout } = await glossator(['annotate', 'in.jsonl', '-o', 'out'], { cwd });
    expect(stdout).toContain(`(${24 - before} written, ${before} unchanged)`);
  });

  it('watches a folder', async () => {
    const cwd = folderWith({ 'in/first.txt': 'Chan Dara flew to Tokyo.\n' });
    const { child, said, ended } = start(['annotate', 'in', '-o', 'out', '--watch'], cwd);
    const has = (name: string, text: string) => () =>
      existsSync(join(cwd, 'out', name)) && readFileSync(join(cwd, 'out', name), 'utf8').includes(text);
    await until(has('first.json', 'Tokyo'));
    mkdirSync(join(cwd, 'in/sub'));
    writeFileSync(join(cwd, 'in/sub/second.txt'), 'Chan Dara flew to Lima.\n');
    await until(has('sub%2Fsecond.json', 'Lima'));
    writeFileSync(join(cwd, 'in/first.txt'), 'Chan Dara flew to Nairobi.\n');
    await until(has('first.json', 'Nairobi'));
    expect(said.out).toContain('(1 written, 1 unchanged)');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it.each([
    [['annotate', '-', '--watch'], 2, /Expected -o <folder> beside --watch/],
    [['annotate', '-', '-o', 'out', '--watch'], 2, /Expected folders or files to watch/],
    [['annotate', '-', '--workers', '0'], 2, /whole number above 0/],
    [['annotate', '-', '-o', 'file/out.jsonl'], 3, /file\/out\.jsonl/],
    [['annotate', '-', '-o', 'file/out'], 3, /file\/out/],
  ])('%s exits with %i', async (args, expected, message) => {
    const { code, stderr } = await glossator(args, { cwd: folderWith({ file: '' }), input: 'Text.' });
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringMatching(message) });
  });
});
