import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { type Command, createCommand, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../src/errors.ts';
import { serve } from '../src/run/serve.ts';
import { type LogLevel, logLevels } from '../src/service/index.ts';
import {
  type ArticleOptions,
  annotatorSettings,
  list,
  positive,
  projectConfig,
  readOptions,
  type ThreadOptions,
  terminal,
  withArticleOptions,
  withThreadOptions,
} from './shared/options.ts';
import { interrupted, port } from './shared/page.ts';
import { keepHeapSteady } from './shared/steady-heap.ts';
import { packageVersion } from './shared/version.ts';

interface Options extends ArticleOptions, ThreadOptions {
  port: number;
  host?: string;
  token?: string;
  maxBody?: number;
  maxInFlight?: number;
  rate?: number;
  drain: number;
  trustProxy?: string[];
  logLevel: LogLevel;
}

const DEFAULT_PORT = 4949;
const DEFAULT_DRAIN = 30;

const EXAMPLES = `
Without --workers there is a thread for each core. /openapi.json lists the addresses; / is a page to try them.

Examples:
  glossator serve                                             for this machine alone, at http://127.0.0.1:${DEFAULT_PORT}/
  curl -T story.txt -X POST -H 'content-type: text/plain' 'localhost:${DEFAULT_PORT}/annotate?date=2023-02-28'
  GLOSSATOR_TOKEN=… glossator serve --host 0.0.0.0            for others, who send Authorization: Bearer …
  glossator serve --preset fast --workers 8 --log-level warn

SIGTERM and Ctrl-C finish the requests in flight; a second one ends it at once.`;

export function serveCommand(): Command {
  const command = createCommand('serve')
    .description('Annotate for whoever asks over HTTP, in threads.')
    .option('--port <number>', 'port to listen on', port, DEFAULT_PORT)
    .option('--host <name>', 'name or address to listen on (default: 127.0.0.1, this machine alone)')
    .option('--token <token>', 'what a request has to show; GLOSSATOR_TOKEN says it unseen (default: none)')
    .option('--max-body <bytes>', 'refuse larger bodies; streams have no limit (default: 10000000)', positive)
    .option('--max-in-flight <number>', 'requests at a time, others are told to wait (default: 16 a thread)', positive)
    .option('--rate <number>', 'requests of one client a minute (default: 6000)', positive)
    .option('--drain <seconds>', 'most time for the requests in flight when it is ended', positive, DEFAULT_DRAIN)
    .option('--trust-proxy <list>', 'addresses of proxies whose X-Forwarded-For names the client', addresses)
    .addOption(new Option('--log-level <level>', 'what is logged to standard error').choices(logLevels).default('info'))
    .addHelpText('after', EXAMPLES);
  return withThreadOptions(withArticleOptions(command)).action(run);
}

async function run(options: Options): Promise<void> {
  keepHeapSteady();
  const { timeout, memory, workers: threads = availableParallelism(), maxBody, maxInFlight, rate } = options;
  const config = await projectConfig();
  const { date, place, maxBytes } = readOptions(options, config);
  const { address, stop } = await serve({
    settings: annotatorSettings(options, config),
    threads: { threads, timeout, memory },
    version: packageVersion(),
    host: options.host,
    port: options.port,
    token: tokenOf(options),
    date,
    place,
    limits: { maxBody, maxBytes, maxInFlight, rate },
    trustProxy: options.trustProxy,
    log: { level: options.logLevel },
  });
  terminal({}).out.write(
    `Serve at ${address} in ${threads === 1 ? '1 thread' : `${threads} threads`}\nCtrl-C ends it.\n`,
  );
  await interrupted();
  await stop(options.drain);
}

/** A header has to hold it. */
function tokenOf({ token = process.env.GLOSSATOR_TOKEN ?? '' }: Options): string | undefined {
  if (!/^[\x21-\x7e]*$/.test(token))
    throw new UsageError('Expected a token of ASCII characters without spaces, got another one');
  return token === '' ? undefined : token;
}

function addresses(value: string): string[] {
  const wrong = list(value).find(each => isIP(each.split('/')[0]!) === 0);
  if (wrong !== undefined) throw new InvalidArgumentError(`Expected addresses such as 10.0.0.0/8, got \`${wrong}\`.`);
  return list(value);
}
