import pc from 'picocolors';
import type { AnnotationFile, Mention } from '../annotations/schema.ts';
import { mentionType } from '../mention-types.ts';
import { shortValue } from '../report/index.ts';

/** The types of an article in their colours, each with its number of mentions. */
export function legend({ article, mentions }: AnnotationFile): string {
  const counts = new Map<string, number>();
  for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1);
  const parts = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => `${paint(type, type)} ${count}`);
  return `${pc.bold(article.id)}${article.date ? pc.dim(` ${article.date}`) : ''}  ${parts.join('  ')}`;
}

/** The text with its mentions in colour; without colour they stand in brackets with their type. */
export function colored({ mentions }: AnnotationFile, text: string, options: { values: boolean }): string {
  let out = '';
  let offset = 0;
  for (const mention of mentions) {
    out += text.slice(offset, mention.start) + paintMention(mention);
    if (options.values && mention.value) out += pc.dim(` ‹${shortValue(mention.value)}›`);
    offset = mention.end;
  }
  return out + text.slice(offset);
}

function paintMention({ type, text }: Mention): string {
  return pc.isColorSupported ? paint(text, type) : `[${text}|${type}]`;
}

function paint(text: string, type: string): string {
  return pc[mentionType(type).color](pc.underline(text));
}
