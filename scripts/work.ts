import { availableParallelism } from 'node:os';
import { type Command, createCommand } from 'commander';
import { type Annotator, fingerprint, threadedAnnotator } from '../src/annotator/index.ts';
import { formatProblem } from '../src/errors.ts';
import { DEFAULT_LOCK, type Outcome, openStore, type Store, work } from '../src/queue/index.ts';
import { shownTarget } from '../src/sinks/index.ts';
import { countOf } from './shared/count-of.ts';
import { exitCodes } from './shared/main.ts';
import {
  type ArticleOptions,
  annotatorSettings,
  positive,
  projectConfig,
  type ThreadOptions,
  terminal,
  withSettingOptions,
  withThreadOptions,
} from './shared/options.ts';
import { type QueueOptions, withQueue, withQueueOption } from './shared/queue-options.ts';
import { keepHeapSteady } from './shared/steady-heap.ts';
import { stopSignal } from './shared/stop-signal.ts';

interface Options extends ArticleOptions, ThreadOptions, QueueOptions {
  to: string;
  drain?: boolean;
  lock: number;
  quiet?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  glossator work --queue redis://host --to postgres://user@host/news
  glossator work --queue redis://host --to annotations/predicted --workers 4 --drain

Without --workers it takes all cores. SIGTERM or Ctrl-C finishes the jobs in hand.`;

export function workCommand(): Command {
  const command = createCommand('work')
    .description('Annotate the articles of a queue, beside other workers on any machine.')
    .requiredOption('--to <target>', 'index (PostgreSQL, OpenSearch, SQLite), or folder of annotation files');
  return withThreadOptions(withSettingOptions(withQueueOption(command)))
    .option('--drain', 'end when the queue is empty')
    .option(
      '--lock <seconds>',
      'a worker that is silent for so long has lost its jobs to others',
      positive,
      DEFAULT_LOCK,
    )
    .option('-q, --quiet', 'no summary')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', EXAMPLES)
    .action(workOnQueue);
}

async function workOnQueue(options: Options): Promise<void> {
  keepHeapSteady();
  const { workers: threads = availableParallelism(), timeout, memory } = options;
  const config = await projectConfig();
  const settings = annotatorSettings(options, config);
  const { out, err, quiet } = terminal(options);
  const done: Outcome = { articles: 0, words: 0, mentions: 0, dead: 0 };
  const signal = stopSignal(err);
  await withQueue(options, connection =>
    closing(openStore(options.to), store =>
      closing(threadedAnnotator(settings, { threads, timeout, memory }), async annotator =>
        work(connection, {
          annotator,
          store,
          fingerprint: await fingerprint(settings),
          drain: options.drain ?? false,
          lock: options.lock,
          signal,
          onProblem: problem => err.write(`${formatProblem(problem)}\n`),
          onDone: outcome => {
            for (const key of Object.keys(done) as (keyof Outcome)[]) done[key] += outcome[key];
          },
        }),
      ),
    ),
  );
  // Who is asked to end has done as asked, whatever became of the articles of a week.
  process.exitCode = done.dead > 0 && !signal.aborted ? exitCodes.failed : exitCodes.done;
  if (options.json) out.write(`${JSON.stringify({ ...done, to: shownTarget(options.to) })}\n`);
  else if (!quiet) out.write(`${summary(done, shownTarget(options.to))}\n`);
}

async function closing<Opened extends Annotator | Store, T>(
  opening: Promise<Opened>,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await opening;
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

function summary({ articles, mentions, dead }: Outcome, target: string): string {
  const letters = dead > 0 ? ` (${dead} dead: glossator queue dead list)` : '';
  return `${countOf(articles, 'article')}, ${countOf(mentions, 'mention')} → ${target}${letters}`;
}
