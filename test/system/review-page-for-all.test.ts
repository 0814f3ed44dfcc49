import { describe, expect, it } from 'vitest';
import { DESK, expectAccessible, mark, PHONE, press, review, saved, useBrowser } from '../support/review-page.ts';

useBrowser();

describe('for everybody', () => {
  const schemes = ['light', 'dark'] as const;
  it.each(schemes)('axe finds nothing in %s', async colorScheme => {
    const { page } = await review('#article=lake', { ...DESK, colorScheme });
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await page.getByText('Filters').click();
    await page.getByText('More to do').click();
    await press(page, 'n', 'a', 'r', 'p');
    await saved(page);
    await expectAccessible(page);
    await press(page, 'v');
    await expectAccessible(page);
    await mark(page, 'Odhiambo, person').click();
    await press(page, 'g');
    await expectAccessible(page);
    await press(page, 'Escape', 's');
    await expectAccessible(page);
    await press(page, 'Escape', 't');
    await expectAccessible(page);
    await press(page, 'Escape', '?');
    await expectAccessible(page);
    await press(page, 'Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it.each(schemes)('axe finds nothing on a phone in %s', async colorScheme => {
    const { page } = await review('', { ...PHONE, colorScheme });
    await expectAccessible(page);
    await page.getByRole('link', { name: 'lake' }).tap();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'All', exact: true }).tap();
    await expectAccessible(page);
  });

  it('goes from list to article to sheet and back on a phone, and nothing is wider than the screen', async () => {
    const { page, gold } = await review('', PHONE);
    await page.getByRole('link', { name: 'lake' }).tap();
    await page.getByRole('button', { name: 'Accept', exact: true }).tap();
    await saved(page);
    await expect.poll(() => gold()).toContain('place:NAIROBI');
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: '← All articles' }).tap();
    await page.getByRole('link', { name: 'ferry' }).waitFor();
    await page.goBack();
    await page.locator('.text').waitFor();
  });

  it('lets single keys be switched off', async () => {
    const { page, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await press(page, '?');
    await page.getByRole('checkbox', { name: 'Single letters' }).uncheck();
    await press(page, 'Escape', 'a', 'x');
    await page.reload();
    await mark(page, 'NAIROBI, place, added, open').click();
    await press(page, 'a');
    expect(gold()).not.toContain('place:NAIROBI');
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await saved(page);
    await expect.poll(() => gold()).toContain('place:NAIROBI');
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await review('#article=lake', { ...DESK, colorScheme: 'light' });
    await page.getByRole('button', { name: 'Theme: auto' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    await expect.poll(() => page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
  });
});
