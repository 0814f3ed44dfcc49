import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringifyAnnotationsLine } from '../../src/annotations/index.ts';
import { glossator, program, run } from '../support/run.ts';
import { searchArticles } from '../support/search-articles.ts';

const cwd = mkdtempSync(join(tmpdir(), 'glossator-search-'));
afterAll(() => rmSync(cwd, { recursive: true }));

beforeAll(async () => {
  const lines = searchArticles().map(({ file, text }) =>
    stringifyAnnotationsLine({ ...file, article: { ...file.article, text } }),
  );
  writeFileSync(join(cwd, 'all.jsonl'), lines.join('\n'));
  expect((await glossator(['index', 'all.jsonl'], { cwd })).code).toBe(0);
});

const search = (...args: string[]) => glossator(['search', ...args], { cwd });

const BRIDGES = `2 articles

1. Bridge at Kampot opens  kampot-bridge  2022-03-02
   Hun Sen opened the [bridge] beside the port of Kampot on Tuesday. It cost $1.5 million, lent by Japan.

2. Fire in Phnom Penh market  phnom-penh-market  2022-06-10
   Flames ate the old market of Phnom Penh by June 9. Hun Manet promised traders 10 billion riel. They walked to the [bridge] and waited.

person    Hun Manet 1, Hun Sen 1
place     Phnom Penh 1, Kampot 1, Japan 1
country   KH 2, JP 1
currency  KHR 1, USD 1
`;

describe('search', () => {
  it('shows articles with their snippets, then facets', async () => {
    expect(await search('bridge')).toEqual({ code: 0, stdout: BRIDGES, stderr: '' });
  });

  it('asks for words, names, places, dates and sums at once', async () => {
    const asked = ['bridge port', '--person', 'Hun Sen', '--place', 'KH', '--near', '11.56,104.92,150km'];
    const { stdout } = await search(...asked, '--date', '2022', '--published', '2022', '--money', '>1e6 USD');
    expect(stdout).toContain('1 article\n');
    expect(stdout).toContain('[Hun Sen] opened the [bridge] beside the [port] of Kampot');
  });

  it('takes a name more than once, and one that must not be there', async () => {
    const { stdout } = await search('--person', 'Hun', '--person', '-Hun Sen', '--facets', '0');
    expect(stdout).toMatch(/^1 article\n\n1\. Fire in Phnom Penh market.*\n {3}Flames .*\[Hun Manet\].*\n$/);
  });

  it('goes on where the last page ended', async () => {
    const { stdout } = await search('--limit', '1', '--offset', '2', '--facets', '1');
    expect(stdout).toMatch(/^30 articles\n\n3\. Ports and loans {2}kishida-nairobi/);
  });

  it('marks in colour, and lets no article steer the terminal', async () => {
    const title = 'Quay \u001b[31mred\u202e';
    const { file, text } = searchArticles().find(each => each.file.article.id === 'ship')!;
    const line = stringifyAnnotationsLine({ ...file, article: { ...file.article, title, text } });
    writeFileSync(join(cwd, 'hostile.jsonl'), line);
    await glossator(['index', 'hostile.jsonl', '--to', 'hostile.db'], { cwd });
    const args = [program, 'search', 'sank', '--in', 'hostile.db'];
    const env = { NO_COLOR: '', FORCE_COLOR: '1' };
    const { stdout } = await run(process.execPath, [...args, '--entity', 'titanic'], { cwd, env });
    expect(stdout).toContain('\u001b[1mQuay  [31mred \u001b[22m');
    expect(stdout).toContain('The \u001b[4mTitanic\u001b[24m \u001b[1msank\u001b[22m off Newfoundland.');
  });

  it('prints JSON', async () => {
    const { stdout } = await search('ferry', '--json', '--facets', '1');
    expect(JSON.parse(stdout)).toMatchObject({
      total: 1,
      hits: [
        {
          rank: 1,
          id: 'kisumu-ferry',
          title: 'Ferry reaches Kisumu',
          date: '2024-03-12',
          snippet: [
            { text: 'The ' },
            { text: 'ferry', mark: 'word' },
            { text: expect.stringContaining('from Mwanza') },
          ],
        },
      ],
      facets: [
        { name: 'place', values: [{ value: 'place/geonames:152224', label: 'Mwanza', articles: 1 }] },
        { name: 'organization', values: [{ label: 'Kenya Ports Authority' }] },
        { name: 'country', values: [{ value: 'KE', articles: 1 }] },
        { name: 'currency', values: [{ value: 'KES' }] },
      ],
      suggestions: [],
    });
  });

  it('that finds nothing says what a name may have meant', async () => {
    expect(await search('--person', 'Kischida', '--words', 'x').then(({ code }) => code)).toBe(2);
    expect(await search('--person', 'Kischida')).toEqual({
      code: 1,
      stdout: '0 articles\nNo article names kischida. Did you mean Fumio Kishida (person, 1)?\n',
      stderr: '',
    });
    expect((await search('bridge', '--person', 'Kishida')).stdout).toBe('0 articles\n');
  });

  it('points at the place of a wrong query', async () => {
    expect(await search('bridge "port of')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'glossator: Expected a quotation mark that closes this one, found none\n  bridge "port of\n         ^\n',
    });
    expect((await search('--money', '>1e6 USX')).stderr).toBe(
      'glossator: Expected a currency of ISO 4217 such as USD, got `USX`\n  >1e6 USX\n       ^\n',
    );
    expect((await search('--limit', '-1')).code).toBe(2);
  });

  it('wants an index', async () => {
    const { code, stderr } = await search('bridge', '--in', 'nowhere.db');
    expect([code, stderr]).toEqual([
      2,
      'glossator: Expected an index in nowhere.db, found none; `glossator index` makes one\n',
    ]);
  });
});
