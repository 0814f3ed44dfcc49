import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { focused, mark, press, review, saved, select, useBrowser } from '../support/review-page.ts';

useBrowser();

describe('the list of articles', () => {
  it('counts what is open, and filters by type, kind, tagger, score and words', async () => {
    const { page } = await review('');
    const rows = page.getByRole('navigation').getByRole('listitem');
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(3);
    await expect.poll(() => page.getByText('3 articles · 13 open changes').isVisible()).toBe(true);

    await page.getByText('Filters').click();
    await page.getByRole('checkbox', { name: 'money' }).check({ force: true });
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('checkbox', { name: 'boundary moved' }).check({ force: true });
    await expect.poll(() => page.getByText('1 article · 1 open change', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('checkbox', { name: 'gazetteer' }).check({ force: true });
    await expect.poll(() => page.getByText('2 articles · 2 open changes').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Score to').fill('0.6');
    await expect.poll(() => page.getByText('1 article · 1 open change', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await press(page, '/');
    await page.keyboard.type('ferr');
    await expect.poll(() => rows.count()).toBe(1);
    await expect.poll(() => page.url()).toContain('search=ferr');
  });

  it('is walked with arrow keys', async () => {
    const { page } = await review('');
    await page.getByRole('navigation').getByRole('link').first().focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect.poll(() => focused(page)).toContain('hostile');
    await press(page, 'Enter');
    await page.locator('.text mark').first().waitFor();
    await press(page, 'ArrowRight');
    await expect.poll(() => page.url()).toContain('article=lake');
  });
});

describe('deciding by keyboard', () => {
  it('accepts, refuses, undoes and does again, on the disk too', async () => {
    const { page, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    const before = gold();
    await press(page, 'n', 'p');
    await expect.poll(() => focused(page)).toBe('NAIROBI, place, added, open');
    await press(page, 'a');
    await expect.poll(() => focused(page)).toBe('the Lake Bank of Kisumu, organization, boundary moved, open');
    await press(page, 'r');
    await expect.poll(() => focused(page)).toBe('Tuesday, date, removed, open');
    await press(page, 'a');
    await saved(page);
    await expect
      .poll(() => gold())
      .toEqual([
        'place:Kisumu',
        'place:NAIROBI',
        'person:Amina Odhiambo',
        'person:Odhiambo',
        'organization:Lake Bank of Kisumu',
      ]);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('Accepted: Tuesday.');

    await press(page, 'u', 'u', 'u');
    await expect.poll(() => gold()).toEqual(before);
    await expect.poll(() => focused(page)).toBe('NAIROBI, place, added, open');
    await press(page, 'U');
    await expect.poll(() => gold()).toContain('place:NAIROBI');
    await mark(page, 'NAIROBI, place, added, accepted').waitFor();
  });

  it('does the same to the same words, in the article and in all', async () => {
    const { page, gold } = await review('#article=lake');
    await mark(page, 'Odhiambo, person, added, open').first().click();
    await press(page, 'A');
    await saved(page);
    await expect.poll(() => gold().filter(label => label === 'person:Odhiambo')).toHaveLength(3);

    await page.goto(page.url().replace(/#.*/, '#article=ferry'));
    await mark(page, 'Juma Otieno, person, added, open').click();
    await press(page, 'e', 'a');
    await saved(page);
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Done, and in 1 other article.');
    // An article without gold has its file once nothing is open.
    await press(page, 'r', 'r');
    await saved(page);
    await expect.poll(() => gold('ferry')).toEqual(['person:Juma Otieno']);
    await press(page, 'ArrowRight');
    await mark(page, 'Juma Otieno, person, added, accepted').waitFor();
  });

  it('changes type and boundary, and removes', async () => {
    const { page, gold } = await review();
    await mark(page, 'Amina Odhiambo, person').click();
    await press(page, 't', '3');
    await saved(page);
    await expect.poll(() => gold()).toContain('organization:Amina Odhiambo');
    await press(page, '{');
    await saved(page);
    await expect.poll(() => gold()).toContain('organization:Odhiambo');
    await press(page, '[', 'Alt+ArrowRight');
    await saved(page);
    await expect.poll(() => gold()).toContain('organization:Amina Odhiambo met');
    await press(page, '}', 'x');
    await saved(page);
    await expect.poll(() => gold().filter(label => label.includes('Amina'))).toEqual([]);
  });

  it('moves the boundary of a proposal, which is accepted by that', async () => {
    const { page, gold } = await review();
    await mark(page, '$3 million, money, added, open').click();
    await press(page, '[');
    await saved(page);
    await expect.poll(() => gold()).toContain('money:paid $3 million');
  });

  it('adds what is selected by mouse or by caret', async () => {
    const { page, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').waitFor();
    await select(page, 'The bank');
    await press(page, '+', 'o');
    await saved(page);
    await expect.poll(() => gold()).toContain('organization:The bank');
    await expect.poll(() => focused(page)).toMatch(/^The bank, organization/);

    await mark(page, 'Tuesday, date, removed, open').click();
    await press(page, 'c', 'ArrowDown', 'ArrowDown', 'Home');
    for (let step = 0; step < 'Kisumu paid'.length; step++) await press(page, 'Shift+ArrowRight');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Kisumu paid');
    await press(page, '+', 'p');
    await saved(page);
    await expect.poll(() => gold()).toContain('person:Kisumu paid');
  });

  it('joins and splits entities', async () => {
    const { page, file } = await review();
    await mark(page, 'Odhiambo, person').click();
    await press(page, 'g');
    await page.getByRole('button', { name: 'Amina Odhiambo', exact: true }).click();
    await saved(page);
    const people = () => file().mentions.filter(({ type }) => type === 'person');
    expect(new Set(people().map(({ entity }) => entity)).size).toBe(1);
    expect(file().entities.filter(({ type }) => type === 'person')).toHaveLength(1);

    await press(page, 's', 'Enter');
    await saved(page);
    expect(new Set(people().map(({ entity }) => entity)).size).toBe(2);
  });

  it('teaches the dictionary', async () => {
    const { page, folder } = await review();
    await mark(page, 'NAIROBI, place, added, open').click();
    await press(page, 'd');
    await saved(page);
    expect(readFileSync(join(folder, 'glossator.config.yaml'), 'utf8')).toContain('NAIROBI');
  });
});

describe('deciding by mouse', () => {
  it('keeps the focus at the button', async () => {
    const { page, gold } = await review();
    await mark(page, 'NAIROBI, place, added, open').click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect.poll(() => focused(page)).toContain('Accept');
    await page.getByRole('button', { name: 'Refuse', exact: true }).click();
    await saved(page);
    await expect.poll(() => gold()).toContain('place:NAIROBI');
    await expect.poll(() => gold()).toContain('organization:Lake Bank of Kisumu');
  });

  it('shows value, entity, other mentions and a map, and goes to them', async () => {
    const { page } = await review();
    await mark(page, 'Kisumu, place').click();
    const panel = page.getByRole('complementary');
    await expect.poll(() => panel.getByRole('img', { name: 'Map: Kisumu' }).isVisible()).toBe(true);
    await expect.poll(() => panel.innerText()).toContain('0.10° S, 34.75° E');
    await mark(page, 'Odhiambo, person').click();
    await expect.poll(() => panel.innerText()).toContain('1 mention');
    await mark(page, '$3 million, money, added, open').click();
    await expect.poll(() => panel.innerText()).toContain('3,000,000');
    await expect.poll(() => panel.innerText()).toContain('Proposed by pattern · score 0.99');
    await expect.poll(() => panel.innerText()).toContain('$3 million money');
  });

  it('shows both sides beside each other', async () => {
    const { page } = await review();
    await page.getByRole('button', { name: 'Side by side' }).click();
    const blocks = page.locator('.row').first().locator('.block');
    await expect.poll(() => blocks.count()).toBe(2);
    expect(await blocks.nth(0).innerText()).toBe(await blocks.nth(1).innerText());
    await expect.poll(() => page.url()).toContain('layout=two');
    await press(page, 'n', 'v');
    await expect.poll(() => page.locator('.sides').count()).toBe(0);
  });
});
