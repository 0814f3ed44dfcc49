import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import { annotationsOf, projectFiles } from './project.ts';

const MENTIONS = 20_000;
const ARTICLES = 1000;

/** 1 MB of text, a paragraph for each ten mentions. */
export function largeText(): string {
  return sentences().join('');
}

/** A project of 1,000 articles, of which one has 1 MB and 20,000 mentions, every second of them proposed and open. */
export function largeProject(): Record<string, string> {
  const text = largeText();
  const mentions = largeMentions();
  const gold = { ...annotationsOf('large', text, []), mentions: mentions.filter((_, number) => number % 2 === 1) };
  const predicted: AnnotationFile = {
    ...annotationsOf('large', text, []),
    mentions: mentions.map(mention => ({ ...mention, by: ['sequence'], score: 0.9 })),
  };
  const small = Array.from({ length: ARTICLES - 1 }, (_, number) => smallArticle(number));
  return projectFiles(Object.fromEntries([['large', text], ...small.map(({ id, text }) => [id, text])]), {
    gold: [gold],
    predicted: [predicted, ...small.map(({ file }) => file)],
  });
}

function largeMentions(): Mention[] {
  let at = 0;
  return sentences().map((sentence, number) => {
    const words = name(number);
    const start = at + 'And '.length;
    at += sentence.length;
    return { start, end: start + words.length, type: 'person', text: words };
  });
}

function smallArticle(number: number): { id: string; text: string; file: AnnotationFile } {
  const id = `small-${String(number).padStart(3, '0')}`;
  const text = `${name(number)} spoke in Kisumu.\n`;
  const labels = [
    { words: name(number), type: 'person', by: ['names'], score: 0.7 },
    { words: 'Kisumu', type: 'place', by: ['gazetteer'], score: 0.9 },
  ];
  return { id, text, file: annotationsOf(id, text, labels) };
}

function sentences(): string[] {
  return Array.from({ length: MENTIONS }, (_, number) => {
    const end = number % 10 === 9 ? '.\n\n' : '. ';
    return `And ${name(number)} said what all had heard before${end}`;
  });
}

function name(number: number): string {
  return `Person ${number}`;
}

/** In the page: accepts twenty times by key, and gives the milliseconds from the key to the next change in focus, painted. */
export const TIMED_DECISIONS = `(async () => {
  const times = [];
  for (let step = 0; step < 20; step++) {
    const before = document.activeElement;
    const start = performance.now();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }));
    if (document.activeElement === before) throw new Error('Expected the next change in focus');
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
})()`;
