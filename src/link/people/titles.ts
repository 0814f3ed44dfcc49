import { honorifics, roles } from '../../taggers/names/words.ts';
import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import type { Rows } from './description.ts';
import { headOf } from './head.ts';
import { callingsOf } from './words/callings.ts';

/** Forms of address that say nothing of an office. */
export const civil = wordSet(`
  mr mr. mrs mrs. ms ms. miss mx mx. sir dame madam madame mme mme. monsieur señor señora don doña herr frau signor signora hon hon.
  dr dr. lady lord
`);
const past = wordSet('former ex late onetime turned');
/** What a minister or a leader may be of. */
const fields = wordSet(`
  foreign interior defence defense finance health education justice home environment trade labour labor agriculture transport tourism
  energy information economy planning housing science culture sports opposition party union army navy police media press science research
`);
const possessives = wordSet("'s ’s '");
const abbreviations: ReadonlyMap<string, string> = new Map(
  `sen:senator gov:governor gen:general rep:representative sgt:sergeant prof:professor col:colonel capt:captain maj:major adm:admiral
   pres:president rev:reverend fr:father det:detective insp:inspector lt:lieutenant cpl:corporal ceo:executive pm:premier`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

/** "chairman" and "chairwoman", "prosecutor" and "prosecution", "Sen." and "senator" have one stem. */
export function stem(word: string): string {
  const bare = word.replace(/\.$/, '');
  return bare.startsWith('chair') ? 'chair' : (abbreviations.get(bare) ?? bare).slice(0, 6);
}

/** Stems of the titles, roles and fields in what is said of a person: its head, whatever it is, too. */
export function titleStems(tokens: TokenTable, parts: readonly Rows[]): string[] {
  return parts.flatMap(rows => {
    const head = headOf(tokens, rows);
    const words = tokens.lowers
      .slice(rows.from, rows.to)
      .filter((word, at) => isTitle(word) || rows.from + at === head);
    return words.filter(word => !civil.has(word)).map(stem);
  });
}

function isTitle(word: string): boolean {
  return roles.has(word) || honorifics.has(word) || fields.has(word);
}

/** "the opposition's Osei". */
export function ownerStems({ lowers }: TokenTable, from: number): string[] {
  return from > 1 && possessives.has(lowers[from - 1]!) ? [stem(lowers[from - 2]!)] : [];
}

/**
 * Titles and roles in full, without what follows "of" and its like: "vice president". Who had an office is told from who
 * has it: "former president", as is an ex-president.
 */
export function titlePhrases(tokens: TokenTable, parts: readonly Rows[]): string[] {
  return parts.map(rows => {
    const words = tokens.lowers.slice(rows.from, headOf(tokens, rows) + 1).filter(word => !civil.has(word));
    const office = words.filter(word => !past.has(word) && word !== '-').map(stem);
    return [...(words.some(word => past.has(word)) && office.length > 0 ? ['former'] : []), ...office].join(' ');
  });
}

/** What a person does by what is said, unless it is said of the past. */
export function callingsIn({ lowers }: TokenTable, parts: readonly Rows[], called: readonly string[]): string[] {
  const isPast = parts.some(({ from, to }) => lowers.slice(from, to).some(word => past.has(word)));
  return isPast ? [] : callingsOf(called);
}
