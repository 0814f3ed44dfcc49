import type { AnnotatedText, Format } from './format.ts';

/** The whole content of a file of several articles, by the way in which the format lets them share one. */
export function together(format: Format, articles: readonly AnnotatedText[]): string {
  const parts = articles.map(article => format.write(article));
  if (format.unit === 'item') return parts.length === 0 ? '[]\n' : `[\n${parts.join(',\n')}\n]\n`;
  return format.unit === 'file' ? parts.join('') : parts.map(part => `${part}\n`).join('');
}
