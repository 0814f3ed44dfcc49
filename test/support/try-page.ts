import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serve } from '../../src/run/serve.ts';
import { DESK, openPage, useBrowser } from './review-page.ts';

export const TOKEN = 'open-sesame';

/** Two services with threads, without a token and with one, for the tests of a file; opens the page of one of them. */
export function useTryPages(): (options?: BrowserContextOptions & { token?: true }) => Promise<Page> {
  const served: Served[] = [];
  useBrowser();
  beforeAll(async () => {
    const shared = { settings: { preset: 'fast' as const }, threads: { threads: 1 }, port: 0, version: '0.0.0' };
    for (const token of [undefined, TOKEN]) served.push(await serve({ ...shared, token, log: { level: 'silent' } }));
  });
  afterAll(async () => {
    for (const each of served) await each.stop(1);
  });
  return async ({ token, ...options } = DESK) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await openPage(served[token ? 1 : 0]!.address, { permissions, ...options });
    page.setDefaultTimeout(10_000);
    await page.locator('.endpoints dt').first().waitFor();
    return page;
  };
}
