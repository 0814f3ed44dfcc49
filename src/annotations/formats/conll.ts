import { InputError, type Problem, quote } from '../../errors.ts';
import type { Mention } from '../schema.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { annotatedText, type FoundMention, idOfFile } from './shared/annotated-text.ts';
import { type Block, blocksOf, type Row } from './shared/conll-blocks.ts';
import { readEach } from './shared/json-lines.ts';
import { ontoNotesLabel, readOntoNotesLabel } from './shared/onto-notes.ts';
import { type Piece, piecesOf } from './shared/pieces.ts';
import { sentencesOf } from './shared/sentences.ts';

/** A scheme that says with a letter where in a mention a token stands. */
interface Scheme {
  /** For a token of a mention, by whether the mention begins and ends with it. */
  letter(first: boolean, last: boolean): string;
}

const BIO: Scheme = { letter: first => (first ? 'B' : 'I') };
const BIOES: Scheme = {
  letter(first, last) {
    if (first) return last ? 'S' : 'B';
    return last ? 'E' : 'I';
  },
};

const LOSES =
  'entities, values, scores, metadata, and the text between tokens, for which the article is needed to read it back; ids are kept in the names of files with one article each';

/** As in CoNLL-2003, to the letter: spaCy takes any other line for a token. */
const DOCSTART = '-DOCSTART- -X- O O';

/**
 * A token and its tag a line, a blank line behind a sentence, as the shared task of CoNLL-2003 wrote its data, with the
 * labels of OntoNotes.
 * https://aclanthology.org/W03-0419
 */
export const conll: Format = conllWith('conll', 'CoNLL columns, BIO', BIO);

/** The same with tags that also say where a mention ends: B, I, E, and S for one of a single token. */
export const conllBioes: Format = conllWith('conll-bioes', 'CoNLL columns, BIOES', BIOES);

function conllWith(name: string, title: string, scheme: Scheme): Format {
  return { name, title, extension: '.conll', unit: 'line', loses: LOSES, write: writeWith(scheme), read: readConll };
}

function writeWith(scheme: Scheme): Format['write'] {
  return ({ text, annotations }) => {
    const sentences = sentencesOf(text, piecesOf(text, annotations.mentions));
    const blocks = sentences.map(pieces => pieces.map((piece, at) => rowOf(piece, at, pieces, scheme)).join(''));
    return [`${DOCSTART}\n`, ...blocks].join('\n');
  };
}

function rowOf({ text, mention }: Piece, at: number, pieces: readonly Piece[], scheme: Scheme): string {
  if (!mention) return `${text} O\n`;
  const letter = scheme.letter(pieces[at - 1]?.mention !== mention, pieces[at + 1]?.mention !== mention);
  return `${text} ${letter}-${tagLabel(mention)}\n`;
}

/** Columns are parted by white space. */
function tagLabel({ type }: Mention): string {
  return ontoNotesLabel(type).replace(/\s/g, '_');
}

/** Reads tags of IOB1, BIO, BIOES and BILOU alike. */
function readConll(source: string, context: ReadContext): AnnotatedText[] {
  const blocks = blocksOf(source);
  return readEach(blocks.entries(), context, ([at, block]) => {
    const stem = idOfFile(context.file);
    return [readBlock(block, blocks.length === 1 ? stem : `${stem}-${at + 1}`, context)];
  });
}

function readBlock(sentences: Block, id: string, { file, textOf }: ReadContext): AnnotatedText {
  const text = textOf(id) ?? sentences.map(rows => rows.map(({ token }) => token).join(' ')).join('\n');
  let offset = 0;
  const placed = sentences.map(rows =>
    rows.map((row): Placed => {
      const start = skipBlank(text, offset);
      if (!text.startsWith(row.token, start)) throw new InputError([misfit(row, text.slice(start), id, file)]);
      offset = start + row.token.length;
      return { ...row, start, end: offset };
    }),
  );
  const rest = text.slice(skipBlank(text, offset));
  const last = sentences.at(-1)?.at(-1);
  if (last && rest !== '') throw new InputError([unfinished(last, rest, id, file)]);
  const mentions = placed.flatMap(rows => mentionsOf(rows, file));
  return annotatedText({ file, text, document: { article: { id }, entities: [] }, mentions });
}

function skipBlank(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /[\s\p{Cc}]/u.test(text[at]!)) at++;
  return at;
}

const NOT_ITS_TEXT = 'the tokens must be those of the article, as they stand there; see --articles';

function misfit({ token, line }: Row, rest: string, id: string, file: string): Problem {
  const reason = `Expected a token of ${quote(id)} that begins ${quote(rest)}, got ${quote(token)}`;
  return { kind: 'input', file, line, column: 1, reason, hint: NOT_ITS_TEXT };
}

function unfinished({ token, line }: Row, rest: string, id: string, file: string): Problem {
  const reason = `Expected tokens up to the end of ${quote(id)}, got none behind ${quote(token)} for ${quote(rest)}`;
  return { kind: 'input', file, line, column: 1, reason, hint: NOT_ITS_TEXT };
}

interface Placed extends Row {
  start: number;
  end: number;
}

const TAG = /^([BIESLUO])-(.+)$/;

/** A mention begins with B, S or U, or where the label changes, and ends with E, L, S or U, or where none goes on. */
function mentionsOf(rows: readonly Placed[], file: string): FoundMention[] {
  const found: FoundMention[] = [];
  let open: { label: string; mention: FoundMention } | undefined;
  for (const { tag, tagColumn, line, start, end } of rows) {
    const [, letter = '', label = ''] = TAG.exec(tag) ?? [];
    if (tag !== 'O' && letter === '') throw new InputError([unknownTag(tag, file, line, tagColumn)]);
    const goesOn = open !== undefined && open.label === label && (letter === 'I' || letter === 'E' || letter === 'L');
    if (goesOn) open!.mention.end = end;
    else if (letter !== '') {
      const mention = { ...readOntoNotesLabel(label, undefined), start, end, place: () => ({ line, column: 1 }) };
      found.push(mention);
      open = { label, mention };
    }
    if (letter !== 'B' && letter !== 'I') open = undefined;
  }
  return found;
}

function unknownTag(tag: string, file: string, line: number, column: number): Problem {
  return { kind: 'input', file, line, column, reason: `Expected a tag such as O or B-PERSON, got ${quote(tag)}` };
}
