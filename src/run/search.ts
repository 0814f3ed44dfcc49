import { UsageError } from '../errors.ts';
import type {
  FoundArticle,
  SearchOptions,
  SearchQuery,
  SearchResult,
  SnippetPart,
  Suggestion,
} from '../search/index.ts';
import { type Asked, type EntityQuery, queryOf, snippetOf, suggestNear } from '../search/index.ts';
import { type Sink, sinkFor } from '../sinks/index.ts';

export interface SearchRun {
  /** File or address of the index. */
  target: string;
  asked: Asked;
  options: SearchOptions;
}

/** An article that was found, as it is shown. */
export interface Shown {
  /** From 1, of all that fit. */
  rank: number;
  score: number;
  article: FoundArticle;
  snippet: readonly SnippetPart[];
}

export interface Searched {
  total: number;
  shown: readonly Shown[];
  facets: SearchResult['facets'];
  /** When nothing is found: for each name that no article has, what it may have meant. */
  suggestions: readonly { words: readonly string[]; entities: readonly Suggestion[] }[];
}

/**
 * Looks for articles in an index.
 *
 * @throws {QueryError} naming the part and the place of the query that cannot be read.
 * @throws {UsageError} when the target is of no kind that can search, or there is no index.
 * @throws {SystemError} when the index cannot be reached.
 */
export async function searchIndex({ target, asked, options }: SearchRun): Promise<Searched> {
  const query = queryOf(asked);
  const kind = sinkFor(target);
  const sink = await kind.open(target, { mustExist: true });
  try {
    if (!canSearch(sink)) throw new UsageError(`Expected an index that can be searched, got ${kind.name}`);
    return await search(sink, query, options);
  } finally {
    await sink.close();
  }
}

type SearchableSink = Sink & Required<Pick<Sink, 'search' | 'articles' | 'suggest'>>;

function canSearch(sink: Sink): sink is SearchableSink {
  return sink.search !== undefined && sink.articles !== undefined && sink.suggest !== undefined;
}

async function search(sink: SearchableSink, query: SearchQuery, options: SearchOptions): Promise<Searched> {
  const { total, hits, facets } = await sink.search(query, options);
  const articles = new Map((await sink.articles(hits.map(({ id }) => id))).map(article => [article.id, article]));
  const shown = hits.flatMap(({ id, score }, at): Shown[] => {
    const article = articles.get(id);
    const rank = (options.offset ?? 0) + at + 1;
    return article ? [{ rank, score, article, snippet: snippetOf(query, article) }] : [];
  });
  return { total, shown, facets, suggestions: total === 0 ? await suggestions(sink, query.entities) : [] };
}

async function suggestions(sink: SearchableSink, queries: readonly EntityQuery[]): Promise<Searched['suggestions']> {
  const found: { words: readonly string[]; entities: readonly Suggestion[] }[] = [];
  for (const query of queries) {
    if (query.not || !query.words) continue;
    const { total } = await sink.search({ entities: [query] }, { limit: 0, facets: 0 });
    if (total > 0) continue;
    const entities = await suggestNear(
      (words, near) => sink.suggest(words, near),
      query.words,
      query.type === undefined ? {} : { type: query.type },
    );
    if (entities.length > 0) found.push({ words: query.words, entities });
  }
  return found;
}
