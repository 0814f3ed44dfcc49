import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotatedText } from '../../../src/annotations/formats/format.ts';
import { formatNamed } from '../../../src/annotations/formats/index.ts';
import { verifyAnnotations } from '../../../src/annotations/index.ts';
import { formatProblem, InputError } from '../../../src/errors.ts';

/** A file of another tool, written by hand, with what is read from it or what is wrong with it. */
interface Case {
  name: string;
  file: string;
  source: string[];
  /** Texts of articles at hand, by id. */
  texts?: Record<string, string>;
  /** By id: the text where it is not at hand, and each mention as `type: words`. */
  articles?: { id: string; text?: string; mentions: string[] }[];
  problems?: string[];
}

const folder = 'test/cases/formats';

describe.each(readdirSync(folder))('%s', file => {
  const format = formatNamed(file.replace('.json', ''));
  const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case[];

  it.each(cases.map(each => [each.name, each] as const))(
    '%s',
    (_, { file, source, texts = {}, articles, problems }) => {
      const read = (): AnnotatedText[] => format.read!(source.join('\n'), { file, textOf: id => texts[id] });
      if (problems) expect(messagesOf(read)).toEqual(problems);
      else expect(read().map(article => summary(article, texts))).toEqual(articles);
    },
  );
});

function summary({ text, annotations }: AnnotatedText, texts: Record<string, string>): object {
  expect(verifyAnnotations(annotations, text, 'read')).toEqual([]);
  const { id } = annotations.article;
  const mentions = annotations.mentions.map(mention => `${mention.type}: ${mention.text}`);
  return { id, ...(texts[id] === undefined && { text }), mentions };
}

function messagesOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}
