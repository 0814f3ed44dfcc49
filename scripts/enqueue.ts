import { type Command, createCommand } from 'commander';
import { fingerprint } from '../src/annotator/index.ts';
import { formatProblem, type Problem } from '../src/errors.ts';
import { DEFAULT_ATTEMPTS, DEFAULT_BATCH, type Enqueued, enqueue } from '../src/queue/index.ts';
import { Progress } from '../src/run/terminal.ts';
import { countOf } from './shared/count-of.ts';
import { exitCodes } from './shared/main.ts';
import {
  type ArticleOptions,
  annotatorSettings,
  positive,
  projectConfig,
  readOptions,
  terminal,
  withArticleOptions,
} from './shared/options.ts';
import { type QueueOptions, withQueue, withQueueOption } from './shared/queue-options.ts';
import { stopSignal } from './shared/stop-signal.ts';

interface Options extends ArticleOptions, QueueOptions {
  batch: number;
  attempts: number;
  mostWaiting: number;
  anySettings?: boolean;
  quiet?: boolean;
  json?: boolean;
}

const MOST_WAITING = 10_000;

const EXAMPLES = `
Examples:
  glossator enqueue wire/ --queue redis://localhost
  zcat 2023-*.jsonl.gz | glossator enqueue - --queue rediss://user:password@host:6380/0/archive
  GLOSSATOR_QUEUE=redis://localhost glossator enqueue wire.jsonl

\`glossator work\` annotates them, on as many machines as you like. The same articles again add nothing.`;

export function enqueueCommand(): Command {
  const command = createCommand('enqueue')
    .description('Put articles into a queue, from which workers on any machine take them.')
    .argument('<inputs...>', 'files (.txt, .md, .jsonl), folders, globs, or - for standard input');
  return withArticleOptions(withQueueOption(command))
    .option('--batch <articles>', 'articles of a job, fewer where they are long', positive, DEFAULT_BATCH.articles)
    .option('--attempts <number>', 'times that a job is tried while its target fails', positive, DEFAULT_ATTEMPTS)
    .option('--most-waiting <jobs>', 'wait while so many jobs are in the queue', positive, MOST_WAITING)
    .option('--any-settings', 'let workers with other settings, or of another version, take them')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', EXAMPLES)
    .action(enqueueArticles);
}

async function enqueueArticles(inputs: string[], options: Options): Promise<void> {
  const config = await projectConfig();
  const settings = annotatorSettings(options, config);
  const { out, err, quiet } = terminal(options);
  const progress = new Progress(terminal(options), 'queued');
  let code: number = exitCodes.done;
  const signal = stopSignal(err);
  const enqueued = await withQueue(options, async connection =>
    enqueue(connection, inputs, {
      read: readOptions(options, config),
      fingerprint: options.anySettings ? undefined : await fingerprint(settings),
      size: { ...DEFAULT_BATCH, articles: options.batch },
      attempts: options.attempts,
      mostWaiting: options.mostWaiting,
      signal,
      onProblem: (problem: Problem) => {
        code = Math.max(code, problem.kind === 'io' ? exitCodes.system : exitCodes.failed);
        progress.end();
        err.write(`${formatProblem(problem)}\n`);
      },
      onArticle: id => progress.step(id),
    }),
  );
  progress.end();
  process.exitCode = signal.aborted ? exitCodes.interrupted : code;
  if (options.json) out.write(`${JSON.stringify(enqueued)}\n`);
  else if (!quiet) out.write(`${summary(enqueued)}\n`);
}

function summary({ articles, jobs, known, failed }: Enqueued): string {
  const faults = failed > 0 ? `; ${countOf(failed, 'article')} failed` : '';
  return `${countOf(articles, 'article')} in ${countOf(jobs + known, 'job')} (${jobs} added, ${known} known${faults})`;
}
