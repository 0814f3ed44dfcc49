import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnnotations, stringifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import type { ReviewSession } from '../../src/review/index.ts';
import { folderWith } from '../support/folder.ts';
import { act, filesIn, leftBehind, reviewIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';

const gold = (folder: string, id: string) => join(folder, 'annotations', 'gold', `${id}.json`);
const goldOf = (folder: string, id: string) => parseAnnotations(readFileSync(gold(folder, id), 'utf8'));
const words = ({ mentions }: AnnotationFile) => mentions.map(({ text }) => text);

/** The change that is named by its kinds and words: of several, the first. */
function key(session: ReviewSession, article: string, named: string): string {
  const { text, changes } = session.article(article)!;
  return changes.find(({ kinds, start, end }) => `${kinds} ${text.slice(start, end)}` === named)!.key;
}

const accept = (session: ReviewSession, article: string, named: string, more: object = {}) =>
  act(session, article, { do: 'accept', change: key(session, article, named), ...more });

describe('the gold of an article without a file', () => {
  it('is written when nothing is open any more, and goes again with an undo', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    await accept(session, 'port', 'added Tema', { scope: 'article' });
    await accept(session, 'port', 'added Adjoa Mensah');
    expect(existsSync(gold(folder, 'port'))).toBe(false);
    await act(session, 'port', { do: 'refuse', change: key(session, 'port', 'added Kisumu') });
    expect(words(goldOf(folder, 'port'))).toEqual(['Tema', 'Adjoa Mensah', 'Tema']);
    await act(session, 'port', { do: 'undo' });
    expect(existsSync(gold(folder, 'port'))).toBe(false);
    await act(session, 'port', { do: 'redo' });
    expect(existsSync(gold(folder, 'port'))).toBe(true);
    await close();
  });

  it('stays in the journal until then', async () => {
    const folder = folderWith(reviewProject());
    const first = await reviewIn(folder);
    await accept(first.session, 'port', 'added Tema', { scope: 'article' });
    await first.close();
    const second = await reviewIn(folder);
    expect(second.session.article('port')!.before.mentions).toHaveLength(2);
    await second.close();
  });
});

describe('a gold file that somebody else changes', () => {
  /** As an editor would: the first mention of the file goes. */
  function withoutFirst(folder: string, id: string): void {
    const file = goldOf(folder, id);
    const mentions = file.mentions.slice(1);
    const used = new Set(mentions.map(({ entity }) => entity));
    const entities = file.entities.filter(each => used.has(each.id));
    writeFileSync(gold(folder, id), stringifyAnnotations({ ...file, entities, mentions }));
  }

  it('is taken as it is, with the decision on top, and said', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    await accept(session, 'ferry', 'added Monday');
    withoutFirst(folder, 'ferry');
    const { articles, refused } = await accept(session, 'ferry', 'added Tema');
    expect(refused).toEqual([]);
    expect(articles[0]!.reloaded).toContain('was changed by somebody else and was read again');
    expect(articles[0]!.mentions.removed.map(({ text }) => text)).toEqual(['Adjoa Mensah']);
    expect(words(goldOf(folder, 'ferry'))).toEqual(['Tema', 'Kisumu', 'Mensah', 'Kisumu', 'Monday']);
    await close();
  });

  it('refuses a decision that no longer fits', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    const { start, end } = session.article('ferry')!.before.mentions[0]!;
    withoutFirst(folder, 'ferry');
    const { refused, articles } = await act(session, 'ferry', { do: 'remove', span: { start, end } });
    expect(refused[0]!.reason).toBe(`Expected a mention at ${start}–${end}, found none`);
    expect(articles[0]!.reloaded).toBeDefined();
    await close();
  });

  it('keeps an undo from what it no longer fits', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    await accept(session, 'ferry', 'added Monday');
    const file = goldOf(folder, 'ferry');
    const mentions = file.mentions.filter(({ text }) => text !== 'Monday');
    writeFileSync(gold(folder, 'ferry'), stringifyAnnotations({ ...file, mentions }));
    const { refused, undo } = await act(session, 'ferry', { do: 'undo' });
    expect(refused[0]!.reason).toContain('ferry: Expected `Monday`');
    expect(undo).toBeUndefined();
    expect(words(goldOf(folder, 'ferry'))).toEqual(words({ ...file, mentions }));
    await close();
  });

  it('is left alone when it is broken, and so is the review', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    writeFileSync(gold(folder, 'ferry'), '{"schema": 1,');
    const { refused } = await accept(session, 'ferry', 'added Monday');
    expect(refused[0]!.reason).toMatch(/ferry\.json was changed by somebody else and cannot be read: .*ferry\.json:1:/);
    expect(readFileSync(gold(folder, 'ferry'), 'utf8')).toBe('{"schema": 1,');
    await close();
  });

  it('appears where there was none: what was decided is put on top of it', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    await accept(session, 'port', 'added Tema', { scope: 'article' });
    await accept(session, 'port', 'added Adjoa Mensah');
    const { article } = parseAnnotations(readFileSync(join(folder, 'annotations', 'predicted', 'port.json'), 'utf8'));
    const port = { start: 0, end: 9, type: 'organization', text: 'Tema Port' };
    writeFileSync(
      gold(folder, 'port'),
      stringifyAnnotations({
        schema: 1,
        article,
        entities: [],
        mentions: [port],
      }),
    );
    const { articles } = await accept(session, 'port', 'added Kisumu');
    expect(articles[0]!.reloaded).toContain('What no longer fits of this review was left out: 1 of 2.');
    expect(words(goldOf(folder, 'port'))).toEqual(['Tema Port', 'Adjoa Mensah', 'Kisumu']);
    await close();
    const again = await reviewIn(folder);
    expect(again.session.article('port')!.before.mentions).toHaveLength(3);
    await again.close();
  });

  it('is not written over where it was taken back while no review was running', async () => {
    const folder = folderWith(reviewProject());
    const before = readFileSync(gold(folder, 'ferry'), 'utf8');
    const first = await reviewIn(folder);
    await accept(first.session, 'ferry', 'added Monday');
    await act(first.session, 'ferry', { do: 'refuse', change: key(first.session, 'ferry', 'added Tema') });
    await first.close();
    writeFileSync(gold(folder, 'ferry'), before);
    const second = await reviewIn(folder);
    expect(readFileSync(gold(folder, 'ferry'), 'utf8')).toBe(before);
    const decided = second.session
      .article('ferry')!
      .changes.flatMap(({ decision, start }) => (decision ? [start] : []));
    expect(decided).toEqual([16]);
    await second.close();
  });
});

describe('what a killed review left', () => {
  it('is taken up once: what is taken back later stays so', async () => {
    const folder = folderWith(reviewProject());
    const before = readFileSync(gold(folder, 'ferry'), 'utf8');
    const { session, close } = await reviewIn(folder);
    await accept(session, 'ferry', 'added Monday');
    await leftBehind(folder, async copy => {
      await (await reviewIn(copy)).close();
      expect(words(goldOf(copy, 'ferry'))).toContain('Monday');
      writeFileSync(gold(copy, 'ferry'), before);
      await (await reviewIn(copy)).close();
      expect(readFileSync(gold(copy, 'ferry'), 'utf8')).toBe(before);
    });
    await close();
  });

  it('of half written files is swept away, and of living processes not', async () => {
    const [dead, living] = [`.port.json.${2 ** 22 + 1}-7.tmp`, `.port.json.${process.pid}-999999.tmp`];
    const files = { [`annotations/gold/${dead}`]: '{', [`annotations/gold/${living}`]: '{' };
    const folder = folderWith({ ...reviewProject(), ...files });
    await (await reviewIn(folder)).close();
    expect(Object.keys(filesIn(join(folder, 'annotations', 'gold')))).toEqual([living, 'ferry.json']);
  });
});

describe('a review that is killed between the journal and the gold', () => {
  it('has every decision when it begins again', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    const todo = [
      () => accept(session, 'ferry', 'added Tema', { scope: 'all' }),
      () => accept(session, 'ferry', 'added Monday'),
      () => accept(session, 'port', 'added Adjoa Mensah'),
      () => act(session, 'port', { do: 'refuse', change: key(session, 'port', 'added Kisumu') }),
      () => act(session, 'port', { do: 'undo' }),
      () => act(session, 'port', { do: 'redo' }),
      () => act(session, 'port', { do: 'undo' }),
      () => act(session, 'port', { do: 'undo' }),
      () => act(session, 'port', { do: 'undo' }),
      () => act(session, 'port', { do: 'undo' }),
    ];
    for (const step of todo) {
      const before = filesIn(join(folder, 'annotations', 'gold'));
      const { refused } = await step();
      expect(refused).toEqual([]);
      const left = ['ferry', 'port'].map(id => session.article(id));
      const after = filesIn(join(folder, 'annotations', 'gold'));
      for (const stale of [['ferry'], ['port'], ['ferry', 'port']]) {
        await leftBehind(folder, async copy => {
          for (const id of stale) {
            const json = before[`${id}.json`];
            if (json === undefined) rmSync(gold(copy, id), { force: true });
            else writeFileSync(gold(copy, id), json);
          }
          const again = await reviewIn(copy);
          expect(['ferry', 'port'].map(id => again.session.article(id))).toEqual(left);
          expect(filesIn(join(copy, 'annotations', 'gold'))).toEqual(after);
          await again.close();
        });
      }
    }
    await close();
  });
});

describe('a request that comes again', () => {
  it('is not done again, not even by the next review', async () => {
    const folder = folderWith(reviewProject());
    const first = await reviewIn(folder);
    const request = {
      request: 'one',
      article: 'ferry',
      revision: 0,
      actions: [
        { do: 'accept' as const, change: key(first.session, 'ferry', 'added Monday') },
        { do: 'undo' as const },
      ],
    };
    await first.session.act(request);
    expect((await first.session.act(request)).articles).toMatchObject([{ id: 'ferry', since: -1 }]);
    await first.close();
    const second = await reviewIn(folder);
    expect((await second.session.act(request)).refused).toEqual([]);
    expect(readFileSync(join(folder, 'annotations', 'review.jsonl'), 'utf8').match(/"n":/g)).toHaveLength(2);
    await second.close();
  });
});

describe('what cannot be written', () => {
  it('is not outside of the project: a link is no gold file', async () => {
    const elsewhere = folderWith({ 'secret.json': '{}' });
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    unlinkSync(gold(folder, 'ferry'));
    symlinkSync(join(elsewhere, 'secret.json'), gold(folder, 'ferry'));
    const { refused } = await accept(session, 'ferry', 'added Monday');
    expect(refused[0]!.reason).toContain('got a symbolic link');
    expect(readFileSync(join(elsewhere, 'secret.json'), 'utf8')).toBe('{}');
    await close();
  });

  it('is not outside of the project: the folder of gold is no link out of it', async () => {
    const elsewhere = folderWith({ '.keep': '' });
    const { 'annotations/gold/ferry.json': _gold, ...files } = reviewProject();
    const folder = folderWith(files);
    symlinkSync(elsewhere, join(folder, 'annotations', 'gold'));
    const { session, close } = await reviewIn(folder);
    const { refused } = await act(session, 'port', { do: 'accept', change: key(session, 'port', 'added Kisumu') });
    expect(refused[0]!.reason).toContain('a symbolic link leads out of it');
    expect(filesIn(elsewhere)).toEqual({ '.keep': '' });
    await close();
  });

  it('is said, and done as soon as it can be', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    const obstacles = Array.from({ length: 2000 }, (_, at) =>
      join(folder, 'annotations', 'gold', `.ferry.json.${process.pid}-${at}.tmp`),
    );
    for (const path of obstacles) mkdirSync(path);
    await expect(accept(session, 'ferry', 'added Monday')).rejects.toThrow('Expected to write');
    await expect(accept(session, 'ferry', 'added Tema')).rejects.toThrow('Expected to write');
    await leftBehind(folder, async copy => {
      for (const path of obstacles) rmdirSync(path.replace(folder, copy));
      const again = await reviewIn(copy);
      expect(words(goldOf(copy, 'ferry'))).toContain('Monday');
      await again.close();
    });
    for (const path of obstacles) rmdirSync(path);
    await act(session, 'ferry');
    expect(words(goldOf(folder, 'ferry'))).toContain('Monday');
    await close();
  });
});
