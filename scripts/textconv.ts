import { type Command, createCommand } from 'commander';
import { textconv } from '../src/run/textconv.ts';
import { projectConfig } from './shared/options.ts';

const HELP = `
For git, so that \`git diff\` and \`git log -p\` show a line a mention:
  git config diff.glossator.textconv "npx glossator textconv"
  echo "annotations/**/*.json diff=glossator" >> .gitattributes`;

export function textconvCommand(): Command {
  return createCommand('textconv')
    .description('Print an annotation file as git shall compare it: a line a mention, with its value and sentence.')
    .argument('<file>', 'an annotation file')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .addHelpText('after', HELP)
    .action(async (path: string, options: { articles?: string }) => {
      const config = await projectConfig();
      process.stdout.write(await textconv(path, options.articles ?? config.articles ?? 'corpus'));
    });
}
