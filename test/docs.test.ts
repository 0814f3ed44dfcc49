import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPicture, pictureFile } from '../scripts/build-picture.ts';
import { configSchema } from '../src/config/schema.ts';
import { glossator } from './support/run.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
];

/** In code, brackets are no links. */
function withoutCode(text: string): string {
  return text.replace(/`[^`\n]*`/g, '');
}

describe('README', () => {
  it('shows what the command prints', async () => {
    const block = /```console\n\$ echo '([^']*)' \| npx tsx scripts\/cli\.ts (.*)\n([\s\S]*?)```/.exec(
      readFileSync('README.md', 'utf8'),
    );
    const [, input, args, output] = block!;
    expect((await glossator(args!.split(' '), { input: `${input}\n` })).stdout).toBe(output);
  });

  it('has the picture of today', async () => {
    expect(readFileSync(pictureFile, 'utf8')).toBe(await drawPicture());
  });
});

describe.each(pages)('%s', page => {
  const text = readFileSync(page, 'utf8');

  it('links to what is there', () => {
    for (const [, target] of withoutCode(text).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() => readFileSync(join(dirname(page), target!)), `${page} → ${target}`).not.toThrow();
    }
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, script] of text.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});

describe('docs/configuration.md', () => {
  it('names every key', () => {
    const text = readFileSync('docs/configuration.md', 'utf8');
    for (const key of Object.keys(configSchema.shape)) expect(text).toContain(`${key}:`);
  });
});
