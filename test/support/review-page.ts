import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { openBrowser } from './browser.ts';
import { folderWith } from './folder.ts';
import { pageProject } from './page-project.ts';
import { type ReviewServer, startReview } from './review-server.ts';
import { root } from './run.ts';

/** A desk's window. */
export const DESK = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;

/** Builds the page and opens a browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    await buildWeb(`${root}dist/web`);
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
}

export interface Review {
  page: Page;
  server: ReviewServer;
  folder: string;
  /** Gold on the disk, as `type:words`. */
  gold: (article?: string) => string[];
  file: (article?: string) => AnnotationFile;
}

/** A review of the small project, open at an article. */
export async function review(hash = '#article=lake', options: BrowserContextOptions = DESK): Promise<Review> {
  const folder = folderWith(pageProject);
  const server = await startReview(folder);
  onTestFinished(() => server.kill());
  const page = await openPage(`${server.address}${hash}`, options);
  const file = (article = 'lake'): AnnotationFile =>
    JSON.parse(readFileSync(join(folder, 'annotations', 'gold', `${article}.json`), 'utf8'));
  return { page, server, folder, file, gold: article => file(article).mentions.map(labelOf) };
}

function labelOf({ type, text }: { type: string; text: string }): string {
  return `${type}:${text}`;
}

/** A page that may say nothing on the console and ask nobody but its own server. */
export async function openPage(url: string, options: BrowserContextOptions = DESK): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    const expected = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|status of 4(?:01|22)/.test(
      message.text(),
    );
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(message.text());
  });
  page.on('request', request => {
    if (
      !request.url().startsWith(origin === 'null' ? url.split('#')[0]! : origin) &&
      !request.url().startsWith('data:')
    )
      faults.push(`asked for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(url);
  await page.locator('.page').waitFor();
  return page;
}

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
  );
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}

export function mark(page: Page, name: string | RegExp) {
  return page.locator('.text').getByRole('button', { name, exact: true });
}

/** Selects words in the text, as the mouse would. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`{
    const blocks = [...document.querySelectorAll('.text .block')];
    const block = blocks.find(each => each.textContent.includes(${JSON.stringify(words)}));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const start = block.textContent.indexOf(${JSON.stringify(words)});
    const end = start + ${words.length};
    let at = 0;
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.data.length;
      if (start >= at && start < next) range.setStart(node, start - at);
      if (end > at && end <= next) range.setEnd(node, end - at);
      at = next;
    }
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }`);
}

/** Asks axe about the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
