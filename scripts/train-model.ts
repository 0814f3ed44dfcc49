/**
 * Trains the model that the package ships. Not part of the package: needs the training data.
 * `tsx scripts/train-model.ts --clusters FILE [--out FILE] [--all] [--plain FILE…] [--ordered FILE…] [--grouped FILE…]`
 * `--plain`: each line is an article; `--ordered`: lines in the order of their articles; `--grouped`: single lines, put
 * together by the names they share. A tenth of the articles is held out and scored, unless `--all`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInTypes } from '../src/mention-types.ts';
import { buildLexicon } from '../src/model/features/build-lexicon.ts';
import { stringifyModel } from '../src/model/file.ts';
import { hashText } from '../src/model/hash.ts';
import { trainModel } from '../src/model/train/train.ts';
import { packageRoot } from '../src/package-root.ts';
import { bySharedNames, inOrder } from './shared/grouping.ts';
import { documentOf, joined, type LabelledLine, readLines } from './shared/labelled-lines.ts';
import { scoreLine, scoreModel } from './shared/score-model.ts';

/** Lines of an ordered file that make an article: about as many as its articles have. */
const LINES = 8;

const { values } = parseArgs({
  options: {
    clusters: { type: 'string' },
    out: { type: 'string', default: 'models/sequence.model' },
    all: { type: 'boolean', default: false },
    epochs: { type: 'string', default: '6' },
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
const model = trainModel(articles.filter(article => !isHeldOut(article)).map(toDocument), {
  types: builtInTypes,
  lexicon: buildLexicon({
    tags: await compromiseTags(),
    gazetteer: read('data/gazetteer.tsv'),
    givenNames: read('models/source/given-names.txt'),
    familyNames: read('models/source/family-names.txt'),
    organizations: read('models/source/organizations.txt'),
    clusters: values.clusters === undefined ? '' : readFileSync(values.clusters, 'utf8'),
  }),
  epochs: Number(values.epochs),
  onProgress: report,
});
const bytes = stringifyModel(model);
writeFileSync(values.out, bytes);
report(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB, ${model.keys.size} features`);
const heldOut = articles.filter(isHeldOut).map(toDocument);
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
