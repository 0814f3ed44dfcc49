import { once } from 'node:events';
import type { Output } from './output.ts';

/** Standard output: a line for a line of JSON Lines, else an annotation file. It waits while its reader is slower, so that memory stays bounded. */
export function streamOutput(stream: NodeJS.WritableStream, { withText }: { withText: boolean }): Output {
  return {
    rendering: ({ line }) => (line === undefined ? 'file' : withText ? 'line-with-text' : 'line'),
    put: async (_article, { output }) => {
      if (!stream.write(output)) await once(stream, 'drain');
      return 'written';
    },
    close: async () => {},
  };
}
