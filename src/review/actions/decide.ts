import type { Change } from '../../diff/index.ts';
import type { ReviewedArticle } from '../article.ts';
import type { DecisionRecord } from '../decisions.ts';
import type { Decision } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Step } from '../step.ts';
import { acceptChange } from './accept.ts';
import { giveBack } from './give-back.ts';

/**
 * Decides on changes of one article.
 *
 * @throws {Refused} when the first of them cannot be decided so; others are left as they are then.
 */
export function decideChanges(article: ReviewedArticle, keys: readonly string[], decision: Decision): Step {
  const records: DecisionRecord[] = [];
  return article.perform(
    edit => {
      for (const [at, key] of keys.entries()) {
        try {
          const record = recordOf(article, key, decision);
          if (decision.verdict === 'accepted') acceptChange(edit, article.predicted, record.change);
          else if (record.before?.verdict === 'accepted') giveBack(edit, article.decisions.accepted.get(key)!);
          records.push(record);
        } catch (error) {
          if (!(error instanceof Refused) || at === 0) throw error;
        }
      }
    },
    () => records,
  );
}

function recordOf(article: ReviewedArticle, key: string, after: Decision): DecisionRecord {
  const change = article.change(key);
  if (change) {
    const before = article.decisions.refusal(key);
    if (before?.verdict === after.verdict)
      throw new Refused('Expected an open change, got one that is refused already');
    return { change, after, ...(before && { before }), ...entityOf(article, change) };
  }
  const accepted = article.decisions.accepted.get(key);
  if (!accepted) throw new Refused('Expected a change of this article, got one that is no more');
  if (after.verdict === 'accepted') throw new Refused('Expected an open change, got one that is accepted already');
  return { change: accepted.change, before: accepted.decision, after };
}

function entityOf(article: ReviewedArticle, change: Change): Pick<DecisionRecord, 'entity'> {
  const id = change.about === 'mention' ? change.before?.entity : undefined;
  const entity = id === undefined ? undefined : article.gold.entities.get(id);
  return entity ? { entity } : {};
}
