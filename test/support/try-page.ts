import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { type Served, serve } from '../../src/run/serve.ts';
import { openBrowser } from './browser.ts';
import { DESK } from './review-page.ts';
import { root } from './run.ts';

export const TOKEN = 'open-sesame';

export interface TryPages {
  /** The page of a service without a token, or with one. */
  open(options?: BrowserContextOptions & { token?: true }): Promise<Page>;
}

/** Two services with threads and a browser, for the tests of a file. */
export function useTryPages(): TryPages {
  const served: Served[] = [];
  let browser: Browser;
  beforeAll(async () => {
    await buildWeb(`${root}dist/web`);
    const shared = { settings: { preset: 'fast' as const }, threads: { threads: 1 }, port: 0, version: '0.0.0' };
    for (const token of [undefined, TOKEN]) served.push(await serve({ ...shared, token, log: { level: 'silent' } }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    for (const each of served) await each.stop(1);
  });
  return {
    open: async ({ token, ...options } = DESK) => openPage(browser, served[token ? 1 : 0]!.address, options),
  };
}

/** A page that may say nothing on the console and ask nobody but its own service. */
async function openPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    const isExpected = message.text().includes('status of 40') || message.text().includes('status of 42');
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
  await page.goto(address);
  await page.locator('.endpoints dt').first().waitFor();
  return page;
}
