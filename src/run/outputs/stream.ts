import { once } from 'node:events';
import type { Rendered } from '../../annotator/index.ts';
import type { Output } from './output.ts';

/** Standard output: a line for a line of JSON Lines, else an annotation file. It waits while its reader is slower, so that memory stays bounded. */
export function streamOutput(stream: NodeJS.WritableStream, { withText }: { withText: boolean }): Output {
  return {
    rendering: ({ line }) => (line === undefined ? 'file' : withText ? 'line-with-text' : 'line'),
    put: async (_article, made) => {
      if (!stream.write((made as Rendered).output)) await once(stream, 'drain');
      return 'written';
    },
    close: async () => {},
  };
}
