import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { SystemError, systemReason, UsageError } from '../../src/errors.ts';
import { mindStandardOutput } from './standard-output.ts';

/** Exit codes of all commands. */
export const exitCodes = {
  done: 0,
  /** An article failed, nothing matched, `verify` found faults, or `check` missed a threshold. */
  failed: 1,
  /** Wrong use or configuration. */
  usage: 2,
  /** Disk, permission or server failed. */
  system: 3,
  /** Ctrl-C ended it before all was done, as shells say it: 128 and the number of the signal. */
  interrupted: 130,
} as const;

/** Runs the program and turns what it throws into one line on standard error and an exit code. */
export async function runMain(program: Command, argv: readonly string[]): Promise<void> {
  mindStandardOutput(error => {
    // A reader that has enough, such as `head`, is no failure.
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    process.exit(report(new SystemError(`Expected to write to standard output, got: ${systemReason(error)}`)));
  });
  exitWithoutSubcommand(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Commander exits by itself with 1 on wrong use; ours is 2. */
function exitWithoutSubcommand(program: Command): void {
  for (const command of [program, ...program.commands]) command.exitOverride();
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`glossator: ${message}\n`);
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof SystemError || isErrno(error)) return exitCodes.system;
  if (error instanceof Error && error.stack && process.env.GLOSSATOR_DEBUG) process.stderr.write(`${error.stack}\n`);
  return exitCodes.failed;
}

function isErrno(error: unknown): boolean {
  return (
    error instanceof Error &&
    typeof (error as NodeJS.ErrnoException).code === 'string' &&
    /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code!)
  );
}
