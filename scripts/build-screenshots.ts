import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { packageRoot } from '../src/package-root.ts';
import { openBrowser } from '../test/support/browser.ts';
import { startReview } from '../test/support/review-server.ts';
import { smallPng } from './web/small-png.ts';

/** Pictures of the review page for docs/, from a copy of the corpus: `npx tsx scripts/build-screenshots.ts`. */
interface Picture {
  name: string;
  /** What the address says. */
  at: string;
  context: BrowserContextOptions;
  prepare?: (page: Page) => Promise<void>;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Has changes of most kinds, and places with links. */
const ARTICLE = 'article=israel-lebanon-sea-border-deal';

const pictures: Picture[] = [
  {
    name: 'review-desk',
    at: ARTICLE,
    context: { viewport: DESK, colorScheme: 'light' },
    prepare: async page => {
      for (const key of ['n', 'n', 'a', 'r', 'p', 'p']) await page.keyboard.press(key);
    },
  },
  { name: 'review-dark', at: `${ARTICLE}&layout=two`, context: { viewport: DESK, colorScheme: 'dark' } },
  { name: 'review-phone', at: ARTICLE, context: { viewport: PHONE, colorScheme: 'light' } },
  { name: 'review-phone-dark', at: '', context: { viewport: PHONE, colorScheme: 'dark' } },
];

const root = fileURLToPath(packageRoot());
const folder = await mkdtemp(join(tmpdir(), 'glossator-pictures-'));
for (const each of ['corpus', 'annotations']) await cp(join(root, each), join(folder, each), { recursive: true });
const server = await startReview(folder);
const browser = await openBrowser();
try {
  for (const picture of pictures) await take(browser, server.address, picture);
} finally {
  await browser.close();
  await server.kill();
  await rm(folder, { recursive: true });
}

async function take(browser: Browser, address: string, { name, at, context, prepare }: Picture): Promise<void> {
  const page = await browser.newPage(context);
  await page.goto(`${address}#${at}`);
  await page
    .locator(at === '' ? '.articles li' : '.mention.chosen, .sign.chosen')
    .first()
    .waitFor();
  await prepare?.(page);
  // Candidates come a moment after the choice; what the keys did is said for a while.
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
  await writeFile(join(root, 'docs', `${name}.png`), smallPng(await page.screenshot()));
  await page.close();
}
