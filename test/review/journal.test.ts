import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { act, reviewIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';

const journalOf = (folder: string) => join(folder, 'annotations', 'review.jsonl');

async function decidedIn(folder: string): Promise<void> {
  const { session, close } = await reviewIn(folder);
  for (const { key } of session.article('port')!.changes) await act(session, 'port', { do: 'accept', change: key });
  await close();
}

describe('the journal', () => {
  it('has a line an action: who, when, what, and of which text', async () => {
    const folder = folderWith(reviewProject());
    await decidedIn(folder);
    const lines = readFileSync(journalOf(folder), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      n: 1,
      time: '2024-03-12T12:00:00.000Z',
      reviewer: 'Ada',
      action: { do: 'accept' },
      article: 'port',
      label: 'accepted: added place “Tema”',
      parts: [{ article: 'port', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), gold: { from: null, to: null } }],
    });
    expect(JSON.parse(lines[4]!)).toEqual({ settled: true, time: '2024-03-12T12:00:00.000Z' });
  });

  it('is not begun by a review in which nothing is decided', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    await act(session, 'ferry', { do: 'undo' }, { do: 'accept', change: 'none' });
    await close();
    expect(() => readFileSync(journalOf(folder))).toThrow('ENOENT');
  });

  it.each([
    ['a torn last line', '{"n": 9, "time": "2024-03-12T1', /5: Expected a whole line|:6 Expected a whole line/],
    ['a line of something else', '<<<<<<< HEAD\n', /:6 Expected a decision, got something else/],
    ['a line that says nothing of ours', '{"n": "one"}\n', /:6 Expected a decision/],
  ])('passes over %s, says so, and leaves it there', async (_name, rubbish, message) => {
    const folder = folderWith(reviewProject());
    await decidedIn(folder);
    appendFileSync(journalOf(folder), rubbish);
    const { session, problems, close } = await reviewIn(folder);
    expect(problems.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
      expect.stringMatching(message),
    ]);
    expect(session.article('port')!.before.mentions).toHaveLength(4);
    await act(session, 'port', { do: 'undo' });
    await close();
    expect(readFileSync(journalOf(folder), 'utf8')).toContain(`${rubbish.trimEnd()}\n{"n":5,`);
    const again = await reviewIn(folder);
    expect(again.session.article('port')!.before.mentions).toHaveLength(3);
    await again.close();
  });

  it('says nothing of a text that changed since', async () => {
    const folder = folderWith(reviewProject());
    const { session, close } = await reviewIn(folder);
    const [first] = session.article('port')!.changes;
    await act(session, 'port', { do: 'refuse', change: first!.key });
    await close();
    writeFileSync(journalOf(folder), readFileSync(journalOf(folder), 'utf8').replace(/"sha256":"./, '"sha256":"x'));
    const again = await reviewIn(folder);
    expect(again.session.article('port')!.changes.some(({ decision }) => decision)).toBe(false);
    const { refused } = await act(again.session, 'port', { do: 'undo' });
    expect(refused[0]!.reason).toBe('port: Expected the text that this was decided about');
    await again.close();
  });
});
