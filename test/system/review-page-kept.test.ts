import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { focused, mark, press, review, saved, useBrowser } from '../support/review-page.ts';
import { startReview } from '../support/review-server.ts';

useBrowser();

describe('nothing is lost', () => {
  it('a reload comes back to the same change, filters and layout', async () => {
    const { page } = await review('#article=lake&type=person&layout=two');
    await press(page, 'n');
    const name = await focused(page);
    expect(name).toMatch(/^Odhiambo, person/);
    await page.waitForTimeout(400);
    await page.reload();
    const chosen = page.locator('[aria-current="true"].mention');
    await chosen.waitFor();
    await expect.poll(() => chosen.getAttribute('aria-label')).toBe(name);
    await expect.poll(() => page.getByRole('checkbox', { name: 'person' }).isChecked()).toBe(true);
    await expect.poll(() => page.locator('.sides').count()).toBe(1);
  });

  it('the server is killed, decisions wait, and go on when it is back', async () => {
    const { page, server, folder, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await press(page, 'a');
    await saved(page);
    await server.kill();
    await press(page, 'a', 'r');
    await page.getByRole('alert').getByText('2 decisions are kept here and sent again').waitFor();
    const again = await startReview(folder, server.port);
    onTestFinished(() => again.kill());
    await saved(page);
    await expect.poll(() => gold()).toContain('place:NAIROBI');
    await expect.poll(() => gold()).toContain('organization:the Lake Bank of Kisumu');
    await expect.poll(() => gold()).toContain('date:Tuesday');
    await page.reload();
    await mark(page, 'Tuesday, date, removed, refused').waitFor();
  });

  it('not even when the page is loaded again meanwhile', async () => {
    const { page, server, folder, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await server.kill();
    await press(page, 'a');
    await page.getByRole('alert').waitFor();
    const again = await startReview(folder, server.port);
    onTestFinished(() => again.kill());
    page.on('dialog', dialog => dialog.accept());
    await page.reload();
    await expect.poll(() => gold()).toContain('place:NAIROBI');
  });

  it('what somebody else changes in the gold is shown, not overwritten', async () => {
    const { page, folder, file, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    const changed = file();
    const tuesday = changed.mentions.findIndex(({ text }) => text === 'Tuesday');
    changed.mentions.splice(tuesday, 1);
    writeFileSync(join(folder, 'annotations', 'gold', 'lake.json'), JSON.stringify(changed));
    await press(page, 'a');
    await saved(page);
    await expect.poll(() => gold()).toContain('place:NAIROBI');
    expect(gold()).not.toContain('date:Tuesday');
    await expect.poll(() => page.locator('.text').getByText('Tuesday').count()).toBe(1);
    await expect.poll(() => page.locator('.text mark').getByText('Tuesday').count()).toBe(0);
  });
});

describe('whatever an article says', () => {
  it('is text', async () => {
    const { page } = await review('#article=hostile');
    await mark(page, '<script>, person, added, open').waitFor();
    await expect.poll(() => page.locator('.text').innerText()).toContain('</script><img src=y onerror=alert(1)> met');
    await expect.poll(() => page.locator('.text img, .text script, .panel img').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('Review · Glossator');
  });
});
