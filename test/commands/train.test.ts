import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { glossator, root } from '../support/run.ts';

const STORY = 'The minister Chan Dara left Tokyo on Monday.\n';

describe('train', () => {
  it('learns from reviewed articles, scores before and after, and writes a model that annotate takes', async () => {
    const cwd = folderWith({ 'story.txt': STORY, 'glossator.config.yaml': 'model: my.model\n' });
    const model = join(cwd, 'my.model');
    const trained = await glossator(['train', '--epochs', '2', '--json', '-o', model], { cwd: root });
    expect(trained.code, trained.stderr).toBe(0);
    expect(trained.stderr).toMatch(/pass 2 of 2/);
    const { learned, held, before, after } = JSON.parse(trained.stdout) as {
      learned: number;
      held: number;
      before: { all: number };
      after: { all: number };
    };
    expect(learned).toBeGreaterThan(held);
    expect(before.all).toBeGreaterThan(0.7);
    expect(after.all).toBeGreaterThan(0.7);
    const { code, stdout } = await glossator(
      ['annotate', 'story.txt', '--without', 'names,gazetteer,compromise,pattern'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).mentions).toMatchObject([
      { text: 'Chan Dara', type: 'person', by: expect.arrayContaining(['sequence']) },
      { text: 'Tokyo' },
      { text: 'Monday' },
    ]);
  });

  it('says so when there is nothing to learn from', async () => {
    const cwd = folderWith({ 'corpus/story.txt': STORY, 'annotations/gold/.keep': '' });
    const { code, stderr } = await glossator(['train', '-q'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Expected reviewed articles to learn from');
  });

  it('refuses a file that is no model, by name', async () => {
    const cwd = folderWith({ 'story.txt': STORY, 'glossator.config.yaml': 'model: my.model\n' });
    writeFileSync(join(cwd, 'my.model'), 'no model');
    const { code, stderr } = await glossator(['annotate', 'story.txt'], { cwd });
    expect(code).not.toBe(0);
    expect(stderr).toContain('my.model');
  });
});
