#!/usr/bin/env node
import { createCommand } from 'commander';
import { agreeCommand } from './agree.ts';
import { annotateCommand } from './annotate.ts';
import { checkCommand } from './check.ts';
import { convertCommand } from './convert.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { exploreCommand } from './explore.ts';
import { importCommand } from './import.ts';
import { indexCommand } from './index-articles.ts';
import { initCommand } from './init.ts';
import { labelCommand } from './label.ts';
import { reanchorCommand } from './reanchor.ts';
import { reportCommand } from './report.ts';
import { reviewCommand } from './review.ts';
import { searchCommand } from './search.ts';
import { runMain } from './shared/main.ts';
import { packageVersion } from './shared/version.ts';
import { showCommand } from './show.ts';
import { textconvCommand } from './textconv.ts';
import { trainCommand } from './train.ts';
import { verifyCommand } from './verify.ts';

const program = createCommand('glossator')
  .description('Finds people, places, organisations, groups, dates and sums of money in news articles.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .showHelpAfterError('(--help lists the options)');

for (const command of [
  annotateCommand,
  checkCommand,
  verifyCommand,
  diffCommand,
  agreeCommand,
  reviewCommand,
  reportCommand,
  reanchorCommand,
  convertCommand,
  textconvCommand,
  explainCommand,
  showCommand,
  importCommand,
  indexCommand,
  searchCommand,
  exploreCommand,
  initCommand,
  labelCommand,
  trainCommand,
]) {
  program.addCommand(command());
}

await runMain(program, process.argv);
