import type { Overview, ReviewArticle } from '../../../src/review/protocol.ts';
import type { Transport } from './transport.ts';

/** What a report holds, as JSON in an element of the page. */
export interface Report {
  overview: Overview;
  articles: readonly ReviewArticle[];
}

/** Id of the element that holds a report; pages of a server have none. */
export const REPORT_ID = 'report';

/** The report within the page: read-only, without a network. */
export function embeddedTransport(json: string): Transport {
  const { overview, articles } = JSON.parse(json) as Report;
  const byId = new Map(articles.map(article => [article.id, article]));
  return {
    overview: async () => overview,
    article: async id => {
      const article = byId.get(id);
      if (!article) throw new Error(`Expected an article \`${id}\` in this report, found none`);
      return article;
    },
    act: async () => {
      throw new Error('Expected nothing to decide in a report');
    },
    explain: async () => ({ proposals: [] }),
  };
}
