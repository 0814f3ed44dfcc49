import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { packageRoot } from '../src/package-root.ts';
import { serveExplore } from '../src/run/explore.ts';
import { indexArticles } from '../src/run/index-articles.ts';
import { openBrowser } from '../test/support/browser.ts';
import { smallPng } from './web/small-png.ts';

/** Pictures of the explore page for docs/, of an index of the corpus: `npx tsx scripts/build-explore-screenshots.ts`. */
interface Picture {
  name: string;
  /** What the address says. */
  at: string;
  context: BrowserContextOptions;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const pictures: Picture[] = [
  { name: 'explore-desk', at: '', context: { viewport: DESK, colorScheme: 'light' } },
  { name: 'explore-dark', at: 'words=bank&place=US', context: { viewport: DESK, colorScheme: 'dark' } },
  {
    name: 'explore-entity',
    at: `about=${encodeURIComponent('place/geonames:6252001')}`,
    context: { viewport: DESK, colorScheme: 'light' },
  },
  {
    name: 'explore-article',
    at: 'words=minister&article=israel-lebanon-sea-border-deal',
    context: { viewport: DESK, colorScheme: 'light' },
  },
  { name: 'explore-phone', at: 'words=port', context: { viewport: PHONE, colorScheme: 'light' } },
  { name: 'explore-phone-dark', at: 'words=bank', context: { viewport: PHONE, colorScheme: 'dark' } },
];

const root = fileURLToPath(packageRoot());
const folder = await mkdtemp(join(tmpdir(), 'glossator-pictures-'));
const target = join(folder, 'index.db');
await indexArticles({
  annotations: join(root, 'annotations', 'predicted'),
  articles: join(root, 'corpus'),
  target,
  prune: false,
  stdin: process.stdin,
});
const { address, close } = await serveExplore(target, { port: 0, orNext: false });
const browser = await openBrowser();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await close();
  await rm(folder, { recursive: true });
}

async function take(browser: Browser, { name, at, context }: Picture): Promise<void> {
  const page = await browser.newPage(context);
  await page.goto(`${address}#${at}`);
  await page.locator('.results li, .reading h1').first().waitFor();
  await writeFile(join(root, 'docs', `${name}.png`), smallPng(await page.screenshot()));
  await page.close();
}
