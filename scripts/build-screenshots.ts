import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { packageRoot } from '../src/package-root.ts';
import { serveExplore } from '../src/run/explore.ts';
import { indexArticles } from '../src/run/index-articles.ts';
import { serve } from '../src/run/serve.ts';
import { openBrowser } from '../test/support/browser.ts';
import { startReview } from '../test/support/review-server.ts';
import { smallPng } from './web/small-png.ts';

/**
 * Pictures of the pages for docs/, of a copy of the corpus: `npm run build && npx tsx scripts/build-screenshots.ts [review]
 * [explore] [try]`, by default of all.
 */
interface Shown {
  /** Serves the page from a folder with the corpus. */
  serve(folder: string): Promise<{ address: string; end(): Promise<unknown> }>;
  pictures: readonly Picture[];
  /** What a person would look at; it is waited for. */
  settled(at: string): string;
}

interface Picture {
  name: string;
  /** What the address says behind the `#`. */
  at: string;
  context: BrowserContextOptions;
  prepare?: (page: Page) => Promise<void>;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Has changes of most kinds, and places with links. */
const ARTICLE = 'article=israel-lebanon-sea-border-deal';

const review: Shown = {
  async serve(folder) {
    const { address, kill } = await startReview(folder);
    return { address, end: kill };
  },
  pictures: [
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
  ],
  settled: at => (at === '' ? '.articles li' : '.mention.chosen, .sign.chosen'),
};

const explore: Shown = {
  async serve(folder) {
    const target = join(folder, 'index.db');
    const [annotations, articles] = [join(folder, 'annotations', 'predicted'), join(folder, 'corpus')];
    await indexArticles({ annotations, articles, target, prune: false, stdin: process.stdin });
    const { address, close } = await serveExplore(target, { port: 0, orNext: false });
    return { address, end: close };
  },
  pictures: [
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
  ],
  settled: () => '.results li, .reading h1',
};

const tryIt: Shown = {
  async serve() {
    const shared = { settings: {}, threads: { threads: 1 }, port: 4949, version: '0.0.0' };
    const { address, stop } = await serve({ ...shared, log: { level: 'silent' } });
    return { address, end: () => stop(1) };
  },
  pictures: [
    {
      name: 'try-desk',
      at: '',
      context: { viewport: DESK, colorScheme: 'light' },
      prepare: async page => {
        await page.getByRole('button', { name: 'Annotate' }).click();
        await page.getByRole('table').waitFor();
      },
    },
  ],
  settled: () => '.endpoints dt',
};

const pages: Readonly<Record<string, Shown>> = { review, explore, try: tryIt };
const asked = process.argv.slice(2);
const root = fileURLToPath(packageRoot());
const folder = await mkdtemp(join(tmpdir(), 'glossator-pictures-'));
for (const each of ['corpus', 'annotations']) await cp(join(root, each), join(folder, each), { recursive: true });
const browser = await openBrowser();
try {
  for (const name of asked.length > 0 ? asked : Object.keys(pages)) await takeAll(browser, pages[name]!);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function takeAll(browser: Browser, { serve: begin, pictures, settled }: Shown): Promise<void> {
  const { address, end } = await begin(folder);
  try {
    for (const { name, at, context, prepare } of pictures) {
      const page = await browser.newPage(context);
      await page.goto(`${address}#${at}`);
      await page.locator(settled(at)).first().waitFor();
      await prepare?.(page);
      // Some things come a moment after the choice; what the keys did is said for a while.
      await page.locator('.loading').waitFor({ state: 'detached' });
      await page.waitForTimeout(1000);
      await writeFile(join(root, 'docs', `${name}.png`), smallPng(await page.screenshot()));
      await page.close();
    }
  } finally {
    await end();
  }
}
