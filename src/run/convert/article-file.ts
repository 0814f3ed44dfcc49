import { stringify } from 'yaml';
import type { AnnotatedText } from '../../annotations/formats/index.ts';

/** An article as a file of a corpus: its metadata in front matter, and its text, untouched. */
export function articleFile({ text, annotations }: AnnotatedText): string {
  const { id, title, date, place, url, language } = annotations.article;
  const said = Object.entries({ id, title, date, place, url, language }).filter(([, value]) => value?.trim());
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0 })}---\n${text}`;
}
