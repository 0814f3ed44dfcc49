import { wordsOf } from './namesakes.ts';
import { isName, type NameForm } from './parts.ts';
import { placeIn } from './place.ts';

/** So many longer names are looked at for one that holds a name. */
const MOST = 60;

/**
 * The names that nobody's longer name in the article holds: those that people are made of. Of two that hold each
 * other ("Abe Shinzo", "Shinzo Abe") it is the first.
 */
export function fullForms(forms: readonly NameForm[]): Set<NameForm> {
  const distinct = [...new Set(forms)].filter(form => form.parts.length > 1);
  const byWord = new Map<string, number[]>();
  for (const [at, form] of distinct.entries()) {
    for (const word of wordsOf(form)) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  }
  return new Set(distinct.filter((form, at) => !isHeld(form, at, distinct, byWord)));
}

function isHeld(
  form: NameForm,
  at: number,
  distinct: readonly NameForm[],
  byWord: ReadonlyMap<string, readonly number[]>,
): boolean {
  const others = [...wordsOf(form)].flatMap(word => byWord.get(word)!.slice(0, MOST));
  return others.some(other => other !== at && holds(distinct[other]!, form, other < at));
}

function holds(longer: NameForm, form: NameForm, isBefore: boolean): boolean {
  const place = placeIn(form, longer);
  if (place === undefined) return false;
  if (place === 'whole' && placeIn(longer, form) === 'whole') {
    return saysMore(longer, form) || (isBefore && !saysMore(form, longer));
  }
  return true;
}

/** More words written out: "John Smith" rather than "J. Smith". */
function saysMore(one: NameForm, other: NameForm): boolean {
  const words = ({ parts }: NameForm): number => parts.filter(isName).length;
  return words(one) > words(other);
}
