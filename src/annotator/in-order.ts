/** What is in hand at a time: see `inOrder`. */
export interface InHand {
  /** Most items. */
  items: number;
  /** Weight of the items together from which on no other is begun. */
  weight: number;
}

export interface InOrderOptions<Item> {
  most: InHand;
  weightOf(item: Item): number;
  /** Ends the reading of items; what is in hand is worked off. */
  signal?: AbortSignal | undefined;
}

/**
 * Works on several items at a time and yields the results in the order of the items. An item is read only when there is room
 * for it, so memory is bounded however slow the reader of the results is. A result that is ready is yielded while the next item
 * is still waited for.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { most, weightOf, signal }: InOrderOptions<Item>,
): AsyncGenerator<Result> {
  const reader = readUntil(items[Symbol.asyncIterator](), signal);
  const begun: { result: Promise<Result>; weight: number }[] = [];
  let weight = 0;
  let next: Promise<IteratorResult<Item> | undefined> | undefined;
  let open = true;
  try {
    while (open || begun.length > 0) {
      if (open && begun.length < most.items && weight < most.weight) next ??= reader.next();
      const [first] = begun;
      if (next && (await earlier(next, first?.result)) === 'next') {
        const read = await next;
        next = undefined;
        open = read !== undefined && !read.done;
        if (read && !read.done) begin(read.value);
      } else {
        const result = await first!.result;
        begun.shift();
        weight -= first!.weight;
        yield result;
      }
    }
  } finally {
    await reader.close();
  }

  function begin(item: Item): void {
    const result = work(item);
    // It is thrown where the result is awaited; until then nobody may call it unhandled.
    result.catch(() => {});
    begun.push({ result, weight: weightOf(item) });
    weight += begun.at(-1)!.weight;
  }
}

/** Which of both is there earlier; a failure counts. */
function earlier(next: Promise<unknown>, result: Promise<unknown> | undefined): Promise<'next' | 'result'> {
  const settled = <Name>(promise: Promise<unknown>, name: Name) =>
    promise.then(
      () => name,
      () => name,
    );
  return result
    ? Promise.race([settled(result, 'result' as const), settled(next, 'next' as const)])
    : settled(next, 'next');
}

/** An iterator that a signal ends, also while it waits: a stream of the keyboard's might never answer. */
function readUntil<Item>(iterator: AsyncIterator<Item>, signal: AbortSignal | undefined) {
  let stop: (() => void) | undefined;
  const onAbort = () => stop?.();
  signal?.addEventListener('abort', onAbort);
  return {
    next(): Promise<IteratorResult<Item> | undefined> {
      if (signal?.aborted) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        stop = () => resolve(undefined);
        iterator.next().then(resolve, reject);
      });
    },
    async close(): Promise<void> {
      signal?.removeEventListener('abort', onAbort);
      const closed = iterator.return?.();
      if (!signal?.aborted) await closed;
      else closed?.catch(() => {});
    },
  };
}
