import type { Name } from '../cluster.ts';
import { wordSet } from '../words.ts';

/** Words, marks aside, between two names of one person; "known as" may have more before and inside. */
const links: ReadonlySet<string> = new Set([
  'born',
  'born as',
  'née',
  'nee',
  'né',
  'alias',
  'aka',
  'a.k.a.',
  'a.k.a',
  'nicknamed',
  'real name',
  'birth name',
  'stage name',
  'nom de guerre',
  'whose real name is',
  'whose real name was',
  'whose stage name is',
  'who goes by',
  'who goes by the name',
  'who performs as',
  'who writes as',
]);
const adverbs = wordSet(
  'better also widely popularly commonly formerly previously locally professionally simply affectionately best now once was is who',
);
const crowd = wordSet(
  'to his her their the fans friends family neighbours neighbors colleagues everyone all supporters simply only just',
);

/** Rows that such words take up at most. */
const WIDEST = 10;

/** Whether the second name is another name of the first one's person: "Edson Arantes, better known as Pelé". */
export function isAlias(before: Name, name: Name): boolean {
  const { tokens, from } = name;
  const between = from - before.to;
  if (between < 1 || between > WIDEST || tokens.sentence[before.from] !== tokens.sentence[from]) return false;
  const words = tokens.lowers.slice(before.to, from).filter(word => /\p{L}/u.test(word));
  return links.has(words.join(' ')) || isKnownAs(words);
}

/** "popularly known as", "known to his friends simply as". */
function isKnownAs(words: readonly string[]): boolean {
  const known = words.indexOf('known');
  if (known < 0 || words.at(-1) !== 'as') return false;
  return (
    words.slice(0, known).every(word => adverbs.has(word)) && words.slice(known + 1, -1).every(word => crowd.has(word))
  );
}
