import { joinBy, type Namer } from '../cluster.ts';
import { SensesInArticle } from './meant.ts';
import { sensesOf } from './senses.ts';

/**
 * Names that the gazetteer knows for the same thing are one: "U.S." and "United States", "Kenyan" and "Kenyans". A name
 * that the text uses of two things ("Paris, Texas" and "Paris, France") is two, and without a word for which it is,
 * neither: nor is "Congo" either of two Congos that the article names.
 */
export const samePlaceOrGroup: Namer = (names, article) => {
  const meant = new SensesInArticle(article);
  return joinBy(names, name => meant.keyOf(name));
};

/** Country codes of what a name may mean, the likeliest first. */
export function countriesOf(name: string): string[] {
  return [...sensesOf(name, 'place'), ...sensesOf(name, 'group')]
    .filter(({ isKnown }) => isKnown)
    .sort((a, b) => b.prior - a.prior)
    .flatMap(({ entry }) => entry.country ?? []);
}
