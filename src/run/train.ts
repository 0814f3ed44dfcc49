import { unified } from 'unified';
import { type FoundAnnotations, readAnnotationFolder } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { type Problem, UsageError } from '../errors.ts';
import { builtInTypes } from '../mention-types.ts';
import { loadModel, type Model, Predictor, readModel } from '../model/index.ts';
import { labelledDocument } from '../model/train/labelled.ts';
import { trainModel } from '../model/train/train.ts';
import { inTestThird, type Scores, scoreFiles } from '../score.ts';
import { parseEnglish, spanOf, tokenTable } from '../tokens/index.ts';
import type { Article, TokenTable } from '../types.ts';
import { articlesById } from './articles.ts';

export interface TrainOptions {
  /** Folders of reviewed annotation files, or single ones. */
  annotations: readonly string[];
  /** Folder or JSON Lines file of their articles. */
  articles: string;
  /** A model file to begin with; `none` begins with nothing. Default: the one that the package ships. */
  from?: string | undefined;
  epochs: number;
  onProgress?: ((message: string) => void) | undefined;
}

export interface Trained {
  model: Model;
  problems: Problem[];
  /** Number of articles learned from, and kept out to measure on. */
  learned: number;
  held: number;
  /** Of the model alone, on the articles kept out. `before` is undefined when training began with nothing. */
  before: Scores | undefined;
  after: Scores;
}

interface Reviewed {
  article: Article;
  file: AnnotationFile;
  tokens: TokenTable;
}

/**
 * Trains a model on reviewed articles. A fixed third of them, by a hash of the id, is kept out to measure before and
 * after; the same third that `check --test` takes.
 *
 * @throws {UsageError} when there is nothing to learn from or to measure on.
 */
export async function trainOnReviewed(options: TrainOptions): Promise<Trained> {
  const { articles, problems } = await articlesById(options.articles);
  const reviewed: Reviewed[] = [];
  for (const folder of options.annotations) {
    const found = await readAnnotationFolder(folder);
    problems.push(...found.problems);
    for (const each of found.files) {
      const problem = unfit(each, articles, options.articles);
      if (problem) problems.push(problem);
      else reviewed.push(withTokens(articles.get(each.file.article.id)!, each.file));
    }
  }
  const learned = reviewed.filter(({ article }) => !inTestThird(article.id));
  const held = reviewed.filter(({ article }) => inTestThird(article.id));
  if (learned.length === 0 || held.length === 0) {
    throw new UsageError(
      `Expected reviewed articles to learn from and others to measure on, got ${learned.length} and ${held.length}`,
    );
  }
  const start = await startModel(options.from);
  const model = trainModel(
    learned.map(({ article, file, tokens }) => labelledDocument(article.id, tokens, file.mentions, builtInTypes)),
    {
      types: builtInTypes,
      lexicon: (start ?? loadModel()).lexicon,
      epochs: options.epochs,
      ...(start && { start }),
      ...(options.onProgress && { onProgress: options.onProgress }),
    },
  );
  return {
    model,
    problems,
    learned: learned.length,
    held: held.length,
    before: start && scoreModel(start, held),
    after: scoreModel(model, held),
  };
}

async function startModel(from: string | undefined): Promise<Model | undefined> {
  if (from === 'none') return undefined;
  return from === undefined ? loadModel() : readModel(from);
}

function unfit({ path, file }: FoundAnnotations, articles: Map<string, Article>, where: string): Problem | undefined {
  const { id, length } = file.article;
  const article = articles.get(id);
  if (!article) return { kind: 'input', file: path, reason: `Expected the article \`${id}\` in ${where}, found none` };
  if (article.text.length === length) return undefined;
  return { kind: 'input', file: path, reason: `Expected the text that was annotated, got another one in ${where}` };
}

const parser = unified().use(parseEnglish).freeze();

function withTokens(article: Article, file: AnnotationFile): Reviewed {
  return { article, file, tokens: tokenTable(parser.parse(article.text), article.text) };
}

/** What the model alone finds, against what was reviewed. */
function scoreModel(model: Model, held: readonly Reviewed[]): Scores {
  const predictor = new Predictor(model);
  return scoreFiles(
    held.map(({ file, tokens }) => {
      const mentions = predictor.predict(tokens).map(({ from, to, type }) => {
        const span = spanOf(tokens, from, to);
        return { ...span, type, text: tokens.text.slice(span.start, span.end) };
      });
      return {
        gold: { ...file, mentions: file.mentions.filter(({ type }) => builtInTypes.includes(type)) },
        predicted: { ...file, mentions },
      };
    }),
  );
}
