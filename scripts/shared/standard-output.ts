import { fstatSync, writeSync } from 'node:fs';

/**
 * Tells of what cannot be written to standard output. Node writes to a file in one call and does not look how much of it the disk
 * took: on a full one, the rest would be missing without an error.
 */
export function mindStandardOutput(onError: (error: NodeJS.ErrnoException) => void): void {
  const { stdout } = process;
  stdout.on('error', onError);
  if (!fstatSync(stdout.fd).isFile()) return;
  stdout._write = (chunk: Buffer, _encoding, callback) => {
    try {
      for (let done = 0; done < chunk.length; ) done += writeSync(stdout.fd, chunk, done);
      callback();
    } catch (error) {
      callback(error as Error);
    }
  };
}
