import type {
  ActionRequest,
  ActionResponse,
  Explanation,
  Overview,
  ReviewArticle,
} from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';

/** Where the page gets what it shows and sends what was decided: a server, or the report's own file. */
export interface Transport {
  overview(): Promise<Overview>;
  article(id: string): Promise<ReviewArticle>;
  /** Rejects when no answer came: whether it was done is not known then, and the same batch is to be sent again. */
  act(request: ActionRequest): Promise<ActionResponse>;
  explain(article: string, span: Span): Promise<Explanation>;
}
