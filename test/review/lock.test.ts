import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/review/lock.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/run.ts';

const lockIn = (folder: string) => join(folder, 'review.lock');

describe('the lock of a review', () => {
  it('is had by one at a time, and given back', async () => {
    const path = lockIn(folderWith({}));
    const giveBack = takeLock(path);
    expect(() => takeLock(path)).toThrow(`process ${process.pid} on ${hostname()} has ${path}`);
    giveBack();
    expect(existsSync(path)).toBe(false);
    takeLock(path)();
  });

  it('of a living process is respected, and taken over when that is dead', async () => {
    const path = lockIn(folderWith({}));
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const lock = { pid: other.pid, host: hostname() };
    writeFileSync(path, JSON.stringify(lock));
    expect(() => takeLock(path)).toThrow(`process ${other.pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const giveBack = takeLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    giveBack();
  });

  it('of a number that was given to another process since is taken over', async () => {
    const path = lockIn(folderWith({}));
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), began: '1' }));
    takeLock(path)();
  });

  it.each([
    ['another machine, whose processes we cannot see', JSON.stringify({ pid: 1, host: 'elsewhere' })],
    ['something that is no lock of ours', 'busy'],
  ])('of %s is respected', async (_name, content) => {
    const path = lockIn(folderWith({ 'review.lock': content }));
    expect(() => takeLock(path)).toThrow('Expected to be the only review');
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('is had by one of many processes that find a dead one at once', async () => {
    const path = lockIn(folderWith({ 'review.lock': JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }) }));
    const module = new URL('../../src/review/lock.ts', import.meta.url).href;
    const script = `
      const { takeLock } = await import(${JSON.stringify(module)});
      const at = Number(process.argv[1]);
      while (Date.now() < at);
      try { takeLock(${JSON.stringify(path)}); console.log('mine'); } catch (error) { console.log(error.name); }
      setTimeout(() => {}, 1500);`;
    const start = String(Date.now() + 2500);
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script, start];
    const ran = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, args)));
    expect(ran.map(({ stdout }) => stdout.trim()).sort()).toEqual(['UsageError', 'UsageError', 'UsageError', 'mine']);
  });
});
