import { wordSet } from '../words.ts';

/** Spellings of one name, the first of which stands for all. Our own list, of names that news agencies spell in several ways. */
const variants: ReadonlyMap<string, string> = new Map(
  [
    'mohammed muhammad mohamed mohammad muhammed mohamad',
    'ahmed ahmad',
    'hussein hussain husain husayn hossein hossain',
    'yusuf youssef yousef yousuf yusef',
    'abdul abdel abd abdal',
    'ibrahim ebrahim',
    'sergey sergei',
    'alexey alexei aleksei aleksey',
    'dmitry dmitri dmitriy',
    'yevgeny evgeny yevgeniy evgeni',
    'osama usama',
    'omar umar',
  ].flatMap(line => {
    const names = [...wordSet(line)];
    return names.map(name => [name, names[0]!] as const);
  }),
);

const TWO_LETTERS: Record<string, string> = { ae: 'a', oe: 'o', ue: 'u', aa: 'a', dj: 'd' };

/**
 * A key that spellings of one name share: "Zelensky" and "Zelenskyy", "Müller" and "Mueller". Two letters are read
 * as one with a mark where such letters are usual, in names of six letters and more, or where the mark is written.
 */
export function spellingKey(word: string, written: string): string {
  const known = variants.get(word);
  if (known !== undefined) return known;
  const plain = word.replace(/(?:yy|iy|ij|yi)$/, 'y');
  const hasMark = /[äöüøåæđ]/iu.test(written);
  return hasMark || plain.length > 4 ? plain.replace(/ae|oe|ue|aa|dj/g, pair => TWO_LETTERS[pair]!) : plain;
}
