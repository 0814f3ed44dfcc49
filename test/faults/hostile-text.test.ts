import { describe, expect, it } from 'vitest';
import { maskMarkdown, type ReadResult, readArticles } from '../../src/article/index.ts';
import { loadConfig } from '../../src/config/index.ts';
import { folderWith } from '../support/folder.ts';

/** Each anchor is nine of the one before: 9 to the power of 9 texts, if somebody were to write them out. */
function aliasBomb(line: (anchor: string, items: string) => string): string {
  const anchors = [...'abcdefghi'];
  return anchors
    .map((anchor, at) =>
      line(
        anchor,
        Array(9)
          .fill(at === 0 ? 'x' : `*${anchors[at - 1]}`)
          .join(', '),
      ),
    )
    .join('\n');
}

async function read(content: string | Uint8Array, name = 'a.txt'): Promise<string> {
  const results: ReadResult[] = [];
  const cwd = folderWith({ [name]: Buffer.from(content) });
  for await (const result of readArticles([name], { cwd })) results.push(result);
  return results.map(shown).join('\n');
}

async function readStdin(...chunks: (string | Uint8Array)[]): Promise<string> {
  const results: ReadResult[] = [];
  const stdin = (async function* () {
    yield* chunks;
  })();
  for await (const result of readArticles(['-'], { stdin })) results.push(result);
  return results.map(shown).join('\n');
}

function shown(result: ReadResult): string {
  if ('article' in result) return `${result.article.id}: ${JSON.stringify(result.article.text.slice(0, 20))}`;
  const { file, line, reason } = result.problem;
  return `${line === undefined ? file : `${file}:${line}`} ${reason}`;
}

const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\nBody`;

describe('front matter', () => {
  it.each([
    ['100,000 keys', Array.from({ length: 100_000 }, (_, at) => `k${at}: v`).join('\n'), 'a: "Body"'],
    [
      'aliases that would fill any memory',
      aliasBomb((anchor, items) => `${anchor}: &${anchor} [${items}]`),
      'a: "Body"',
    ],
    [
      'the same in a list',
      aliasBomb((anchor, items) => `- &${anchor} [${items}]`),
      'a.txt:2 Expected `key: value` lines, got a list',
    ],
    [
      'lists within lists',
      `a: ${'['.repeat(10_000)}`,
      'a.txt:2 Expected front matter with fewer lists and maps within each other',
    ],
    ['an alias of nothing', 'a: *b', 'a: "Body"'],
    ['an alias for an id', 'x: &a y\nid: *a', 'a.txt:3 Expected text for `id`, got an object'],
    ['keys of every object', '__proto__: {id: z}\nconstructor: z\ntoString: z', 'a: "Body"'],
    ['zeros', 'title: \0', 'a: "Body"'],
  ])('with %s', async (_, yaml, expected) => {
    expect(await read(withFrontMatter(yaml))).toBe(expected);
  });
});

describe('text', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['of nothing', '', 'Expected an article with text, got an empty one'],
    ['of a byte-order mark', '\ufeff', 'Expected an article with text, got an empty one'],
    ['of zeros', '\0\0\0', '"\\u0000\\u0000\\u0000"'],
    ['that is cut within a character', Buffer.from('Kyiv, Київ').subarray(0, -1), 'Expected UTF-8, got the byte 0xD0'],
  ])('%s says the same from a file and from standard input', async (_, content, expected) => {
    expect(await read(content)).toContain(expected);
    expect(await readStdin(content)).toContain(expected);
  });
});

describe('JSON Lines', () => {
  it.each([
    [
      'half of a surrogate pair',
      '{"text": "a \\ud800 b"}',
      'Expected whole characters in `text`, got half a surrogate pair',
    ],
    ['half of one in an id', '{"text": "a", "id": "\\udc00"}', 'Expected whole characters in `id`'],
    ['a zero in an id', '{"text": "a", "id": "a\\u0000"}', 'Expected an id without control characters'],
    ['lists within lists', `{"a": ${'['.repeat(100_000)}`, 'Expected JSON with a value, got the end of the line'],
    ['a long line without an end', `{"text": "${'x'.repeat(5_000_000)}`, 'Expected JSON'],
    [
      'keys of every object',
      '{"__proto__": {"text": "a"}, "constructor": {}}',
      'Expected text for `text`, got nothing',
    ],
  ])('with %s', async (_, line, reason) => {
    const after = '{"text": "after"}';
    expect(await read(`${line}\n${after}\n`, 'a.jsonl')).toMatch(new RegExp(`^a\\.jsonl:1 ${escaped(reason)}.*\n`));
    expect(await readStdin(`${line}\n`, after)).toMatch(/\nstdin-2: "after"$/);
  });

  it('with a line of 5 MB is read whole', async () => {
    const text = 'Tokyo. '.repeat(700_000);
    expect(await readStdin(JSON.stringify({ text }), '\n{"text": "after"}')).toBe(
      'stdin-1: "Tokyo. Tokyo. Tokyo."\nstdin-2: "after"',
    );
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** micromark's time grows with the square of what is in one paragraph or one container: each of these took minutes. */
describe('Markdown', () => {
  it.each([
    ['quotations within quotations', '> '.repeat(25_000)],
    ['lists within lists', '1. '.repeat(25_000)],
    ['lists of all kinds within each other', '+ * '.repeat(5_000)],
    ['headings of two lines', 'a\n---\n'.repeat(2_000)],
    ['emphasis that nothing closes', 'a**b'.repeat(10_000)],
    ['links that nothing closes', '[a](b'.repeat(10_000)],
    ['backticks of all lengths', Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['comments that nothing closes', '<!-- '.repeat(10_000)],
    ['paragraphs', 'a\n\n'.repeat(5_000)],
  ])('of %s is read, and every line end stays', async (_, text) => {
    const mask = await maskMarkdown(`${text}\n\nKisumu\n`);
    expect(mask.replace(/[^\n]/g, ' ')).toBe(`${text}\n\nKisumu\n`.replace(/[^\n]/g, ' '));
    expect(mask).toContain(text.startsWith('<!--') ? '   ' : 'Kisumu');
  });

  it.each(['> '.repeat(300), '- 1. '.repeat(300), `${'>'.repeat(3_000)} `])('so deep keeps its prose', async deep => {
    expect((await maskMarkdown(`${deep}Kisumu is far.`)).trimEnd()).toMatch(/Kisumu is far\.$/);
  });
});

describe('a configuration', () => {
  it('whose aliases would fill any memory is refused by its name', async () => {
    const folder = folderWith({
      'glossator.config.yaml': aliasBomb((anchor, items) => `${anchor}: &${anchor} [${items}]`),
    });
    await expect(loadConfig(folder)).rejects.toThrow(
      /^glossator\.config\.yaml Expected YAML or JSON: Excessive alias count/,
    );
  });
});
