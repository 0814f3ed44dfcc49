import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { folderWith } from '../support/folder.ts';
import { glossator, run } from '../support/run.ts';

const HEAD = '---\ndate: 2024-03-12\n---\n';
const FERRY = 'The ferry to Kisumu sank on Monday. Akinyi Odhiambo, its owner, was not on board.\n';
const MARKET = 'Bondo has a new market hall. It was paid for by the World Bank.\n';

function annotations(id: string, text: string, ...names: [words: string, type: string][]): string {
  const mentions = names.map(([words, type]) => {
    const start = text.indexOf(words);
    return {
      start,
      end: start + words.length,
      type,
      text: words,
      entity: `${type}/${words.toLowerCase().split(' ')[0]}`,
    };
  });
  const entities = mentions.map(({ entity, type, text }) => ({ id: entity, type, name: text }));
  const article = { id, sha256: bodyHash(text), length: text.length };
  const file: AnnotationFile = { schema: 1, article, entities, mentions };
  return stringifyAnnotations(file);
}

const GOLD = {
  ferry: annotations('ferry', FERRY, ['Kisumu', 'place'], ['Akinyi Odhiambo', 'person']),
  market: annotations('market', MARKET, ['Bondo', 'place'], ['World Bank', 'organization']),
};

function project(): string {
  return folderWith({
    'corpus/ferry.txt': HEAD + FERRY,
    'corpus/market.txt': MARKET,
    'gold/ferry.json': GOLD.ferry,
    'gold/market.json': GOLD.market,
  });
}

async function commit(cwd: string): Promise<void> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  await run('git', ['init', '--quiet'], { cwd });
  await run('git', ['add', '--all'], { cwd });
  const { code } = await run('git', [...identity, 'commit', '--quiet', '--message', 'x'], { cwd });
  expect(code).toBe(0);
}

function change(cwd: string, name: string, from: string, to: string): void {
  const path = join(cwd, `corpus/${name}.txt`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const gold = (cwd: string, name: keyof typeof GOLD): string => readFileSync(join(cwd, `gold/${name}.json`), 'utf8');

describe('reanchor', () => {
  it('has nothing to do where all is in step', async () => {
    const cwd = project();
    const { code, stdout } = await glossator(['reanchor', 'gold', '--write'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('0 changed articles: 0 kept, 0 moved, 0 edited, 0 orphaned; 2 in step\n0 written\n');
    expect(gold(cwd, 'ferry')).toBe(GOLD.ferry);
  });

  it('tells what would become of each mention, by the git history, and writes nothing', async () => {
    const cwd = project();
    await commit(cwd);
    change(cwd, 'ferry', 'The ferry', 'KISUMU – The ferry');
    change(cwd, 'ferry', 'Akinyi Odhiambo', 'Akinyi Odhiamboo');
    change(cwd, 'market', ' It was paid for by the World Bank.', '');
    const { code, stdout } = await glossator(['reanchor', 'gold'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'ferry: 0 kept, 1 moved, 1 edited, 0 orphaned',
        '  edited: person “Akinyi Odhiambo” 36–51 → “Akinyi Odhiamboo” 45–61',
        '      KISUMU – The ferry to Kisumu sank on Monday. [Akinyi Odhiamboo], its owner, was not on board.',
        'market: 1 kept, 0 moved, 0 edited, 1 orphaned',
        '  orphaned: organization “World Bank” 52–62: its words are not where they should be',
        '      Bondo has a new market hall. It was paid for by the [World Bank].',
        '  dropped: organization/world, no mention is left',
        '2 changed articles: 1 kept, 1 moved, 1 edited, 1 orphaned; 0 in step',
        '',
      ].join('\n'),
    );
    expect(gold(cwd, 'ferry')).toBe(GOLD.ferry);
    expect(gold(cwd, 'market')).toBe(GOLD.market);
  });

  it('finds the old text of a file that was renamed and committed since', async () => {
    const cwd = project();
    await commit(cwd);
    mkdirSync(join(cwd, 'corpus/lake'));
    renameSync(join(cwd, 'corpus/ferry.txt'), join(cwd, 'corpus/lake/ferry.txt'));
    const path = join(cwd, 'corpus/lake/ferry.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace(HEAD, '---\nid: ferry\n---\n'));
    await commit(cwd);
    writeFileSync(path, readFileSync(path, 'utf8').replace('sank', 'went down'));
    const { stdout } = await glossator(['reanchor', 'gold'], { cwd });
    expect(stdout).toContain('ferry: 1 kept, 1 moved, 0 edited, 0 orphaned\n');
    expect(stdout).not.toContain('old text was not found');
  });

  it('writes what has no orphans, and the rest when they may be dropped', async () => {
    const cwd = project();
    await commit(cwd);
    change(cwd, 'ferry', 'sank', 'went down');
    change(cwd, 'market', ' It was paid for by the World Bank.', '');
    const refused = await glossator(['reanchor', 'gold', '--write', '--quiet'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('1 written\n1 not written: ');
    const ferry = FERRY.replace('sank', 'went down');
    expect(gold(cwd, 'ferry')).toBe(annotations('ferry', ferry, ['Kisumu', 'place'], ['Akinyi Odhiambo', 'person']));
    expect(gold(cwd, 'market')).toBe(GOLD.market);
    const dropped = await glossator(['reanchor', 'gold', '--write', '--drop-orphans', '--quiet'], { cwd });
    expect(dropped.code).toBe(0);
    expect(gold(cwd, 'market')).toBe(annotations('market', 'Bondo has a new market hall.\n', ['Bondo', 'place']));
    expect((await glossator(['verify', 'gold'], { cwd })).code).toBe(0);
  });

  it('takes the old articles from a folder or a revision', async () => {
    const cwd = project();
    await commit(cwd);
    change(cwd, 'ferry', 'The ferry', 'The old ferry');
    await commit(cwd);
    for (const old of ['HEAD~1', 'old']) {
      const { code, stdout } = await glossator(['reanchor', 'gold', '--old-articles', old], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain('ferry: 0 kept, 2 moved, 0 edited, 0 orphaned\n1 changed');
      if (old === 'HEAD~1') {
        rmSync(join(cwd, '.git'), { recursive: true });
        mkdirSync(join(cwd, 'old'));
        writeFileSync(join(cwd, 'old/ferry-of-then.txt'), FERRY);
      }
    }
  });

  it('says so when the old text is lost', async () => {
    const cwd = project();
    change(cwd, 'ferry', 'The ferry', 'The old ferry');
    const { code, stdout } = await glossator(['reanchor', 'gold'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('  the old text was not found: placed by words, order and distances\n');
  });

  it('prints JSON', async () => {
    const cwd = project();
    change(cwd, 'ferry', 'The ferry', 'The old ferry');
    const { stdout } = await glossator(['reanchor', 'gold', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [
        {
          id: 'ferry',
          oldText: false,
          written: false,
          outcomes: [
            { text: 'Kisumu', outcome: 'moved', from: { start: 13, end: 19 }, to: { start: 17, end: 23 } },
            { text: 'Akinyi Odhiambo', outcome: 'moved' },
          ],
          dropped: [],
        },
      ],
      inStep: 1,
      problems: [],
    });
  });

  it('goes on past an article that is missing and a file that is broken', async () => {
    const cwd = project();
    rmSync(join(cwd, 'corpus/market.txt'));
    writeFileSync(join(cwd, 'gold/broken.json'), '{');
    change(cwd, 'ferry', 'sank', 'went down');
    const { code, stdout, stderr } = await glossator(['reanchor', 'gold', '--write'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1 written');
    expect(stderr).toContain('gold/market.json Expected the article `market` in corpus, found none');
    expect(stderr).toContain('gold/broken.json:1:2 Expected');
  });

  it('refuses wrong use', async () => {
    const cwd = project();
    const alone = await glossator(['reanchor', 'gold', '--drop-orphans'], { cwd });
    expect([alone.code, alone.stderr]).toEqual([2, 'glossator: Expected --write with --drop-orphans, got it alone\n']);
    const nowhere = await glossator(['reanchor', 'gold', '--old-articles', 'no-such'], { cwd });
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('got `no-such`');
    expect((await glossator(['reanchor'], { cwd })).code).toBe(2);
    const empty = await glossator(['reanchor', 'corpus'], { cwd });
    expect([empty.code, existsSync(join(cwd, 'corpus/ferry.json'))]).toEqual([1, false]);
  });
});
