import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useExplorePage } from '../support/explore-page.ts';
import { DESK, expectAccessible, focused, PHONE, press } from '../support/review-page.ts';

const open = useExplorePage();
const HUN_SEN = 'person/hun sen';

function count(page: Page): Promise<string> {
  return page.locator('.count').innerText();
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.results h3').allInnerTexts();
}

describe('searching', () => {
  it('looks for words, and Back takes it back', async () => {
    const page = await open();
    await expect.poll(() => count(page)).toMatch(/^\d+ articles$/);
    const before = await count(page);
    await press(page, '/');
    await page.keyboard.type('bridge "old market"');
    await press(page, 'Enter');
    await expect.poll(() => count(page)).toMatch(/^1 of/);
    expect(page.url()).toContain('words=bridge');
    await expect
      .poll(() => page.locator('.snippet mark').allInnerTexts())
      .toEqual(expect.arrayContaining(['old', 'market', 'bridge']));
    await page.goBack();
    await expect.poll(() => count(page)).toBe(before);
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('');
  });

  it('suggests names, which are chosen by keys', async () => {
    const page = await open();
    await page.getByRole('combobox').fill('kish');
    const options = page.getByRole('listbox', { name: 'Names' }).getByRole('option');
    await options.first().waitFor();
    const names = await options.allInnerTexts();
    expect(names.join()).toContain('Fumio Kishida');
    const at = names.findIndex(name => name.includes('Fumio'));
    for (let step = 0; step <= at; step++) await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect.poll(() => page.url()).toContain('entity=person%2Ffumio+kishida');
    await page.getByRole('link', { name: 'Take out entity: Fumio Kishida' }).waitFor();
  });

  it('says where a question cannot be read', async () => {
    const page = await open('#words=%28bridge');
    await expect.poll(() => count(page)).toContain('parenthesis');
    await expect.poll(() => page.locator('.fault').innerText()).toBe('In “words”, at character 1');
  });

  it('narrows down by facets, by keyboard too', async () => {
    const page = await open('#words=bridge');
    const place = page.getByRole('checkbox', { name: 'Phnom Penh' });
    await place.focus();
    await press(page, 'Space');
    await expect.poll(() => titles(page)).toEqual(['Fire in Phnom Penh market']);
    await page.getByRole('checkbox', { name: 'KHR' }).check();
    await expect.poll(() => page.url()).toContain('money=KHR');
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect.poll(() => count(page)).toMatch(/^\d+ articles$/);
  });

  it('goes through pages of results', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Next' }).click();
    await expect.poll(() => page.getByRole('navigation').innerText()).toContain('11–20');
    await page.goBack();
    await expect.poll(() => page.getByRole('navigation').innerText()).toContain('1–10');
  });
});

describe('the drawings', () => {
  it('has a timeline that the mouse brushes', async () => {
    const page = await open();
    const bars = page.getByRole('listbox', { name: /Articles by/ });
    await bars.waitFor();
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 20, { steps: 4 });
    await expect.poll(() => bars.locator('[aria-selected="true"]').count()).toBeGreaterThan(1);
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/date=\d{4}(?:-\d\d)*\.\.\d{4}/);
    await expect.poll(() => count(page)).toMatch(/ of /);
  });

  it('has a timeline that keys brush', async () => {
    const page = await open(`#entity=${encodeURIComponent('place/geonames:1831112')}&words=bridge`);
    const bars = page.getByRole('listbox', { name: /Articles by/ });
    await bars.getByRole('option').first().focus();
    await expect.poll(() => focused(page)).toMatch(/^2022-03-01: 1 article$/);
    await press(page, 'Enter');
    await expect.poll(() => page.url()).toContain('date=2022-03-01');

    const whole = await open();
    const all = whole.getByRole('listbox', { name: /Articles by/ }).getByRole('option');
    await all.first().focus();
    await press(whole, 'End', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await expect.poll(() => whole.locator('.bars [aria-selected="true"]').count()).toBe(3);
    await press(whole, 'Escape');
    await expect.poll(() => whole.locator('.bars [aria-selected="true"]').count()).toBe(0);
    await press(whole, 'Home', 'Shift+ArrowRight', 'Enter');
    await expect.poll(() => whole.url()).toContain('..');
  });

  it('has a map with a list behind it', async () => {
    const page = await open('#words=loans');
    await page.getByRole('link', { name: 'Nairobi: 1' }).click();
    await expect.poll(() => page.url()).toContain('entity=place%2Fgeonames%3A184745');
    await page.locator('.spot.chosen').waitFor();
    await page.goto(page.url().replace(/#.*/, '#words=bridge'));
    await expect.poll(() => titles(page)).toContain('Fire in Phnom Penh market');
    await page.getByText('Places as a list').click();
    await page.locator('.world').getByRole('button', { name: 'Kampot' }).click();
    await expect.poll(() => titles(page)).toEqual(['Bridge at Kampot opens']);
  });

  it('has sums and a network with tables behind them', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^USD/ }).click();
    await page.getByRole('button', { name: /^From 1m USD/ }).click();
    await expect.poll(() => page.url()).toContain('money=1000000..9999999.999+USD');
    await expect.poll(() => titles(page)).toContain('Bridge at Kampot opens');
    await page.goto(page.url().replace(/#.*/, '#words=fair'));
    await page.getByText('Who appears with whom, as a table').click();
    const row = page.locator('.network tbody tr').first();
    await row.getByRole('link').first().click();
    await expect.poll(() => page.url()).toContain('about=');
  });
});

describe('an article and an entity', () => {
  it('are read, and lead to each other', async () => {
    const page = await open('#words=bridge');
    await page.getByRole('link', { name: 'Bridge at Kampot opens' }).click();
    await expect.poll(() => page.locator('.text .word').allInnerTexts()).toEqual(['bridge']);
    await expect
      .poll(() => page.locator('.text .mention').allInnerTexts())
      .toEqual(['Hun Sen', 'Kampot', 'Tuesday', '$1.5 million', 'Japan']);
    await expect.poll(() => page.title()).toBe('Bridge at Kampot opens · Glossator');
    await page.locator('.text').getByRole('link', { name: 'Hun Sen' }).click();
    await page.getByRole('heading', { name: 'Hun Sen' }).waitFor();
    await expect.poll(() => page.locator('.mentions mark').allInnerTexts()).toEqual(['Hun Sen']);
    await page.getByRole('link', { name: 'All articles that name it' }).click();
    await expect.poll(() => titles(page)).toEqual(['Bridge at Kampot opens']);
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: '← Results' }).click();
    await expect.poll(() => page.url()).toMatch(/#words=bridge$/);
  });

  it('stay text, whatever they hold', async () => {
    const page = await open('#article=hostile');
    await page.locator('.text .mention').first().waitFor();
    await expect.poll(() => page.locator('.text').innerText()).toContain('<img src=x onerror=');
    await expect.poll(() => page.locator('.text img, .text script').count()).toBe(0);
    await page.goto(page.url().replace(/#.*/, '#words=fair'));
    await expect.poll(() => titles(page)).toEqual(['-2+3, "a fair"; and <b>more</b>']);
  });

  it('may be unknown', async () => {
    const page = await open('#article=none');
    await page.getByText('Expected an article of this index, got another one').waitFor();
  });
});

it('gives files of what is shown', async () => {
  const page = await open(`#entity=${encodeURIComponent(HUN_SEN)}`);
  const link = page.getByRole('link', { name: 'Mentions CSV' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('mentions.csv');
  const lines = readFileSync((await download.path())!, 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(6);
});

describe('for all', () => {
  const views = [
    '',
    '#words=fair',
    '#article=hostile',
    `#about=${encodeURIComponent('person/juma otieno')}`,
    '#words=zeppelin',
  ];
  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(views)(`axe finds no fault: ${colorScheme} %j`, async hash => {
      for (const device of [DESK, PHONE]) {
        const page = await open(hash, { ...device, colorScheme });
        await page.locator('.results, .reading h1').first().waitFor();
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        await expectAccessible(page);
      }
    });
  }

  it.each(views)('a phone needs no sideways scrolling: %j', async hash => {
    const page = await open(hash, PHONE);
    await page.locator('.results, .reading h1').first().waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });
});
