import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, createCommand } from 'commander';
import { UsageError } from '../src/errors.ts';
import { clear, queueStatus, renderStatus } from '../src/queue/index.ts';
import { deadCommand } from './queue-dead.ts';
import { countOf } from './shared/count-of.ts';
import { type QueueOptions, withQueue, withQueueOption } from './shared/queue-options.ts';

interface StatusOptions extends QueueOptions {
  json?: boolean;
  watch?: boolean;
}

const EXAMPLES = `
Examples:
  glossator queue status --queue redis://localhost --watch
  glossator queue dead list --queue redis://localhost
  GLOSSATOR_QUEUE=redis://localhost glossator queue dead retry --all`;

/** Milliseconds between two looks of --watch. */
const LOOK_AGAIN = 1_000;

export function queueCommand(): Command {
  const command = createCommand('queue')
    .description('Look at a queue of articles, and steer it.')
    .addHelpText('after', EXAMPLES);
  const part = (name: string, description: string) =>
    withQueueOption(command.command(name).description(description)).exitOverride();
  part('status', 'what waits, what is done, how fast')
    .option('--json', 'print it as JSON, one line each time')
    .option('--watch', 'again every second, until Ctrl-C')
    .action(status);
  part('pause', 'let workers finish what they have in hand, and take no more').action((options: QueueOptions) =>
    withQueue(options, ({ queue }) => queue.pause()),
  );
  part('resume', 'let workers go on').action((options: QueueOptions) =>
    withQueue(options, ({ queue }) => queue.resume()),
  );
  part('clear', 'delete the queue with its jobs, dead letters and counts')
    .option('--yes', 'without it, nothing is deleted')
    .action(clearQueue);
  command.addCommand(deadCommand());
  return command;
}

async function status(options: StatusOptions): Promise<void> {
  await withQueue(options, async connection => {
    do {
      const now = await queueStatus(connection);
      const shown = options.json ? JSON.stringify(now) : renderStatus(now);
      const clean = options.watch && !options.json && process.stdout.isTTY ? '\u001b[H\u001b[J' : '';
      process.stdout.write(`${clean}${shown}\n`);
      if (options.watch) await sleep(LOOK_AGAIN);
    } while (options.watch);
  });
}

async function clearQueue(options: QueueOptions & { yes?: boolean }): Promise<void> {
  await withQueue(options, async connection => {
    const { queue, jobs, dead } = await queueStatus(connection);
    const lost = `${countOf(jobs.waiting + jobs.delayed, 'job')} and ${countOf(dead, 'dead letter')} of ${queue}`;
    if (!options.yes) throw new UsageError(`Expected --yes to delete ${lost}, got none`);
    await clear(connection);
    process.stdout.write(`Deleted ${lost}\n`);
  });
}
