import type { Root } from 'nlcst';
import { type Plugin, type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import type { AnnotationFile } from './annotations/schema.ts';
import { verifyAnnotations } from './annotations/verify.ts';
import { maskMarkdown } from './article/index.ts';
import { annotationFile } from './compile.ts';
import { formatProblem } from './errors.ts';
import { type KnownEntity, link } from './link/index.ts';
import { builtInTypes } from './mention-types.ts';
import { resolve, winners } from './resolve.ts';
import { spread } from './spread.ts';
import { chosenTaggers, type TaggerOptions } from './taggers/index.ts';
import { parseEnglish, tokenTable } from './tokens/index.ts';
import type { Article, Candidate, Decision, TokenTable } from './types.ts';
import { type UsdRates, valuesOf } from './values/index.ts';

export interface PipelineOptions extends TaggerOptions {
  /** Types to write. Default: the six built-in types and those of the user's dictionary. */
  types?: readonly string[] | undefined;
  /** Candidates that score lower are no mentions. Default: 0.55. */
  minScore?: number | undefined;
  /** What the user says of entities: names, aliases, identifiers; it wins. Default: nothing. */
  entities?: readonly KnownEntity[] | undefined;
  /** US dollars for a unit of each currency: sums then say what they are in dollars. Default: none. */
  rates?: UsdRates | undefined;
}

/** An annotated article: the file to write, and how it came about. */
export interface Annotated {
  annotations: AnnotationFile;
  tokens: TokenTable;
  decisions: Decision[];
}

/** A unified processor that compiles an article to its annotation file. */
export type Glossator = Processor<Root, Root, Root, Root, AnnotationFile>;

declare module 'unified' {
  interface CompileResultMap {
    AnnotationFile: AnnotationFile;
  }
}

const DEFAULT_MIN_SCORE = 0.55;

/**
 * The whole pipeline, ready to be extended: `glossator().use(myTagger)`. Taggers are its transformers; deciding,
 * linking, normalising and writing are its compiler, so that a tagger added last is heard like all others.
 */
export function glossator(options: PipelineOptions = {}): Glossator {
  const processor = unified().use(parseEnglish).use(tokenize);
  for (const tagger of chosenTaggers(options)) processor.use(tagger);
  return processor.use(compiler, options) as unknown as Glossator;
}

/**
 * Runs a processor over one article, and verifies what comes out: offsets are right or there is an error.
 *
 * @throws {Error} when a tagger proposed what cannot be.
 */
export async function annotateArticle(processor: Glossator, article: Article): Promise<Annotated> {
  const value = article.format === 'markdown' ? await maskMarkdown(article.text) : article.text;
  const file = await processor.process(new VFile({ value, data: { article } }));
  const annotations = file.result as AnnotationFile;
  const faults = verifyAnnotations(annotations, article.text, article.id);
  if (faults.length > 0)
    throw new Error(`Expected annotations that fit the article, got: ${faults.map(formatProblem).join('; ')}`);
  return { annotations, tokens: file.data.tokens!, decisions: file.data.decisions! };
}

const tokenize: Plugin<[], Root> = () => (tree, file) => {
  const text = file.data.article?.text ?? String(file);
  file.data.article ??= { id: file.stem ?? 'article', text, format: 'text' };
  file.data.tokens = tokenTable(tree, text);
};

const compiler: Plugin<[PipelineOptions], Root, AnnotationFile> = function (options) {
  this.compiler = (_tree, file) => {
    const { article, tokens, candidates = [] } = file.data;
    if (!article || !tokens)
      throw new Error('Expected an article and its tokens; run the processor, do not only compile');
    const decisions = decide(tokens, candidates, options);
    file.data.decisions = decisions;
    const mentions = winners(decisions);
    const linked = link(article, tokens, mentions, options.entities);
    return annotationFile(
      article,
      tokens,
      mentions,
      linked,
      valuesOf({ article, tokens, countries: linked.countries, rates: options.rates }, mentions),
    );
  };
};

/** Decides twice: the second time with what the first decision says of the article as a whole. */
export function decide(tokens: TokenTable, candidates: readonly Candidate[], options: PipelineOptions): Decision[] {
  const minScore = options.minScore ?? DEFAULT_MIN_SCORE;
  const types = new Set(
    options.types ?? [...builtInTypes, ...candidates.filter(each => each.forced).map(each => each.type)],
  );
  const first = resolve(tokens, candidates, { minScore });
  const second = resolve(tokens, [...candidates, ...spread(tokens, first)], { minScore });
  for (const decision of second) {
    if (decision.outcome === 'won' && !types.has(decision.type)) {
      Object.assign(decision, { outcome: 'lost', reason: `type ${decision.type} is not asked for` });
    }
  }
  return second;
}
