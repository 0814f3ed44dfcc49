import { type Command, createCommand } from 'commander';
import { initProject } from '../src/run/init.ts';
import { terminal } from './shared/options.ts';

const EXAMPLES = `
Example:
  glossator init newsroom && cd newsroom && glossator annotate`;

export function initCommand(): Command {
  return createCommand('init')
    .description('Start a project: folders, a configuration, an example article.')
    .argument('[folder]', 'where', '.')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string) => {
      const { out } = terminal({});
      for (const { path, outcome } of await initProject(folder))
        out.write(`${outcome === 'kept' ? 'kept   ' : 'created'} ${path}\n`);
      out.write(`\nNext: ${folder === '.' ? '' : `cd ${folder} && `}glossator annotate\n`);
    });
}
