import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/explore/protocol.ts';
import { ask, FaultError } from './transport.ts';

export interface Answered<Answer> {
  /** The last answer, which stays until the next is there. */
  answer?: Answer;
  fault?: Fault;
  waiting: boolean;
}

/** The answer to a question that may change; without a path nothing is asked. */
export function useAnswer<Answer>(path: string | undefined, query: string): Answered<Answer> {
  const [state, setState] = useState<Answered<Answer>>({ waiting: true });
  useEffect(() => {
    if (path === undefined) return;
    const abort = new AbortController();
    setState(({ answer }) => ({ ...(answer !== undefined && { answer }), waiting: true }));
    ask<Answer>(path, new URLSearchParams(query), abort.signal).then(
      answer => setState({ answer, waiting: false }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const fault = error instanceof FaultError ? error.fault : { error: String(error) };
        setState({ fault, waiting: false });
      },
    );
    return () => abort.abort();
  }, [path, query]);
  return state;
}
