import { type Command, Option } from 'commander';
import { SystemError } from '../../src/errors.ts';
import { type Connection, connect } from '../../src/queue/index.ts';

export interface QueueOptions {
  queue: string;
}

/** An address on the command line is seen by whoever lists the processes of the machine; a variable is not. */
export function withQueueOption(command: Command): Command {
  return command.addOption(
    new Option('--queue <url>', 'redis://user:password@host:port/db/name; rediss:// for TLS')
      .env('GLOSSATOR_QUEUE')
      .makeOptionMandatory(),
  );
}

/** Opens the queue for a piece of work, and closes it behind it. What the server does is told on standard error. */
export async function withQueue<T>({ queue }: QueueOptions, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(queue, { onServer: message => process.stderr.write(`${message}\n`) });
  try {
    return await work(connection);
  } catch (error) {
    throw isRefusal(error) ? told(connection, error) : error;
  } finally {
    await connection.close();
  }
}

/** What Redis itself says no to: it is out of memory, its disk is full, this user may not do that. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

function told({ address }: Connection, error: Error): SystemError {
  return new SystemError(`Expected to use the queue in ${address.shown}, got: ${error.message}`, { cause: error });
}
