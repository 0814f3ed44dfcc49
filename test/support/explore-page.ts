import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { serveExplore } from '../../src/run/explore.ts';
import { openBrowser } from './browser.ts';
import { exploreIndex } from './explore-index.ts';
import { DESK } from './review-page.ts';
import { root } from './run.ts';

/** Serves the explore page over a small index, for the tests of a file; opens it at an address. */
export function useExplorePage(): (hash?: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  let address = '';
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    mkdirSync(`${root}dist/web`, { recursive: true });
    await buildWeb(`${root}dist/web`);
    const index = await exploreIndex();
    ends.push(index.remove);
    const served = await serveExplore(index.path, { port: 0, orNext: false });
    ends.unshift(served.close);
    address = served.address;
    browser = await openBrowser();
    ends.unshift(() => browser.close());
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return (hash = '', options = DESK) => open(browser, address, hash, options);
}

/** A page that may say nothing on the console and ask nobody but its own server. */
async function open(browser: Browser, address: string, hash: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    const isExpected = message.text().includes('status of 40');
    if (['error', 'warning'].includes(message.type()) && !isExpected) faults.push(message.text());
  });
  page.on('request', request => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      faults.push(`asked for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(`${address}${hash}`);
  await page.locator('.page').waitFor();
  return page;
}
