import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { type Command, createCommand } from 'commander';
import { explain, localAnnotator } from '../src/annotator/index.ts';
import { formatProblem } from '../src/errors.ts';
import { eachArticle } from '../src/run/annotate.ts';
import { renderExplanation } from '../src/run/explain.ts';
import { exitCodes } from './shared/main.ts';
import {
  type ArticleOptions,
  annotatorSettings,
  projectConfig,
  readOptions,
  terminal,
  withArticleOptions,
} from './shared/options.ts';

const EXAMPLES = `
Examples:
  glossator explain corpus/cambodia-japan-70-years.txt
  glossator explain "The Bank of China opened in May."`;

export function explainCommand(): Command {
  const command = createCommand('explain')
    .description('Explain every candidate of an article or a sentence: who proposed it, who won, and why.')
    .argument('<input>', 'a file, - for standard input, or a sentence in quotes')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES);
  return withArticleOptions(command).action(explainInput);
}

async function explainInput(input: string, options: ArticleOptions & { json?: boolean }): Promise<void> {
  const { out, err } = terminal({});
  const config = await projectConfig();
  const read = readOptions(options, config);
  const { width, process: work } = await localAnnotator(annotatorSettings(options, config));
  const isSentence = input !== '-' && !existsSync(input) && /\s/.test(input);
  if (isSentence) read.stdin = Readable.from([input]);
  for await (const done of eachArticle([isSentence ? '-' : input], { read, width, work })) {
    if ('problem' in done) {
      process.exitCode = done.problem.kind === 'io' ? exitCodes.system : exitCodes.failed;
      err.write(`${formatProblem(done.problem)}\n`);
      continue;
    }
    const explanation = explain(done.result);
    out.write(options.json ? `${JSON.stringify(explanation)}\n` : renderExplanation(explanation));
  }
}
