import { type Command, createCommand } from 'commander';
import { fingerprint } from '../src/annotator/index.ts';
import { formatProblem, quote, UsageError } from '../src/errors.ts';
import {
  type Connection,
  DEFAULT_ATTEMPTS,
  deadLetter,
  deadLetters,
  dropDead,
  type Handled,
  type KeptLetter,
  retryDead,
} from '../src/queue/index.ts';
import { countOf } from './shared/count-of.ts';
import { exitCodes } from './shared/main.ts';
import { type ArticleOptions, annotatorSettings, projectConfig, withSettingOptions } from './shared/options.ts';
import { type QueueOptions, withQueue, withQueueOption } from './shared/queue-options.ts';

type ListOptions = QueueOptions & { json?: boolean };
type ChosenOptions = QueueOptions & ArticleOptions & { all?: boolean };

/** `queue dead …`: articles that could not be annotated or written. */
export function deadCommand(): Command {
  const command = createCommand('dead').description('articles that could not be annotated or written');
  const part = (usage: string, description: string) =>
    withQueueOption(command.command(usage).description(description)).exitOverride();
  part('list', 'one a line: id, place and id of the article, reason')
    .option('--json', 'as JSON Lines, with the cause and without the texts')
    .action(list);
  part('show <id>', 'all that is known of one, with its text').option('--json', 'as JSON').action(show);
  withSettingOptions(part('retry [ids...]', 'put them into the queue again, for workers with these settings'))
    .option('--all', 'all that are there')
    .action((ids: string[], options: ChosenOptions) => handle(ids, options, 'queued', retry));
  part('drop [ids...]', 'take them out of the list for good')
    .option('--all', 'all that are there')
    .action((ids: string[], options: ChosenOptions) => handle(ids, options, 'dropped', dropDead));
  return command;
}

async function list(options: ListOptions): Promise<void> {
  await withQueue(options, async connection => {
    for await (const letter of deadLetters(connection))
      process.stdout.write(options.json ? `${JSON.stringify(withoutText(letter))}\n` : `${line(letter)}\n`);
  });
}

async function show(id: string, options: ListOptions): Promise<void> {
  await withQueue(options, async connection => {
    const letter = await deadLetter(connection, id);
    if (!letter) return missing([id]);
    process.stdout.write(options.json ? `${JSON.stringify(letter)}\n` : `${line(letter)}\n\n${letter.article.text}\n`);
  });
}

function withoutText({ article, ...letter }: KeptLetter) {
  const { text, ...rest } = article;
  return { ...letter, article: { ...rest, length: text.length } };
}

function line({ id, article, source, reason, hint }: KeptLetter): string {
  const problem = {
    kind: 'input' as const,
    file: source.path,
    ...(source.line !== undefined && { line: source.line }),
    reason: `${article.id}: ${reason}`,
    ...(hint !== undefined && { hint }),
  };
  return `${id}  ${formatProblem(problem)}`;
}

async function handle(
  ids: readonly string[],
  options: ChosenOptions,
  verb: string,
  work: (connection: Connection, ids: readonly string[] | undefined, options: ChosenOptions) => Promise<Handled>,
): Promise<void> {
  if (ids.length > 0 === (options.all ?? false)) throw new UsageError('Expected ids of dead letters, or --all');
  const { handled, unknown } = await withQueue(options, connection =>
    work(connection, options.all ? undefined : ids, options),
  );
  process.stdout.write(`${countOf(handled, 'article')} ${verb}\n`);
  missing(unknown);
}

async function retry(connection: Connection, ids: readonly string[] | undefined, options: ChosenOptions) {
  const settings = annotatorSettings(options, await projectConfig());
  return retryDead(connection, ids, { fingerprint: await fingerprint(settings), attempts: DEFAULT_ATTEMPTS });
}

function missing(ids: readonly string[]): void {
  for (const id of ids) process.stderr.write(`Expected the id of a dead letter, got ${quote(id)}\n`);
  if (ids.length > 0) process.exitCode = exitCodes.failed;
}
