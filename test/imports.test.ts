import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src/`, each with what it may import besides itself. The left of the annotation file knows how
 * annotations are made; the right of it knows only text and annotation files.
 */
const rooms: Record<string, readonly string[]> = {
  types: [],
  errors: [],
  text: ['types'],
  'package-root': [],
  'process-holder': [],
  'process-lock': ['process-holder'],
  'thread-script': ['package-root'],
  'mention-types': [],
  'annotations/schema': [],
  tokens: ['types', 'text'],
  gazetteer: ['types', 'text', 'tokens', 'package-root'],
  article: ['types', 'errors', 'text', 'thread-script'],
  model: ['types', 'errors', 'text', 'tokens', 'gazetteer', 'package-root', 'taggers/names/words'],
  taggers: ['types', 'text', 'tokens', 'gazetteer', 'model', 'package-root'],
  resolve: ['types', 'tokens'],
  spread: ['types', 'tokens', 'mention-types'],
  link: ['types', 'text', 'tokens', 'gazetteer', 'mention-types', 'annotations/schema', 'taggers/names/words'],
  values: ['types', 'text', 'tokens', 'mention-types', 'annotations/schema', 'taggers', 'link', 'package-root'],
  compile: ['types', 'tokens', 'article', 'annotations/schema', 'link'],
  pipeline: [
    'annotations',
    'errors',
    'types',
    'tokens',
    'article',
    'annotations/schema',
    'taggers',
    'resolve',
    'spread',
    'link',
    'values',
    'compile',
    'mention-types',
  ],
  annotate: ['types', 'annotations/schema', 'pipeline'],
  annotator: [
    'types',
    'errors',
    'article',
    'annotations',
    'annotations/schema',
    'config',
    'model',
    'package-root',
    'pipeline',
    'thread-script',
    'tokens',
  ],
  queue: ['types', 'errors', 'text', 'article', 'annotations', 'annotations/schema', 'annotator', 'sinks'],
  service: ['types', 'errors', 'article', 'annotations/schema', 'annotator', 'server'],
  annotations: ['annotations/schema', 'errors', 'text', 'types'],
  compare: ['annotations/schema', 'types'],
  diff: ['annotations', 'annotations/schema', 'compare', 'score', 'types'],
  review: [
    'annotations',
    'annotations/schema',
    'compare',
    'diff',
    'errors',
    'process-holder',
    'process-lock',
    'server',
    'search',
    'sinks',
    'package-root',
    'text',
    'types',
    'mention-types',
  ],
  server: ['errors', 'types'],
  'sinks/document': ['annotations/schema', 'text', 'types'],
  explore: ['errors', 'search', 'server', 'sinks', 'text', 'types'],
  search: ['annotations/schema', 'errors', 'sinks/document', 'text', 'types', 'mention-types'],
  sinks: [
    'annotations',
    'process-holder',
    'process-lock',
    'thread-script',
    'annotations/schema',
    'errors',
    'search',
    'sinks/document',
    'text',
    'types',
  ],
  score: ['annotations/schema', 'compare', 'types', 'mention-types'],
  report: ['annotations/schema', 'compare', 'diff', 'score', 'text', 'types', 'mention-types'],
  config: ['errors', 'types'],
  run: [
    'annotator',
    'service',
    'model',
    'types',
    'errors',
    'text',
    'tokens',
    'article',
    'annotations',
    'annotations/schema',
    'pipeline',
    'compare',
    'score',
    'report',
    'diff',
    'review',
    'server',
    'explore',
    'search',
    'sinks',
    'package-root',
    'config',
    'mention-types',
    'resolve',
  ],
  index: [
    'annotate',
    'types',
    'errors',
    'article',
    'annotations',
    'annotations/schema',
    'pipeline',
    'compare',
    'score',
    'config',
    'taggers',
    'tokens',
    'mention-types',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

/** The most specific room that a module below `src/` stands in. */
function roomOf(path: string): string | undefined {
  const module = path.replace(/\.ts$/, '');
  return Object.keys(rooms)
    .filter(room => module === room || module.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match =>
    normalize(join(dirname(file), match[1]!)),
  );
}

describe('imports run one way', () => {
  it.each(files)('%s', file => {
    const room = roomOf(file);
    expect(room, `${file} stands in no room`).toBeDefined();
    const allowed = rooms[room!]!;
    for (const target of importsOf(file)) {
      const other = roomOf(target);
      const fine =
        other === room ||
        allowed.some(
          name =>
            other === name || other?.startsWith(`${name}/`) || target.startsWith(`${name}/`) || target === `${name}.ts`,
        );
      expect(fine, `${file} imports ${target}`).toBe(true);
    }
  });
});
