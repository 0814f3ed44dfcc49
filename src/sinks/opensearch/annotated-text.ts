import type { IndexDocument } from '../document.ts';

/**
 * The text with its mentions as the plugin mapper-annotated-text reads them: `[Hun Sen](person&person%2Fhun%20sen) opened …`,
 * so that a word query can ask for a person at that place. What the plugin takes out of the markup is the text to the letter.
 *
 * Its syntax has no escape, but two things help: a value that is empty adds nothing, so `[]()` takes apart a `](` of the text;
 * and a mention with a square bracket in it stays plain.
 *
 * Source of the syntax: `AnnotatedText.parse` of the plugin, `\[([^\]\[]*)\]\(([^\)\(]*)\)`, values split at `&` and URL-decoded.
 */
export function annotatedText({ text, mentions }: Pick<IndexDocument, 'text' | 'mentions'>): string {
  const parts: string[] = [];
  let plainFrom = 0;
  for (const mention of mentions) {
    if (/[[\]]/.test(mention.text)) continue;
    parts.push(plain(text.slice(plainFrom, mention.start)));
    parts.push(`[${mention.text}](${valuesOf(mention).map(encoded).join('&')})`);
    plainFrom = mention.end;
  }
  return parts.join('') + plain(text.slice(plainFrom));
}

function valuesOf({ type, entity }: IndexDocument['mentions'][number]): string[] {
  return entity === undefined ? [type] : [type, entity];
}

function plain(text: string): string {
  return text.replaceAll('](', '][]()(');
}

/** Parentheses would end the values. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('(', '%28').replaceAll(')', '%29');
}
