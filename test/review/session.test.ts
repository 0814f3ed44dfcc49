import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import type { ReviewSession } from '../../src/review/index.ts';
import type { Action, ArticleDelta, ReviewArticle, Scope } from '../../src/review/protocol.ts';
import { reviewed } from '../support/arbitrary-review.ts';
import { projectFiles } from '../support/project.ts';
import { act, filesIn, leftBehind, reviewIn } from '../support/review.ts';

type World = { text: string; gold: AnnotationFile | undefined; predicted: AnnotationFile };

const scope = fc.constantFrom<Scope>('here', 'article', 'all');
/** What to do, by numbers that choose among what there is. */
const choices = fc.array(
  fc.record({
    do: fc.constantFrom(
      ...(['accept', 'accept', 'accept', 'refuse', 'refuse', 'undo', 'redo', 'add', 'remove', 'retype'] as const),
      ...(['move', 'join', 'split', 'assign'] as const),
    ),
    article: fc.constantFrom('ferry', 'port'),
    first: fc.nat(),
    second: fc.nat(),
    scope,
  }),
  { maxLength: 14 },
);

describe('any review', () => {
  it('keeps gold in order, tells pages what is different, is there again after an end and after a kill, and can be undone to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, reviewed, choices, async (ferry, port, todo) => {
        await inProject({ ferry, port }, async folder => {
          const before = filesIn(join(folder, 'annotations'));
          const first = await reviewIn(folder);
          const begun = state(first.session);
          const views = new Map(begun.articles.map(article => [article.id, article]));
          for (const choice of todo) {
            const action = actionOf(first.session.article(choice.article)!, choice);
            const { articles } = await act(first.session, choice.article, action);
            for (const delta of articles) views.set(delta.id, withDelta(views.get(delta.id)!, delta));
          }
          const left = state(first.session);
          expect(left.articles.map(inOrder)).toEqual([...views.values()].map(inOrder));
          expectGoldInOrder(folder, { ferry, port });
          await leftBehind(folder, async copy => {
            const killed = await reviewIn(copy);
            expect(state(killed.session)).toEqual(left);
            await killed.close();
          });
          await first.close();
          const second = await reviewIn(folder);
          expect(state(second.session)).toEqual(left);
          expect(second.problems).toEqual([]);
          for (let last = 'something'; last !== ''; ) {
            const { undo, refused } = await act(second.session, 'ferry', { do: 'undo' });
            expect(refused.filter(({ reason }) => !reason.includes('there is nothing'))).toEqual([]);
            last = undo ?? '';
          }
          expect(withoutRevisions(state(second.session))).toEqual(withoutRevisions(begun));
          await second.close();
          const { 'review.jsonl': _journal, ...after } = filesIn(join(folder, 'annotations'));
          expect(after).toEqual(before);
        });
      }),
      { numRuns: 60 },
    );
  });
});

async function inProject(worlds: Record<string, World>, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-'));
  const named = Object.entries(worlds).map(([id, { text, gold, predicted }]) => ({
    id,
    text,
    gold: gold && withId(gold, id),
    predicted: withId(predicted, id),
  }));
  const files = projectFiles(Object.fromEntries(named.map(({ id, text }) => [id, text])), {
    gold: named.flatMap(({ gold }) => gold ?? []),
    predicted: named.map(({ predicted }) => predicted),
  });
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withId(file: AnnotationFile, id: string): AnnotationFile {
  return { ...file, article: { ...file.article, id } };
}

function state(session: ReviewSession) {
  const articles = ['ferry', 'port'].map(id => session.article(id)!);
  return { overview: session.overview(), articles };
}

/** What a page makes of an answer. */
function withDelta(view: ReviewArticle, { since, revision, mentions, entities, changes }: ArticleDelta): ReviewArticle {
  expect(since).toBe(view.revision);
  const spans = new Set(mentions.removed.map(({ start, end }) => `${start}-${end}`));
  const keys = new Set([...changes.removed, ...changes.set.map(({ key }) => key)]);
  const kept = view.before.mentions.filter(({ start, end }) => !spans.has(`${start}-${end}`));
  return {
    ...view,
    revision,
    before: { mentions: [...kept, ...mentions.added], entities: entities ?? view.before.entities },
    changes: [...view.changes.filter(({ key }) => !keys.has(key)), ...changes.set],
  };
}

function inOrder({ before, changes, ...rest }: ReviewArticle) {
  return {
    ...rest,
    mentions: [...before.mentions].sort((a, b) => a.start - b.start),
    entities: [...before.entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
    changes: [...changes].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function withoutRevisions({ overview, articles }: ReturnType<typeof state>) {
  return { overview, articles: articles.map(article => ({ ...article, revision: 0 })) };
}

function expectGoldInOrder(folder: string, worlds: Record<string, World>): void {
  for (const [name, json] of Object.entries(filesIn(join(folder, 'annotations')))) {
    if (!name.startsWith('gold')) continue;
    const file = parseAnnotations(json, { file: name, text: worlds[name.slice(5, -5)]!.text });
    if (json.includes('"by"')) throw new Error('Expected gold without taggers');
    const order = [...new Set(file.mentions.flatMap(({ entity }) => entity ?? []))];
    expect(file.entities.map(({ id }) => id)).toEqual(order);
  }
}

type Choice = typeof choices extends fc.Arbitrary<(infer T)[]> ? T : never;

function actionOf(article: ReviewArticle, { do: what, first, second, scope }: Choice): Action {
  const { mentions, entities } = article.before;
  const span = pick(mentions, first) ?? { start: 0, end: 1 };
  const word = pick([...article.text.matchAll(/\w+( \w+)?/g)], second)!;
  const words = { start: word.index, end: word.index + word[0].length };
  const { start, end } = span;
  switch (what) {
    case 'accept':
    case 'refuse':
      return { do: what, change: pick(article.changes, first)?.key ?? 'none', scope };
    case 'add':
      return { do: 'add', span: words, type: ['person', 'date', 'vessel'][first % 3]!, scope };
    case 'remove':
      return { do: 'remove', span: { start, end }, scope };
    case 'retype':
      return { do: 'retype', span: { start, end }, type: ['person', 'place', 'date'][second % 3]!, scope };
    case 'move':
      return { do: 'move', span: { start, end }, to: words };
    case 'join':
      return { do: 'join', entities: [pick(entities, first)?.id ?? 'a/b', pick(entities, second)?.id ?? 'a/c'] };
    case 'split':
      return { do: 'split', mentions: [{ start, end }] };
    case 'assign':
      return { do: 'assign', span: { start, end }, entity: pick(entities, second)?.id ?? 'a/b' };
    default:
      return { do: what };
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}
