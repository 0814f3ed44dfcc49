import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { parseQueueAddress } from '../../src/queue/address.ts';
import { pauseAfter } from '../../src/queue/brake.ts';
import { renderStatus } from '../../src/queue/render-status.ts';
import { type QueueStatus, rateOf } from '../../src/queue/status.ts';
import { openStore } from '../../src/queue/store.ts';

interface Cases {
  addresses: ({ address: string } & Record<string, unknown>)[];
  noAddresses: { address: string; message: string }[];
  statuses: { status: QueueStatus; lines: string[] }[];
  rates: { now: number; ended: Parameters<typeof rateOf>[0]; articles: number; words: number }[];
  noStores: string[];
}

const cases: Cases = JSON.parse(readFileSync('test/cases/queue.json', 'utf8'));

describe('the address of a queue', () => {
  it.each(cases.addresses)('$address', ({ address, ...parts }) => {
    const { shown, ...parsed } = parseQueueAddress(address);
    expect(parsed).toEqual(parts);
    if (parts.password !== undefined) expect(shown).toContain(':…@');
  });

  it.each(cases.noAddresses)('is none: $address', ({ address, message }) => {
    expect(() => parseQueueAddress(address)).toThrow(new UsageError(message));
  });
});

describe('the state of a queue', () => {
  it.each(cases.statuses)('$status.queue', ({ status, lines }) => {
    expect(renderStatus(status).split('\n')).toEqual(lines);
  });

  it.each(cases.rates)('has a rate: $articles articles/s', ({ now, ended, articles, words }) => {
    expect(rateOf(ended, now)).toEqual({ articlesPerSecond: articles, wordsPerSecond: words });
  });
});

describe('what workers write to', () => {
  it.each(cases.noStores)('cannot be %s', async target => {
    const failure = await openStore(target).catch(error => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toMatch(/^Expected a folder, or an index that several workers may write to \(/);
    expect(failure.message).not.toContain('secret');
  });
});

describe('the pause behind failures of the store', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 2_000].map(pauseAfter)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
});
