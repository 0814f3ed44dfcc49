import { readFileSync } from 'node:fs';
import type { Mention } from '../../src/annotations/schema.ts';

/** A text whose mentions are marked in place, `[[Prak Sokhonn|person|sokhonn]]`, as it stands in a case file. */
export interface MarkedCase {
  id: string;
  /** What the case is about. */
  why: string;
  text: string;
  date?: string;
  place?: string;
}

const MARK = /\[\[([^[\]|]*)\|([^[\]|]*)\|?([^[\]]*)\]\]/g;

export function readMarkedCases(path: string): MarkedCase[] {
  return JSON.parse(readFileSync(path, 'utf8')) as MarkedCase[];
}

/** Takes the marks out of a text: what stands behind the type is the entity. */
export function unmark(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let offset = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, words = '', type = '', slug = ''] = mark;
    text += marked.slice(offset, mark.index);
    const start = text.length;
    text += words;
    mentions.push({ start, end: text.length, type, text: words, ...(slug && { entity: `${type}/${slug}` }) });
    offset = mark.index + whole.length;
  }
  return { text: text + marked.slice(offset), mentions };
}
