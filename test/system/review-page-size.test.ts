import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { folderWith } from '../support/folder.ts';
import { largeProject, largeText, TIMED_DECISIONS } from '../support/large-project.ts';
import { mark, openPage, press, saved, useBrowser } from '../support/review-page.ts';
import { startReview } from '../support/review-server.ts';

useBrowser();

describe('an article of 1 MB with 20,000 mentions, among 1,000', () => {
  it('is shown and decided quickly', async () => {
    const folder = folderWith(largeProject());
    const server = await startReview(folder);
    onTestFinished(() => server.kill());
    const page = await openPage(`${server.address}#article=large`);
    await mark(page, 'Person 0, person, added, open').waitFor();
    const paint = Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime'));
    await press(page, 'a', 'r');
    await saved(page);
    const times = (await page.evaluate(TIMED_DECISIONS)) as number[];
    expect(paint).toBeLessThan(4000);
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(250);
    await expect.poll(() => page.locator('.text mark').count()).toBe(20_000);
    await expect.poll(() => page.locator('.articles li').count()).toBe(1000);
    await expect
      .poll(() => page.evaluate('document.querySelector(".text").textContent.length'))
      .toBe(largeText().length);
  });
});

describe('the bundle', () => {
  it('is small, the same each time, and without what the policy forbids', async () => {
    const folder = folderWith({});
    await buildWeb(folder);
    const files = ['index.html', 'review.js', 'review.css'].map(name => join(folder, 'review', name));
    const bytes = files.map(file => readFileSync(file));
    expect(gzipSync(Buffer.concat(bytes)).length).toBeLessThan(100_000);
    await buildWeb(folder);
    expect(files.map(file => readFileSync(file))).toEqual(bytes);
    expect(bytes[0]!.toString()).not.toMatch(/<style|style=|<script>/);
  });
});
