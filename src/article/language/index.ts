import type { Article } from '../../types.ts';
import { detectLanguage } from './detect.ts';

const displayNames = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * The language of an article, by its English name: what its metadata says, else what its text looks like. Text too
 * short or too full of names to tell counts as English.
 */
export function languageOf({ language, text }: Article): { language: string; english: boolean } {
  if (language === undefined) return detectLanguage(text);
  const tag = language.trim().toLowerCase().replaceAll('_', '-');
  return { language: nameOf(tag), english: /^en(?:-|$)|^english$/.test(tag) };
}

/** `fr` → French; what is no BCP 47 tag stays as it is. */
function nameOf(tag: string): string {
  try {
    return displayNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
