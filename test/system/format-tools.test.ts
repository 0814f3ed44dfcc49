import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casJson } from '../../src/annotations/formats/cas-json.ts';
import type { AnnotatedText, Format } from '../../src/annotations/formats/format.ts';
import { gate } from '../../src/annotations/formats/gate.ts';
import { labelStudio } from '../../src/annotations/formats/label-studio.ts';
import { schemaOrg } from '../../src/annotations/formats/schema-org.ts';
import { tei } from '../../src/annotations/formats/tei.ts';
import { readAnnotationFolder } from '../../src/annotations/index.ts';
import { articlesById } from '../../src/run/articles.ts';
import { sample, text } from '../annotations/sample.ts';
import { annotatedText } from '../support/arbitrary-article.ts';
import { root, run } from '../support/run.ts';

/** Exact versions, so that the test tells what changed here and not there. gatenlp needs the last two and does not say so. */
const PACKAGES = [
  'dkpro-cassis==0.12.0',
  'gatenlp==1.0.8',
  'lxml==6.1.3',
  'requests==2.34.2',
  'beautifulsoup4==4.15.0',
];
/** Brings the DTD of TEI P5 along. */
const TEI_SCHEMA = 'trafilatura==2.3.1';
const JSON_LD = 'jsonld@9.0.0';

const folder = mkdtempSync(join(tmpdir(), 'glossator-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function succeed(command: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd: folder });
  expect(code, stderr).toBe(0);
  return stdout;
}

/** What the pipeline found in our own articles, articles of awkward characters, and one with all that a file can hold. */
async function articles(): Promise<AnnotatedText[]> {
  const { articles: texts } = await articlesById(join(root, 'corpus'));
  const { files } = await readAnnotationFolder(join(root, 'annotations/predicted'));
  const ours = files.map(({ file }) => ({ text: texts.get(file.article.id)!.text, annotations: file }));
  return [{ text, annotations: sample() }, ...ours, ...fc.sample(annotatedText, { seed: 5, numRuns: 100 })];
}

type Seen = Record<string, Record<string, [text: string, mentions: [number, number, string, string][]]>>;

/** Labels of types that a format names in its own way. */
const LABELS: Record<string, Record<string, string>> = {
  gate: { person: 'Person', place: 'Location', organization: 'Organization', date: 'Date', money: 'Money' },
  tei: { person: 'persName', place: 'placeName', organization: 'orgName', date: 'date', money: 'measure' },
};

/** Offsets in code points, as Python counts. */
function expected({ text: body, annotations }: AnnotatedText, { name }: Format): [string, unknown[]] {
  const codePoints = (offset: number) => [...body.slice(0, offset)].length;
  const mentions = annotations.mentions.map(({ start, end, type, text: words }) => {
    const label = LABELS[name]?.[type] ?? (name === 'tei' ? 'name' : type);
    return [codePoints(start), codePoints(end), label, words];
  });
  return [body, mentions];
}

describe('libraries of other tools see in our exports what we wrote', async () => {
  const formats = [casJson, gate, labelStudio, tei];
  const written = await articles();
  let seen: Seen = {};

  beforeAll(async () => {
    for (const format of formats) {
      mkdirSync(join(folder, 'exports', format.name), { recursive: true });
      for (const [at, article] of written.entries()) {
        const content = format.write(article);
        const path = join(folder, 'exports', format.name, `${at}${format.extension}`);
        writeFileSync(path, format.unit === 'item' ? `[${content}]` : content);
      }
    }
    await succeed('python3', ['-m', 'venv', 'venv']);
    const pip = ['-m', 'pip', '--quiet', '--disable-pip-version-check'];
    const python = join(folder, 'venv/bin/python');
    await succeed(python, [...pip, 'install', ...PACKAGES]);
    await succeed(python, [...pip, 'download', '--no-deps', '--dest', 'wheels', TEI_SCHEMA]);
    const wheel = join(folder, 'wheels', readdirSync(join(folder, 'wheels'))[0]!);
    const script = join(root, 'test/system/format-tools.py');
    seen = JSON.parse(await succeed(python, [script, join(folder, 'exports'), wheel])) as Seen;
  });

  it.each(formats)('$name', format => {
    expect(written.length).toBeGreaterThan(150);
    for (const [at, article] of written.entries()) {
      expect(seen[format.name]![at], article.annotations.article.id).toEqual(expected(article, format));
    }
  });
});

it('schema.org JSON-LD expands to terms of schema.org', async () => {
  await succeed('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', JSON_LD]);
  writeFileSync(join(folder, 'article.jsonld'), schemaOrg.write({ text, annotations: sample() }));
  // The context of schema.org makes each name a term of its vocabulary; it is not fetched here.
  writeFileSync(
    join(folder, 'expand.mjs'),
    `import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
const context = { '@context': { '@vocab': 'https://schema.org/' } };
const documentLoader = async documentUrl => ({ documentUrl, contextUrl: null, document: context });
const article = JSON.parse(readFileSync('article.jsonld', 'utf8'));
process.stdout.write(JSON.stringify(await jsonld.expand(article, { documentLoader, safe: true })));
`,
  );
  const [expanded] = JSON.parse(await succeed(process.execPath, ['expand.mjs'])) as Record<string, object[]>[];
  expect(expanded!['@type']).toEqual(['https://schema.org/NewsArticle']);
  expect(expanded!['https://schema.org/about']).toMatchObject([
    { '@type': ['https://schema.org/Person'], 'https://schema.org/jobTitle': [{ '@value': 'managing director' }] },
  ]);
  expect(expanded!['https://schema.org/mentions']).toMatchObject([
    {
      '@type': ['https://schema.org/City'],
      'https://schema.org/geo': [{ '@type': ['https://schema.org/GeoCoordinates'] }],
    },
    { '@type': ['https://schema.org/MonetaryAmount'], 'https://schema.org/currency': [{ '@value': 'USD' }] },
  ]);
});
