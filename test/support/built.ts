import { program, run } from './run.ts';

export interface BuiltOptions {
  cwd: string;
  input?: string | Buffer;
  /** Largest file in blocks of 1,024 bytes: what goes beyond fails as on a full disk, for the superuser too. */
  largestFile?: number;
  /** Where standard output goes. Default: it comes back. */
  into?: string;
}

/** Runs the built program under limits of the shell. */
export function built(args: readonly string[], { cwd, input = '', largestFile, into }: BuiltOptions) {
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile} && `;
  const redirect = into === undefined ? '' : ` > ${into}`;
  const command = `${limit}exec "$0" "$@"${redirect}`;
  return run('bash', ['-c', command, process.execPath, program, ...args], { cwd, input });
}
