import { type Command, createCommand } from 'commander';
import { localAnnotator } from '../src/annotator/index.ts';
import { formatProblem } from '../src/errors.ts';
import { eachArticle } from '../src/run/annotate.ts';
import { colored, legend } from '../src/run/colored.ts';
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
  glossator show corpus/cambodia-japan-70-years.txt
  echo "Prak Sokhonn paid $2m in Tokyo on Monday." | glossator show - --date 2023-02-28 --values`;

export function showCommand(): Command {
  const command = createCommand('show')
    .description('Show articles in the terminal with their mentions coloured by type.')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .option('--values', 'write the value of each date and sum behind it')
    .option('--json', 'print the annotations as JSON')
    .addHelpText('after', EXAMPLES);
  return withArticleOptions(command).action(show);
}

async function show(inputs: string[], options: ArticleOptions & { values?: boolean; json?: boolean }): Promise<void> {
  const { out, err } = terminal({});
  const config = await projectConfig();
  const { width, process: work } = await localAnnotator(annotatorSettings(options, config));
  for await (const done of eachArticle(inputs, { read: readOptions(options, config), width, work })) {
    if ('problem' in done) {
      process.exitCode = Math.max(
        Number(process.exitCode ?? 0),
        done.problem.kind === 'io' ? exitCodes.system : exitCodes.failed,
      );
      err.write(`${formatProblem(done.problem)}\n`);
      continue;
    }
    const { annotations } = done.result;
    if (options.json) out.write(`${JSON.stringify(annotations)}\n`);
    else
      out.write(
        `${legend(annotations)}\n\n${colored(annotations, done.article.text, { values: options.values ?? false })}\n`,
      );
  }
}
