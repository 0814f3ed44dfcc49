import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNamed, together } from '../../src/annotations/formats/index.ts';
import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { root, run } from '../support/run.ts';

/** Pinned, so that a test that fails tells of us. */
const PYTHON = ['spacy==3.8.18', 'pybrat==0.1.7', 'iobes==1.5.1'];
const NPM = '@recogito/text-annotator@4.1.1';

const text = `😀 Akinyi Rene\u0301e met the Bank of Nakuru in Port\nReitz. She paid $2.5 million on Monday, 👨‍👩‍👧 said Kenyans 🇰🇪 of Kisumu.`;
const named = [
  ['person', 'Akinyi Rene\u0301e', 'PERSON'],
  ['organization', 'Bank of Nakuru', 'ORG'],
  ['place', 'Port\nReitz', 'GPE'],
  ['money', '$2.5 million', 'MONEY'],
  ['date', 'Monday', 'DATE'],
  ['group', 'Kenyans', 'NORP'],
  ['place', 'Kisumu', 'GPE'],
] as const;

function annotations(): AnnotationFile {
  const mentions = named.map(([type, words]): Mention => {
    const start = text.indexOf(words);
    const mention = { start, end: start + words.length, type, text: words };
    return words === 'Kisumu' ? { ...mention, entity: 'place/kisumu' } : mention;
  });
  const link = { geonames: 191245, country: 'KE' };
  return {
    schema: 1,
    article: { id: 'port', sha256: bodyHash(text), length: text.length, title: 'A port' },
    entities: [{ id: 'place/kisumu', type: 'place', name: 'Kisumu', link }],
    mentions,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'glossator-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string): string {
  return together(formatNamed(name), [{ text, annotations: annotations() }]);
}

/** White space apart: columns have none between tokens, fragments one space, and a page shows its own. */
function words(seen: readonly [string, string][]): [string, string][] {
  return seen.map(([label, mention]) => [label, mention.replace(/\s|<br>/g, '')]);
}

describe('the libraries of other tools', () => {
  let seen: Record<string, [string, string][]>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'brat'));
    writeFileSync(join(folder, 'brat/port.ann'), written('brat'));
    writeFileSync(join(folder, 'brat/port.txt'), text);
    for (const name of ['conll', 'conll-bioes', 'spacy', 'displacy', 'prodigy'])
      writeFileSync(join(folder, name), written(name));
    const python = join(folder, 'venv/bin/python');
    await succeed('python3', ['-m', 'venv', join(folder, 'venv')]);
    await succeed(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PYTHON]);
    seen = JSON.parse(await succeed(python, [join(root, 'test/system/read-formats.py'), folder])) as typeof seen;
  });

  it.each(['conll', 'conll-bioes', 'spacy', 'displacy', 'prodigy'])('see every mention in %s', name => {
    expect(words(seen[name]!)).toEqual(words(named.map(([, mention, label]) => [label, mention])));
  });

  it('see every mention in brat', () => {
    expect(words(seen.brat!)).toEqual(words(named.map(([type, mention]) => [type, mention])));
  });

  it('see every mention in Web Annotations', async () => {
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
    await succeed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', NPM]);
    writeFileSync(
      join(folder, 'read.js'),
      `import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import { readFileSync } from 'node:fs';
const { first } = JSON.parse(readFileSync('port.jsonld', 'utf8'));
const read = first.items.map(parseW3CTextAnnotation).map(({ parsed, error }) => error ? String(error) : parsed);
console.log(JSON.stringify(read.map(({ bodies, target }) => [bodies[0].value, target.selector[0]])));
`,
    );
    writeFileSync(join(folder, 'port.jsonld'), written('w3c'));
    const read = JSON.parse(await succeed('node', ['read.js'])) as [string, object][];
    const characters = Array.from(text);
    expect(read).toEqual(
      named.map(([type, quote]) => {
        const start = Array.from(text.slice(0, text.indexOf(quote))).length;
        const end = start + Array.from(quote).length;
        expect(characters.slice(start, end).join('')).toBe(quote);
        return [type, { quote, start, end }];
      }),
    );
  });
});

async function succeed(command: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd: folder });
  expect(code, stderr).toBe(0);
  return stdout;
}
