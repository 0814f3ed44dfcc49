import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { Appositions } from './apposition.ts';
import { contextKeys } from './context.ts';
import { DocumentEvidence } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { PhraseMatches } from './phrases.ts';
import { runKeys } from './run-context.ts';
import { emptyRuns, findRuns, type Runs } from './runs.ts';
import { readShapes, type Shapes, shapeKeys } from './shapes.ts';
import { SportTopic } from './topic.ts';
import { atDistance, edgeForm, keysAt, WINDOW, type WordForm, wordForm } from './word.ts';
import { classBit } from './word-classes.ts';

/** Room for the feature keys of one row. */
export const MOST_KEYS = 512;

/** Forms kept in memory; the store is emptied when it is full, which changes no result. */
const MOST_FORMS = 60_000;

const NOT_NAME = classBit('notName');

/** Reads the features of an article's rows. One reader is used for many articles, one after the other. */
export class FeatureReader<Form extends WordForm = WordForm> {
  readonly edge: Form;
  /** The form of each row of the article that was opened last. */
  readonly forms: Form[] = [];
  private tokens!: TokenTable;
  private runs: Runs = emptyRuns(0);
  private readonly shapes: Shapes = { before: 0, own: 0, after: 0, setting: 0 };
  private readonly appositions = new Appositions();
  private readonly document = new DocumentEvidence();
  private readonly phrases: PhraseMatches;
  private readonly topic = new SportTopic();
  private readonly known: Map<string, Form>[] = [new Map(), new Map(), new Map()];

  constructor(
    private readonly lexicon: Lexicon,
    /** Adds what the user of the reader wants to remember about a form. */
    private readonly extend: (form: WordForm) => Form,
  ) {
    this.phrases = new PhraseMatches(lexicon.phrases);
    this.edge = extend(edgeForm());
  }

  /** Makes this the article that features are read of. */
  open(tokens: TokenTable): void {
    this.tokens = tokens;
    for (let row = 0; row < tokens.length; row++) this.forms[row] = this.formOf(row);
    if (this.runs.from.length < tokens.length) this.runs = emptyRuns(tokens.length * 2);
    findRuns(tokens, this.runs, row => !(this.forms[row]!.classes & NOT_NAME) || this.beginsName(row));
    this.phrases.read(tokens);
    this.topic.read(tokens);
    this.appositions.read(tokens, this.runs);
    this.document.read(tokens, this.forms, this.runs, this.appositions);
  }

  /** What a row and its neighbours look like, until it is asked again. */
  shapesOf(row: number): Shapes {
    readShapes(this.tokens, this.forms, this.edge, row, this.shapes);
    return this.shapes;
  }

  /** Writes the keys of a row's features that depend on more than one word and not on shapes alone, and returns their number. */
  contextKeys(row: number, keys: Int32Array): number {
    const { tokens, forms, edge, runs } = this;
    let count = contextKeys(tokens, forms, edge, row, keys);
    count = this.phrases.keys(row, tokens.sentences[tokens.sentence[row]! + 1]!, keys, count);
    count = runKeys(tokens, forms, edge, runs, this.appositions, row, keys, count);
    if (tokens.flags[row]! & TokenFlag.Capital) {
      count = this.topic.keys(tokens.sentence[row]!, forms[row]!.shape, this.phrases.kindsAt(row), keys, count);
    }
    return this.document.keys(tokens, row, keys, count);
  }

  /** Writes all keys of a row's features, and returns their number. */
  allKeys(row: number, keys: Int32Array): number {
    let count = shapeKeys(this.shapesOf(row), keys, this.contextKeys(row, keys));
    const sentence = this.tokens.sentence[row]!;
    const first = this.tokens.sentences[sentence]!;
    const end = this.tokens.sentences[sentence + 1]!;
    for (let distance = -WINDOW; distance <= WINDOW; distance++) {
      const other = row + distance;
      const form = other < first || other >= end ? this.edge : this.forms[other]!;
      for (const key of keysAt(form, distance)) keys[count++] = atDistance(key, distance);
    }
    return count;
  }

  private beginsName(row: number): boolean {
    return (this.tokens.flags[row]! & TokenFlag.AllCapitals) !== 0;
  }

  private formOf(row: number): Form {
    const { tokens } = this;
    const sentenceCase = tokens.sentenceCase[tokens.sentence[row]!]!;
    const known = this.known[sentenceCase]!;
    const word = tokens.words[row]!;
    let form = known.get(word);
    if (form) return form;
    if (known.size >= MOST_FORMS) known.clear();
    form = this.extend(wordForm(word, tokens.lowers[row]!, sentenceCase, this.lexicon));
    known.set(word, form);
    return form;
  }
}
