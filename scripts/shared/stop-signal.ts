/** The first Ctrl-C, or another request to end, finishes what is at hand; a second one ends the process at once. */
export function stopSignal(err: NodeJS.WritableStream): AbortSignal {
  const stop = new AbortController();
  const names = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = () => {
    for (const name of names) process.removeListener(name, onSignal);
    err.write('Finishing the articles at hand; Ctrl-C again stops at once.\n');
    stop.abort();
  };
  for (const name of names) process.on(name, onSignal);
  return stop.signal;
}
