/**
 * Trains the model that the package ships. Not part of the package: needs the training data.
 * `tsx scripts/train-model.ts --clusters FILE [--out FILE] [--all] [--plain FILE…] [--ordered FILE…] [--grouped FILE…]`
 * `--corpus N`: our own corpus without its test third, each article N times; `--half`: one half of those
 * only, and scores on the other; `--plain`: each line is an article; `--ordered`: lines in the order of their articles; `--grouped`: single lines, put
 * together by the names they share. Articles about matches are made of `models/source/sports.txt`, and a few articles are
 * shown in capitals too. A tenth of the articles is held out and scored, unless `--all`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInTypes } from '../src/mention-types.ts';
import { buildLexicon } from '../src/model/features/build-lexicon.ts';
import { stringifyModel } from '../src/model/file.ts';
import { hashText } from '../src/model/hash.ts';
import { trainModel } from '../src/model/train/train.ts';
import { packageRoot } from '../src/package-root.ts';
import { thirdOf } from '../src/score.ts';
import { corpusLines } from './shared/corpus-lines.ts';
import { bySharedNames, inOrder } from './shared/grouping.ts';
import { documentOf, joined, type LabelledLine, readLines } from './shared/labelled-lines.ts';
import { nameStock } from './shared/name-stock.ts';
import { patternArticles } from './shared/pattern-articles.ts';
import { scoreLine, scoreModel } from './shared/score-model.ts';
import { shouted } from './shared/shouted.ts';

/** Lines of an ordered file that make an article: about as many as its articles have. */
const LINES = 8;

const SPORTS_ARTICLES = 500;

/** One article in so many is shown in capitals too. */
const SHOUTED = 25;

const { values } = parseArgs({
  options: {
    clusters: { type: 'string' },
    out: { type: 'string', default: 'models/sequence.model' },
    all: { type: 'boolean', default: false },
    epochs: { type: 'string', default: '5' },
    corpus: { type: 'string', default: '0' },
    half: { type: 'boolean', default: false },
    plain: { type: 'string', multiple: true, default: [] },
    ordered: { type: 'string', multiple: true, default: [] },
    grouped: { type: 'string', multiple: true, default: [] },
  },
});

const began = performance.now();
const articles: LabelledLine[] = [
  ...values.plain.flatMap(readLines),
  ...values.ordered.flatMap(path => inOrder(readLines(path), LINES)).map(joined),
  ...values.grouped.flatMap(path => bySharedNames(readLines(path))).map(joined),
];
const isHeldOut = ({ id }: LabelledLine): boolean => !values.all && (hashText(id) >>> 0) % 10 === 0;
const toDocument = (line: LabelledLine) => documentOf(line, builtInTypes);
const learned = articles.filter(article => !isHeldOut(article));
const givenNames = read('models/source/given-names.txt');
const familyNames = read('models/source/family-names.txt');
const gazetteer = read('data/gazetteer.tsv');
const made = [
  ...learned.filter(({ id }) => (hashText(`${id} capitals`) >>> 0) % SHOUTED === 0).flatMap(shouted),
  ...patternArticles(read('models/source/sports.txt'), nameStock(givenNames, familyNames, gazetteer), SPORTS_ARTICLES),
];
const corpus = await corpusLines('corpus', 'annotations/gold');
const own = values.half ? corpus.filter(({ id }) => thirdOf(id) === 1) : corpus;
const repeated = Array.from({ length: Number(values.corpus) }, () => own).flat();
const model = trainModel([...learned, ...made, ...repeated].map(toDocument), {
  types: builtInTypes,
  lexicon: buildLexicon({
    tags: await compromiseTags(),
    gazetteer,
    givenNames,
    familyNames,
    organizations: read('models/source/organizations.txt'),
    clusters: values.clusters === undefined ? '' : readFileSync(values.clusters, 'utf8'),
  }),
  epochs: Number(values.epochs),
  onProgress: report,
});
const bytes = stringifyModel(model);
writeFileSync(values.out, bytes);
report(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB, ${model.keys.length} features`);
const heldOut = articles.filter(isHeldOut).map(toDocument);
if (values.half) {
  const others = corpus.filter(({ id }) => thirdOf(id) === 2).map(toDocument);
  report(`the other half of the corpus: ${scoreLine(scoreModel(model, others), model.types)}`);
}
if (heldOut.length > 0) report(`held out: ${scoreLine(scoreModel(model, heldOut), model.types)}`);

function read(path: string): string {
  return readFileSync(new URL(path, packageRoot()), 'utf8');
}

async function compromiseTags(): Promise<Record<string, string | string[]>> {
  const { default: nlp } = await import('compromise/three');
  return (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
}

function report(message: string): void {
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${message}`);
}
