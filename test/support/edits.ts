import type { Random } from '../../src/model/train/random.ts';
import type { Doc, Line, Piece, Sentence } from './edited-article.ts';

/** What an editor does to an article. `before` makes the old article, where it must have something to correct. */
export interface Edit {
  name: string;
  before?: Step;
  edit: Step;
}

type Step = (doc: Doc, random: Random) => Doc;

const pick = (count: number, random: Random): number => Math.floor(random.next() * count);

/** Pieces changed one by one, line ends too. */
const onPieces =
  (change: (text: string, piece: Piece) => string): Step =>
  doc =>
    doc.map(({ sentences, ending }) => ({
      sentences: sentences.map(sentence => sentence.map(piece => ({ ...piece, text: change(piece.text, piece) }))),
      ending: change(ending, { text: ending }),
    }));

const onSentences = (doc: Doc, line: number, change: (sentences: readonly Sentence[]) => readonly Sentence[]): Doc =>
  doc.map((each, index) => (index === line ? { ...each, sentences: change(each.sentences) } : each));

/** A line with at least two sentences, if there is one. */
function longLine(doc: Doc, random: Random): number {
  const long = doc.flatMap(({ sentences }, index) => (sentences.length > 1 ? [index] : []));
  return long.length === 0 ? pick(doc.length, random) : long[pick(long.length, random)]!;
}

/** New words about what the article names already, to mislead who looks for names alone. */
function newSentence(doc: Doc, random: Random): Sentence {
  const names = doc.flatMap(({ sentences }) => sentences.flat()).filter(({ mention }) => mention !== undefined);
  const name = names.length === 0 ? 'Nobody' : names[pick(names.length, random)]!.text;
  const patterns = [
    `A spokesman for ${name} did not answer our questions. `,
    `${name} has been in the headlines before, said readers who wrote to us. `,
    `An earlier version of this article misspelt ${name}. `,
    `Little was heard of ${name} afterwards. `,
  ];
  return [{ text: patterns[pick(patterns.length, random)]! }];
}

const untagged = (line: Line): Line => ({
  ...line,
  sentences: line.sentences.map(sentence => sentence.map(({ text }) => ({ text }))),
});

const insertSentence =
  (where: 'start' | 'middle' | 'end'): Step =>
  (doc, random) => {
    const line = where === 'start' ? 0 : where === 'end' ? doc.length - 1 : longLine(doc, random);
    return onSentences(doc, line, sentences => {
      const at = where === 'start' ? 0 : where === 'end' ? sentences.length : 1;
      const added = newSentence(doc, random);
      return sentences.toSpliced(at, 0, where === 'end' ? [{ text: ' ' }, ...added] : added);
    });
  };

const insertParagraph =
  (where: 'start' | 'middle' | 'end'): Step =>
  (doc, random) => {
    const at = where === 'start' ? 0 : where === 'end' ? doc.length : pick(doc.length, random);
    const lines = doc.map((line, index) =>
      index === at - 1 && line.ending === '' ? { ...line, ending: '\n\n' } : line,
    );
    return lines.toSpliced(at, 0, { sentences: [newSentence(doc, random), newSentence(doc, random)], ending: '\n\n' });
  };

const deleteSentence: Step = (doc, random) =>
  onSentences(doc, longLine(doc, random), sentences => sentences.toSpliced(pick(sentences.length, random), 1));

const deleteParagraph: Step = (doc, random) => doc.toSpliced(pick(doc.length, random), 1);

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = Int32Array.from(items.keys());
  random.shuffle(order);
  return Array.from(order, index => items[index]!);
}

const reorderParagraphs: Step = (doc, random) => {
  const endings = doc.map(({ ending }) => ending);
  return shuffled(doc, random).map((line, index) => ({ ...line, ending: endings[index]! }));
};

const swapSentences: Step = (doc, random) => {
  const [from, to] = [longLine(doc, random), longLine(doc, random)];
  const [one, other] = [doc[from]!.sentences[0]!, doc[to]!.sentences.at(-1)!];
  if (one === other) return doc;
  const exchange = (sentence: Sentence): Sentence => (sentence === one ? other : sentence === other ? one : sentence);
  return doc.map(line => ({ ...line, sentences: line.sentences.map(exchange) }));
};

const LONG_WORD = /\p{L}{5,}/gu;
const LETTERS = 'aeionrstl';

function misspelt(word: string, random: Random): string {
  const at = 1 + pick(word.length - 2, random);
  const letter = LETTERS[pick(LETTERS.length, random)]!;
  return [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ][pick(3, random)]!;
}

const typos =
  (share: number): Step =>
  (doc, random) =>
    onPieces((text, { mention }) =>
      mention === undefined
        ? text.replace(LONG_WORD, word => (random.next() < share ? misspelt(word, random) : word))
        : text,
    )(doc, random);

const typosInMentions: Step = (doc, random) =>
  doc.map(line => ({
    ...line,
    sentences: line.sentences.map(sentence =>
      sentence.map(piece => {
        if (piece.mention === undefined || random.next() > 0.15) return piece;
        const text = piece.text.replace(/\p{L}{5,}/u, word => misspelt(word, random));
        return { ...piece, text, isAltered: text !== piece.text };
      }),
    ),
  }));

const straight = onPieces(text => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'));
const curly = onPieces(text =>
  text
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replace(/'/g, '’'),
);
const feeds = onPieces(text => text.replace(/\r?\n/g, '\r\n'));
const unfeeds = onPieces(text => text.replace(/\r\n/g, '\n'));
const composed = onPieces(text => text.normalize('NFC'));
const decomposed = onPieces(text => text.normalize('NFD'));
const doubled = onPieces((text, { mention }) => (mention === undefined ? text.replace(/(?<=[.!?,]) /g, '  ') : text));
const collapsed = onPieces(text => text.replace(/ {2,}/g, ' '));
const dashes = onPieces(text => text.replace(/[–—]/g, '--'));
const shortDashes = onPieces(text => text.replace(/[–—]/g, '-'));

/** Breaks lines where they would grow longer, inside of mentions too. */
const wrapped: Step = doc =>
  doc.map(({ sentences, ending }) => {
    let column = 0;
    const breakAt = (text: string): string =>
      text.replace(/ ?[^ ]+/g, word => {
        const isOver = column + word.length > 60 && word.startsWith(' ') && column > 0;
        column = isOver ? word.length - 1 : column + word.length;
        return isOver ? `\n${word.slice(1)}` : word;
      });
    return {
      sentences: sentences.map(sentence => sentence.map(piece => ({ ...piece, text: breakAt(piece.text) }))),
      ending,
    };
  });

const unwrapped: Step = doc =>
  doc.map(({ sentences, ending }) => ({
    sentences: sentences.map(sentence => sentence.map(piece => ({ ...piece, text: piece.text.replace(/\n/g, ' ') }))),
    ending,
  }));

const loudTitle: Step = doc => [...onPieces(text => text.toUpperCase())(doc.slice(0, 1), undefined!), ...doc.slice(1)];

const emoji: Step = (doc, random) =>
  doc.map(line => ({
    ...line,
    sentences: line.sentences.map(sentence =>
      sentence.flatMap((piece): Piece[] =>
        random.next() < 0.1 ? [piece, { text: ['🎉', ' 👩‍👩‍👧 ', '👍🏽', ' 🇰🇭'][pick(4, random)]! }] : [piece],
      ),
    ),
  }));

const dateline: Step = doc =>
  onSentences(doc, Math.min(2, doc.length - 1), sentences => [
    [{ text: 'QUELIMANE, 4 May (Reuters) – ' }],
    ...sentences,
  ]);

const duplicate =
  (where: 'behind' | 'anywhere'): Step =>
  (doc, random) => {
    const line = pick(doc.length, random);
    const copy = { ...untagged(doc[line]!), ending: doc[line]!.ending || '\n\n' };
    return doc.toSpliced(where === 'behind' ? line + 1 : pick(doc.length, random), 0, copy);
  };

const all =
  (...steps: Step[]): Step =>
  (doc, random) =>
    steps.reduce((edited, step) => step(edited, random), doc);

const anyOf =
  (count: number, ...steps: Step[]): Step =>
  (doc, random) =>
    all(...shuffled(steps, random).slice(0, count))(doc, random);

export const edits: readonly Edit[] = [
  { name: 'sentence put in at the start', edit: insertSentence('start') },
  { name: 'sentence put in', edit: insertSentence('middle') },
  { name: 'sentence put in at the end', edit: insertSentence('end') },
  { name: 'paragraph put in at the start', edit: insertParagraph('start') },
  { name: 'paragraph put in', edit: insertParagraph('middle') },
  { name: 'paragraph put in at the end', edit: insertParagraph('end') },
  { name: 'sentence taken out', edit: deleteSentence },
  { name: 'paragraph taken out', edit: deleteParagraph },
  { name: 'paragraphs in another order', edit: reorderParagraphs },
  { name: 'two sentences swapped', edit: swapSentences },
  { name: 'typing errors in other words', edit: typos(0.08) },
  { name: 'typing errors in mentions', edit: typosInMentions },
  { name: 'quotes made straight', before: curly, edit: straight },
  { name: 'quotes made curly', before: straight, edit: curly },
  { name: 'LF to CRLF', edit: feeds },
  { name: 'CRLF to LF', before: feeds, edit: unfeeds },
  { name: 'double spaces collapsed', before: doubled, edit: collapsed },
  { name: 'NFC to NFD', edit: decomposed },
  { name: 'NFD to NFC', before: decomposed, edit: composed },
  { name: 'dateline added', edit: dateline },
  { name: 'paragraph doubled on the spot', edit: duplicate('behind') },
  { name: 'paragraph copied elsewhere', edit: duplicate('anywhere') },
  { name: 'paragraph copied, typing errors in both', edit: all(duplicate('anywhere'), typos(0.08)) },
  { name: 'title in capitals', edit: loudTitle },
  { name: 'dashes made double hyphens', edit: dashes },
  { name: 'dashes made hyphens', edit: shortDashes },
  { name: 'emoji put in', edit: emoji },
  { name: 'lines wrapped', edit: wrapped },
  { name: 'lines unwrapped', before: wrapped, edit: unwrapped },
  {
    name: 'five of these together',
    edit: all(
      anyOf(
        4,
        insertSentence('start'),
        insertSentence('middle'),
        insertParagraph('middle'),
        deleteSentence,
        deleteParagraph,
        swapSentences,
        reorderParagraphs,
        typos(0.05),
        emoji,
      ),
      anyOf(1, straight, feeds, decomposed, dashes, wrapped),
    ),
  },
];
