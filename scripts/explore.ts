import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, createCommand } from 'commander';
import { formatProblem, UsageError } from '../src/errors.ts';
import { hasIndex, serveExplore } from '../src/run/explore.ts';
import { indexArticles } from '../src/run/index-articles.ts';
import { isLoopback, newToken, openBrowser } from '../src/server/index.ts';
import { projectConfig, terminal } from './shared/options.ts';
import { interrupted, port } from './shared/page.ts';
import { DEFAULT_INDEX } from './shared/sinks.ts';

interface Options {
  port?: number;
  host?: string;
  token?: string;
  open: boolean;
}

const DEFAULT_PORT = 4848;

const EXAMPLES = `
Examples:
  glossator explore                              the index of the project; where there is none it is made first
  glossator explore wire.db --port 8080          another one, as \`glossator index --to wire.db\` made it
  glossator explore --host 0.0.0.0 --no-open     for others on the network, who need the token that is printed

Nothing is written to the index. Ctrl-C ends it.`;

export function exploreCommand(): Command {
  return createCommand('explore')
    .description('Search an index and see who, where, when and how much: a page in the browser.')
    .argument('[index]', `file of the index (default: ${DEFAULT_INDEX})`)
    .option('--port <number>', `port to listen on (default: ${DEFAULT_PORT}, or the next that is free)`, port)
    .option('--host <name>', 'name or address to listen on (default: 127.0.0.1, this machine alone)')
    .option('--token <token>', 'what the browser has to show (default: a new one, for other hosts only)')
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLES)
    .action(explore);
}

async function explore(index: string | undefined, options: Options): Promise<void> {
  const { out } = terminal({});
  const target = index ?? join(...DEFAULT_INDEX.split('/'));
  if (index === undefined && !hasIndex(target)) await makeIndex(target);
  const { host } = options;
  const needsToken = host !== undefined && !isLoopback(host.toLowerCase());
  const token = options.token ?? (needsToken ? newToken() : undefined);
  const where = { host, token, port: options.port ?? DEFAULT_PORT, orNext: options.port === undefined };
  const { address, close } = await serveExplore(target, where);
  out.write(`Explore ${target} at ${address}\nCtrl-C ends it.\n`);
  if (options.open) openBrowser(address);
  await interrupted();
  await close();
}

/** What `glossator index` would make without options. */
async function makeIndex(target: string): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal({});
  const annotations = join(config.annotations ?? 'annotations', 'predicted');
  const articles = config.articles ?? 'corpus';
  if (!existsSync(annotations))
    throw new UsageError(
      `Expected an index in ${target} or annotations in ${annotations}, found neither; \`glossator annotate\` makes annotations`,
    );
  out.write(`There is no index in ${target} yet: it is made of ${annotations} and ${articles}\n`);
  const { written, problems } = await indexArticles({
    annotations,
    articles,
    target,
    prune: false,
    stdin: process.stdin,
  });
  for (const problem of problems) err.write(`${formatProblem(problem)}\n`);
  out.write(`${written} articles written → ${target}\n`);
}
