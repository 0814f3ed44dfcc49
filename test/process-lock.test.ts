import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownHolder } from '../src/process-holder.ts';
import { sweepClaims, tryLock } from '../src/process-lock.ts';
import { folderWith } from './support/folder.ts';

/** A number that no process has now. */
const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
const host = hostname();

describe('a lock', () => {
  it('is a file alone, that says who has it', () => {
    const folder = folderWith({});
    expect(tryLock(join(folder, 'x.pid'))).toBeUndefined();
    expect(tryLock(join(folder, 'x.pid'))).toEqual({ by: ownHolder() });
    expect(readdirSync(folder)).toEqual(['x.pid']);
  });

  it('of a dead process is taken over, and nothing is left of it', () => {
    const folder = folderWith({ 'x.pid': JSON.stringify({ pid: dead, host }) });
    expect(tryLock(join(folder, 'x.pid'))).toBeUndefined();
    expect(tryLock(join(folder, 'x.pid'))).toEqual({ by: ownHolder() });
    expect(readdirSync(folder)).toEqual(['x.pid']);
  });

  it.each([
    ['another machine', JSON.stringify({ pid: dead, host: 'elsewhere' }), { pid: dead, host: 'elsewhere' }],
    ['something that is no lock of ours', 'busy', undefined],
    ['one who only just made it', '', undefined],
  ])('of %s is respected', (_name, content, by) => {
    const folder = folderWith({ 'x.pid': content });
    expect(tryLock(join(folder, 'x.pid'))).toEqual({ by });
    expect(readdirSync(folder)).toEqual(['x.pid']);
  });
});

describe('what is left of asking for a lock', () => {
  it.each([
    ['before a word was written', `x.pid.${dead}.0`, '', 'is removed'],
    ['by a dead process', `x.pid.${dead}.3`, JSON.stringify({ pid: dead, host }), 'is removed'],
    [
      'by one whose number another has now',
      `x.pid.${process.pid}.0`,
      JSON.stringify({ ...ownHolder(), began: '1' }),
      'is removed',
    ],
    ['by one that moved the lock of another away', `x.pid.${dead}.0.dead`, JSON.stringify(ownHolder()), 'is removed'],
    ['by a living process', `x.pid.${process.pid}.0`, JSON.stringify(ownHolder()), 'stays'],
    ['by a living process, before a word was written', `x.pid.${process.pid}.0`, '', 'stays'],
    ['by another machine', `x.pid.${dead}.0`, JSON.stringify({ pid: dead, host: 'elsewhere' }), 'stays'],
    ['by nobody: a file of the user', `x.pid.${dead}.txt`, '', 'stays'],
    ['by nobody: the lock of another file', `y.pid.${dead}.0`, '', 'stays'],
  ])('%s', (_name, name, content, what) => {
    const folder = folderWith({});
    writeFileSync(join(folder, name), content);
    sweepClaims(join(folder, 'x.pid'));
    expect(readdirSync(folder)).toEqual(what === 'stays' ? [name] : []);
  });
});
