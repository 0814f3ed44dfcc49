/** Calls `late` when an item is waited for too long. */
export async function* patientlyRead<Item>(
  items: AsyncIterable<Item>,
  seconds: number,
  late: () => void,
): AsyncGenerator<Item> {
  let timer = setTimeout(late, seconds * 1000);
  try {
    for await (const item of items) {
      clearTimeout(timer);
      yield item;
      timer = setTimeout(late, seconds * 1000);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Calls `late` when an item waits too long to be taken. */
export async function* patientlyWritten<Item>(
  items: AsyncIterable<Item>,
  seconds: number,
  late: () => void,
): AsyncGenerator<Item> {
  for await (const item of items) {
    const timer = setTimeout(late, seconds * 1000);
    try {
      yield item;
    } finally {
      clearTimeout(timer);
    }
  }
}
