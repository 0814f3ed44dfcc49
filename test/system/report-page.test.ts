import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { pageProject } from '../support/page-project.ts';
import { expectAccessible, mark, openPage, press, useBrowser } from '../support/review-page.ts';
import { glossator } from '../support/run.ts';

useBrowser();

describe('a report', () => {
  it('is one file that asks nobody, with the same view and nothing to decide', async () => {
    const folder = folderWith(pageProject);
    const { code, stdout } = await glossator(['report', '-o', 'sent.html'], { cwd: folder });
    expect([code, stdout]).toEqual([0, '3 articles, 13 changes → sent.html\n']);
    const page = await openPage(`file://${join(folder, 'sent.html')}#article=hostile`);
    await mark(page, '<script>, person, added, open').waitFor();
    await expect.poll(() => page.locator('.text').innerText()).toContain('</script><img src=y onerror=alert(1)> met');
    await expect.poll(() => page.locator('.text img, .text script').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('Report · Glossator');
    await expectAccessible(page);
    await press(page, 'a', 't', 'u', 'e', 'a', '+');
    await expect.poll(() => page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await mark(page, '<script>, person, added, open').waitFor();

    await page.getByText('Filters').click();
    await page.getByRole('checkbox', { name: 'money' }).check({ force: true });
    await expect.poll(() => page.getByText('1 article · 1 change', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'lake' }).click();
    await expect.poll(() => page.getByRole('complementary').innerText()).toContain('3,000,000');
    await page.reload();
    await page.getByRole('complementary').getByText('3,000,000').waitFor();
  });

  it('is the same bytes twice', async () => {
    const folder = folderWith(pageProject);
    for (const name of ['one.html', 'two.html']) await glossator(['report', '-q', '-o', name], { cwd: folder });
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toBe(readFileSync(join(folder, 'two.html'), 'utf8'));
  });

  it('says which articles are not in it', async () => {
    const files = { ...pageProject };
    delete files['corpus/ferry.txt'];
    const folder = folderWith({ ...files, 'corpus/lake.txt': 'Another text.\n' });
    const { code, stdout, stderr } = await glossator(['report'], { cwd: folder });
    expect([code, stdout]).toEqual([1, '1 articles, 3 changes → report.html\n']);
    expect(stderr).toContain('ferry Expected the article that was annotated');
    expect(stderr).toContain('lake Expected the article that was annotated');
  });
});
