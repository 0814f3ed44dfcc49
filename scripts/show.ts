import { type Command, createCommand } from 'commander';
import { formatProblem } from '../src/errors.ts';
import { annotateAll } from '../src/run/annotate.ts';
import { colored, legend } from '../src/run/colored.ts';
import { exitCodes } from './shared/main.ts';
import { type ArticleOptions, projectConfig, runOptions, terminal, withArticleOptions } from './shared/options.ts';

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
  const run = await runOptions(options, await projectConfig());
  for await (const result of annotateAll(inputs, run)) {
    if (result.problem) {
      process.exitCode = Math.max(
        Number(process.exitCode ?? 0),
        result.problem.kind === 'io' ? exitCodes.system : exitCodes.failed,
      );
      err.write(`${formatProblem(result.problem)}\n`);
      continue;
    }
    const { annotations } = result.annotated;
    if (options.json) out.write(`${JSON.stringify(annotations)}\n`);
    else
      out.write(
        `${legend(annotations)}\n\n${colored(annotations, result.article.text, { values: options.values ?? false })}\n`,
      );
  }
}
