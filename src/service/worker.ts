import type { Rendering, SentenceExplanation } from '../annotator/index.ts';
import type { Came } from './articles.ts';
import { refusalOf, ServiceError, type ServiceFault } from './fault.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceAnnotator } from './options.ts';

/** Asks the annotator, and counts. */
export interface Worker {
  /** Articles that one request may have in hand at a time, so that another one gets its turn. */
  readonly width: number;
  annotate(came: Came, rendering: Rendering): Promise<Made<string>>;
  explain(came: Came): Promise<Made<SentenceExplanation[]>>;
}

/** What was made of an article, or why nothing was. */
export type Made<Result> = { made: Result } | { fault: ServiceFault };

export function createWorker(annotator: ServiceAnnotator, metrics: Metrics): Worker {
  return {
    width: annotator.width,
    async annotate(came, rendering) {
      if ('fault' in came) return refused(came.fault);
      const result = await annotator.annotate(came.article, rendering);
      if ('refused' in result) return refused(refusalOf(result));
      metrics.annotated(result.mentions);
      return { made: result.output };
    },
    async explain(came) {
      if ('fault' in came) return refused(came.fault);
      const result = await annotator.explain(came.article);
      if ('refused' in result) return refused(refusalOf(result));
      metrics.annotated(0);
      return { made: result.sentences };
    },
  };

  function refused(fault: ServiceFault): { fault: ServiceFault } {
    metrics.refused(fault.code);
    return { fault };
  }
}

/** @throws {ServiceError} when nothing was made. */
export function madeOf<Result>(made: Made<Result>): Result {
  if ('made' in made) return made.made;
  const { code, message: reason, ...rest } = made.fault;
  throw new ServiceError(code, { reason, ...rest });
}

/** The annotations on a line, or the problem in their place; without a line end. */
export function lineOf(made: Made<string>): string {
  return 'made' in made ? made.made.trimEnd() : JSON.stringify({ problem: made.fault });
}
