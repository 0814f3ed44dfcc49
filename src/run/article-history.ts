import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { bodyHash, readArticles } from '../article/index.ts';

/** Most bytes of one version of a file, or of the list of its versions. */
const MOST = 1 << 28;

/**
 * The body with this hash among all versions of an article file, or of a JSON Lines file, that git holds, the newest
 * first; renamed files too. `undefined` without git, outside a repository, and when no version has it.
 */
export async function bodyInHistory(path: string, sha256: string): Promise<string | undefined> {
  const folder = dirname(path);
  for (const blob of await versions(folder, basename(path))) {
    const content = await git(folder, ['cat-file', 'blob', blob]);
    const body = content && (await bodyWithHash(content, sha256));
    if (body !== undefined) return body;
  }
  return undefined;
}

/** Object names of a file's contents; each line of the raw log has the contents before and after a commit. */
async function versions(folder: string, name: string): Promise<Set<string>> {
  const log = await git(folder, ['log', '--follow', '--raw', '--no-abbrev', '--format=', '--', name]);
  const lines = log?.toString('utf8').match(/^:\d+ \d+ [0-9a-f]+ [0-9a-f]+/gm) ?? [];
  const blobs = lines.flatMap(line => line.split(' ').slice(2).reverse());
  return new Set(blobs.filter(blob => !/^0+$/.test(blob)));
}

async function bodyWithHash(content: Buffer, sha256: string): Promise<string | undefined> {
  for await (const read of readArticles(['-'], { stdin: once(content) })) {
    if ('article' in read && bodyHash(read.article.text) === sha256) return read.article.text;
  }
  return undefined;
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

/** What git says, or nothing where it fails: that there is no history is no fault. */
function git(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  return new Promise(resolve => {
    const options = { encoding: 'buffer', maxBuffer: MOST } as const;
    execFile('git', ['-C', folder, '--literal-pathspecs', ...args], options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}
