import type { Placed } from './journal.ts';
import type { JournalLine } from './line.ts';

interface Done {
  n: number;
  label: string;
  at: Placed['at'];
}

/** What was done: what of it can be undone and redone, the last action first, and which requests it answered. */
export class History {
  readonly #undo: Done[] = [];
  readonly #redo: Done[] = [];
  readonly #requests = new Map<string, number[]>();
  #last = 0;

  /** Number of the next line. */
  get next(): number {
    return this.#last + 1;
  }

  get undoable(): Done | undefined {
    return this.#undo.at(-1);
  }

  get redoable(): Done | undefined {
    return this.#redo.at(-1);
  }

  /** Which actions of a request are done. */
  doneOf(request: string): readonly number[] {
    return this.#requests.get(request) ?? [];
  }

  note({ n, action, of, label, request }: JournalLine, at: Placed['at']): void {
    this.#last = Math.max(this.#last, n);
    if (request) this.#requests.set(request.id, [...this.doneOf(request.id), request.at]);
    if (action.do === 'reload') return;
    if (action.do === 'undo') move(of, this.#undo, this.#redo);
    else if (action.do === 'redo') move(of, this.#redo, this.#undo);
    else {
      this.#undo.push({ n, label, at });
      this.#redo.length = 0;
    }
  }
}

function move(n: number | undefined, from: Done[], to: Done[]): void {
  const at = from.findLastIndex(done => done.n === n);
  if (at >= 0) to.push(...from.splice(at, 1));
}
