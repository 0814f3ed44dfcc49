import type { AnnotationFile, Mention } from '../annotations/schema.ts';
import { sentenceAround } from '../text/excerpt.ts';
import { shortLink, shortValue } from './value.ts';

/**
 * An annotation file as lines for a text diff: the article, a line an entity, a line a mention with its value and, where
 * the text is at hand, its sentence. Without offsets: a word put in at the top must not change every line below.
 */
export function mentionLines({ article, entities, mentions }: AnnotationFile, text: string | undefined): string {
  const head = Object.entries(article).flatMap(([key, value]) =>
    key === 'text' || key === 'length' ? [] : [`${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );
  const things = entities.map(({ id, name, role, link }) =>
    [`${id} = ${name}`, role, link && shortLink(link)].filter(Boolean).join(' | '),
  );
  return [...head, '', ...things, '', ...mentions.map(mention => mentionLine(mention, text))]
    .map(line => `${line.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}

function mentionLine(mention: Mention, text: string | undefined): string {
  const { type, text: words, entity, value } = mention;
  return [type, words, entity ?? shortValue(value), sentenceAround(text, mention)].filter(Boolean).join(' | ');
}
