import { InvalidArgumentError } from 'commander';

/** What the commands share that serve a page. The first signal ends the page in order; a second one ends it at once. */
export function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535 || value.trim() === '')
    throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return number;
}
