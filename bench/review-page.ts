import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser.ts';
import { largeProject, TIMED_DECISIONS } from '../test/support/large-project.ts';
import { startReview } from '../test/support/review-server.ts';

/**
 * How long the review page takes with 1,000 articles and one of 1 MB with 20,000 mentions, in Chromium against the real
 * server: `npx tsx bench/review-page.ts`, after `npm run web`.
 */
const RUNS = 5;

const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
for (const [name, content] of Object.entries(largeProject())) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const server = await startReview(folder);
const browser = await openBrowser();
try {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure());
  const line = (name: string, values: readonly number[]) =>
    console.log(`${name.padEnd(44)} ${values.map(value => `${Math.round(value)} ms`).join('  ')}`);
  console.log(`Of ${RUNS} runs: median, worst`);
  line('first paint', middleAndWorst(runs.map(({ paint }) => paint)));
  line('first open change in focus, from navigation', middleAndWorst(runs.map(({ ready }) => ready)));
  line('all 20,000 marks drawn, from navigation', middleAndWorst(runs.map(({ complete }) => complete)));
  line('from key to next change in focus, painted', middleAndWorst(runs.flatMap(({ decisions }) => decisions)));
} finally {
  await browser.close();
  await server.kill();
  rmSync(folder, { recursive: true });
}

interface Measured {
  paint: number;
  ready: number;
  complete: number;
  decisions: number[];
}

async function measure(): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.address}#article=large`);
  const ready = await timeUntil(page, 'document.querySelector(".mention.chosen")');
  const paint = Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime'));
  await page.keyboard.press('n');
  const decisions = (await page.evaluate(TIMED_DECISIONS)) as number[];
  const complete = await timeUntil(page, 'document.querySelectorAll(".text mark").length >= 20000');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.close();
  return { paint, ready, complete, decisions };
}

/** Milliseconds from the navigation until something is true in the page. */
async function timeUntil(page: Page, condition: string): Promise<number> {
  const wait = `new Promise(resolve => {
    const look = () => (${condition} ? resolve(performance.now()) : setTimeout(look, 5));
    look();
  })`;
  return Number(await page.evaluate(wait));
}

function middleAndWorst(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1]!, sorted.at(-1)!];
}
