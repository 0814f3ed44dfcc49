#!/usr/bin/env node
import { type Command, createCommand } from 'commander';
import { runMain } from './shared/main.ts';
import { packageVersion } from './shared/version.ts';

/** By name, in the order of the help. One that is asked for is loaded alone: git starts `textconv` for every file. */
const commands: Record<string, () => Promise<Command>> = {
  annotate: async () => (await import('./annotate.ts')).annotateCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  diff: async () => (await import('./diff.ts')).diffCommand(),
  agree: async () => (await import('./agree.ts')).agreeCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  report: async () => (await import('./report.ts')).reportCommand(),
  reanchor: async () => (await import('./reanchor.ts')).reanchorCommand(),
  convert: async () => (await import('./convert.ts')).convertCommand(),
  textconv: async () => (await import('./textconv.ts')).textconvCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  enqueue: async () => (await import('./enqueue.ts')).enqueueCommand(),
  work: async () => (await import('./work.ts')).workCommand(),
  queue: async () => (await import('./queue.ts')).queueCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  index: async () => (await import('./index-articles.ts')).indexCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  explore: async () => (await import('./explore.ts')).exploreCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  init: async () => (await import('./init.ts')).initCommand(),
  label: async () => (await import('./label.ts')).labelCommand(),
  train: async () => (await import('./train.ts')).trainCommand(),
};

const program = createCommand('glossator')
  .description('Finds people, places, organisations, groups, dates and sums of money in news articles.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .showHelpAfterError('(--help lists the options)');

const asked = process.argv[2] ?? '';
const needed = Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands);
for (const name of needed) program.addCommand(await commands[name]!());

await runMain(program, process.argv);
