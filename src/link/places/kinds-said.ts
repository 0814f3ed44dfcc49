import type { EntryKind } from '../../gazetteer/index.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { TypedName } from '../cluster.ts';
import { wordSet } from '../words.ts';
import { placeWords } from './place-words.ts';
import { sensesOf } from './senses.ts';

const countryWords = wordSet('country nation republic kingdom');
/** "the left bank of the Dnipro". */
const riverParts = wordSet('bank banks mouth delta waters source course tributary');
const country: readonly EntryKind[] = ['country'];
const withArticle: readonly EntryKind[] = ['water', 'land'];

/** Words behind a name that the name is no part of: "the Dnipro and", not "the Paris office". */
const ends = wordSet('and or in on at to of for from is was are were has had by with near that which where as but');
/** Behind the word for the kind of a place in an apposition: "Palma, the sea is" has none. */
const goesOn = /^(?:of|in|on|to|at|that|which|where|with|,|\.|\))$/;
/** Rows behind "the" in which the word may stand that says what a place is: "Georgia, the former Soviet republic". */
const APPOSITION_WITHIN = 4;

/** The kinds that the words beside a place say it is: "Kano state", "the city of Kano", "the Dnipro". */
export function kindsSaid(name: TypedName): readonly EntryKind[] | undefined {
  if (name.type !== 'place') return undefined;
  const { tokens, to } = name;
  const behind = placeWords.get(tokens.words[to] ?? '')?.kinds;
  return behind ?? kindAhead(name) ?? kindInApposition(name) ?? (hasArticle(name) ? withArticle : undefined);
}

function kindOf(word: string): readonly EntryKind[] | undefined {
  // "the districts of Búzi and Nhamatanda".
  return countryWords.has(word) ? country : (placeWords.get(word) ?? placeWords.get(word.replace(/s$/, '')))?.kinds;
}

function kindAhead({ tokens: { lowers }, from }: TypedName): readonly EntryKind[] | undefined {
  if (lowers[from - 1] === 'of') return kindOf(lowers[from - 2] ?? '');
  const isOfRiver = lowers[from - 1] === 'the' && lowers[from - 2] === 'of' && riverParts.has(lowers[from - 3] ?? '');
  return isOfRiver ? withArticle : undefined;
}

function kindInApposition({ tokens, from, to }: TypedName): readonly EntryKind[] | undefined {
  if (tokens.words[to] !== ',' || !/^(?:the|an?)$/.test(tokens.lowers[to + 1] ?? '')) return undefined;
  for (let row = to + 2; row < to + 2 + APPOSITION_WITHIN && tokens.sentence[row] === tokens.sentence[from]; row++) {
    if (tokens.flags[row]! & TokenFlag.Mark) return undefined;
    const kinds = kindOf(tokens.lowers[row]!);
    if (kinds) return goesOn.test(tokens.lowers[row + 1] ?? '.') ? kinds : undefined;
  }
  return undefined;
}

/** Towns have no article, rivers do: for names that are of no country and no region. */
function hasArticle({ tokens, from, to, text, type }: TypedName): boolean {
  if (tokens.lowers[from - 1] !== 'the' || /^the /i.test(text)) return false;
  const next = tokens.lowers[to] ?? '.';
  const isEnd = ends.has(next) || /^[.,;:!?)]$/.test(next);
  return (
    isEnd &&
    sensesOf(text, type).every(({ entry: { kind, level } }) => (kind !== 'country' && kind !== 'region') || level === 2)
  );
}
