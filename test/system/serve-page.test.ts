import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, expectAccessible, focused, PHONE, press } from '../support/review-page.ts';
import { run } from '../support/run.ts';
import { TOKEN, useTryPages } from '../support/try-page.ts';

const open = useTryPages();

const TEXT = "Prak Sokhonn's plane left for Tokyo on Monday with $2m.";

async function annotate(page: Page, text = TEXT): Promise<void> {
  await page.getByLabel('Article', { exact: true }).fill(text);
  await page.getByLabel('Published').fill('2023-02-28');
  await page.getByLabel('Place').fill('Phnom Penh, Cambodia');
  await page.getByRole('button', { name: 'Annotate' }).click();
}

function status(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}

describe('the page', () => {
  it('marks what is found, and says what it means', async () => {
    const page = await open();
    await annotate(page);
    await expect.poll(() => status(page)).toBe('4 mentions of 2 entities, dates and sums');
    await expect
      .poll(() => page.locator('.text .mention').allInnerTexts())
      .toEqual(['Prak Sokhonn', 'Tokyo', 'Monday', '$2m']);
    await expect.poll(() => page.locator('.text').innerText()).toBe(TEXT);
    await expect.poll(() => page.locator('tbody td:last-child').nth(2).innerText()).toBe('2023-02-27');
    await expect.poll(() => page.locator('tbody td:last-child').allInnerTexts()).toContain('2,000,000 USD');
    await page.getByText('JSON', { exact: true }).click();
    const json = await page.getByRole('textbox', { name: 'the JSON' }).inputValue();
    expect(JSON.parse(json)).toMatchObject({
      schema: 1,
      article: { date: '2023-02-28', place: 'Phnom Penh, Cambodia' },
    });
  });

  it('is used by keys alone', async () => {
    const page = await open();
    await page.getByLabel('Article', { exact: true }).focus();
    await press(page, 'Control+Enter');
    await page.locator('.mention').first().waitFor();
    await page.locator('.text .mention').first().focus();
    await press(page, 'Enter');
    await page.locator('tr:target').waitFor();
    await press(page, 'Tab');
    await expect.poll(() => focused(page)).toBe('Kampot');
    await press(page, 'Enter');
    await page.locator('.mention:target').waitFor();
  });

  it('gives a command that does the same', async () => {
    const page = await open();
    await annotate(page);
    await page.locator('.mention').first().waitFor();
    await page.getByRole('button', { name: 'Copy the command' }).click();
    await page.getByRole('button', { name: 'Copied the command' }).waitFor();
    const command = (await page.evaluate('navigator.clipboard.readText()')) as string;
    const { stdout } = await run('sh', ['-c', command]);
    await page.getByText('JSON', { exact: true }).click();
    expect(stdout).toBe(await page.getByRole('textbox', { name: 'the JSON' }).inputValue());
  });

  it('says what is wrong', async () => {
    const page = await open();
    await annotate(
      page,
      'Der Minister sagte, dass die Regierung nicht über das Gesetz und die Folgen für das Land sprechen will.',
    );
    await expect.poll(() => status(page)).toContain('Expected an article in English, got German');
    await expect.poll(() => page.locator('.mention').count()).toBe(0);
    await annotate(page, '');
    await expect.poll(() => page.evaluate('document.querySelector("#text").validity.valid')).toBe(false);
  });

  it('takes markup for text', async () => {
    const page = await open();
    await annotate(page, '<img src=x onerror="document.title=1"> Prak Sokhonn met <b>Xi Jinping</b> in Tokyo.');
    await page.locator('.mention').first().waitFor();
    await expect.poll(() => page.locator('.text img, .text b').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('Try it · Glossator');
  });

  it('lists the addresses of the service', async () => {
    const page = await open();
    await expect
      .poll(() => page.locator('.endpoints dt').allInnerTexts())
      .toEqual(expect.arrayContaining(['POST /annotate', 'POST /annotate/stream', 'GET /openapi.json']));
  });
});

it('asks for the token where one is needed, and keeps it for the tab alone', async () => {
  const page = await open({ ...DESK, token: true });
  await expect.poll(() => page.getByLabel('Token').count()).toBe(0);
  await annotate(page);
  await expect.poll(() => status(page)).toContain('Expected the token of this service, got none');
  await page.getByLabel('Token').fill(TOKEN);
  await press(page, 'Enter');
  await page.locator('.mention').first().waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'the command' }).inputValue())
    .toContain('Bearer $GLOSSATOR_TOKEN"');
  await expect
    .poll(() => page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])'))
    .toBe(JSON.stringify([{ 'glossator-token': TOKEN }, {}, '']));
  expect(page.url()).not.toContain(TOKEN);
  await page.reload();
  await page.getByRole('button', { name: 'Annotate' }).click();
  await page.locator('.mention').first().waitFor();
});

describe('for all', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it.each([
      ['desk', DESK],
      ['phone', PHONE],
    ])(`axe finds no fault: ${colorScheme}, %s`, async (_, device) => {
      const page = await open({ ...device, colorScheme, token: true });
      await expectAccessible(page);
      await annotate(page);
      await page.locator('.fault').waitFor();
      await expectAccessible(page);
      await page.getByLabel('Token').fill(TOKEN);
      await annotate(page);
      await page.locator('.mention').first().waitFor();
      await page.getByText('JSON', { exact: true }).click();
      await expectAccessible(page);
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
        .toBeLessThanOrEqual(0);
    });
  }
});
