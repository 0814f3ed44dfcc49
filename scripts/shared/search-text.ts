import pc from 'picocolors';
import type { Searched, Shown } from '../../src/run/search.ts';
import type { Facet, SnippetPart } from '../../src/search/index.ts';

/** A result for people: rank, title, id and date, then the snippet. */
export function renderShown({ rank, article, snippet }: Shown): string {
  const { id, title, date } = article;
  const said = [id, ...(date === undefined ? [] : [date])].join('  ');
  return `\n${rank}. ${pc.bold(harmless(title ?? id))}  ${pc.dim(harmless(said))}\n   ${snippet.map(renderPart).join('').trim()}\n`;
}

/** Words are bold, names underlined; without colour both stand in brackets. */
function renderPart({ text, mark }: SnippetPart): string {
  const words = harmless(text);
  if (!mark) return words;
  if (!pc.isColorSupported) return `[${words}]`;
  return mark === 'word' ? pc.bold(words) : pc.underline(words);
}

/** An article must not steer the terminal that shows it. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');
}

export function renderFacets(facets: readonly Facet[]): string {
  if (facets.length === 0) return '';
  const width = Math.max(...facets.map(({ name }) => name.length));
  const lines = facets.map(({ name, values }) => {
    const counts = values.map(({ label, articles }) => `${label} ${pc.dim(String(articles))}`);
    return `${name.padEnd(width)}  ${counts.join(', ')}\n`;
  });
  return `\n${lines.join('')}`;
}

export function renderSuggestions({ words, entities }: Searched['suggestions'][number]): string {
  const names = entities.map(({ name, type, articles }) => `${name} (${type}, ${articles})`);
  return `No article names ${words.join(' ')}. Did you mean ${names.join(', ')}?\n`;
}
