import type { ArticleSource } from './article.ts';
import { Decisions } from './decisions.ts';
import { History, type JournalLine, type Placed, Trail } from './journal/index.ts';
import type { Unfit } from './session.ts';

/** What the journal says of an article as it is now. */
export interface PastArticle {
  trail: Trail;
  decisions: Decisions;
  /** How many steps there were. */
  steps: number;
}

/** What the journal says of the reviews so far. */
export interface PastReview {
  history: History;
  articles: ReadonlyMap<string, PastArticle>;
  /** The last action, when the review may have been killed in the middle of it. */
  interrupted: JournalLine | undefined;
}

export function readPast(lines: readonly Placed[], articles: readonly (ArticleSource | Unfit)[]): PastReview {
  const texts = new Map(
    articles.flatMap(each => ('problem' in each ? [] : [[each.predicted.article.id, each.sha256]])),
  );
  const history = new History();
  const byId = new Map<string, PastArticle>();
  let interrupted: JournalLine | undefined;
  for (const { line, at } of lines) {
    if ('settled' in line) {
      for (const { trail } of byId.values()) trail.settle();
      interrupted = undefined;
      continue;
    }
    interrupted = line;
    history.note(line, at);
    for (const part of line.parts) {
      // What was decided about another text says nothing of this one.
      if (texts.get(part.article) !== part.sha256) continue;
      const own = byId.get(part.article) ?? { trail: new Trail(), decisions: new Decisions(), steps: 0 };
      byId.set(part.article, own);
      own.trail.add(part);
      own.steps += part.steps.length;
      for (const { decisions } of part.steps) own.decisions.take(decisions);
    }
  }
  return { history, articles: byId, interrupted };
}
