import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { type Command, createCommand } from 'commander';
import { type Annotator, threadedAnnotator } from '../src/annotator/index.ts';
import type { Config } from '../src/config/index.ts';
import { formatProblem, SystemError } from '../src/errors.ts';
import { annotationPath } from '../src/run/annotation-sides.ts';
import { type ExplainArticle, serveReview } from '../src/run/review.ts';
import { isLoopback, newToken, openBrowser } from '../src/server/index.ts';
import { annotatorSettings, projectConfig, terminal } from './shared/options.ts';
import { interrupted, port } from './shared/page.ts';

interface Options {
  articles?: string;
  reviewer?: string;
  port?: number;
  host?: string;
  token?: string;
  open: boolean;
}

const DEFAULT_PORT = 4747;

const EXAMPLES = `
Examples:
  glossator review                                decide what of annotations/predicted goes into annotations/gold
  glossator review mine/gold wire/predicted       any two folders; the first is the only one that is written
  glossator review --host 0.0.0.0 --no-open       for others on the network, who need the token that is printed

Ctrl-C ends it. Nothing that was decided is lost, and the next review goes on where this one ended.`;

export function reviewCommand(): Command {
  return createCommand('review')
    .description('Decide, change by change, what of the predictions goes into gold: a page in the browser.')
    .argument('[gold]', 'folder of gold, which is written (default: annotations/gold)')
    .argument('[predicted]', 'folder of predictions (default: annotations/predicted)')
    .option('--articles <path>', 'folder or JSON Lines file of the articles (default: corpus/)')
    .option('--reviewer <name>', 'whose decisions these are (default: the user.name of git, else of the system)')
    .option('--port <number>', `port to listen on (default: ${DEFAULT_PORT}, or the next that is free)`, port)
    .option('--host <name>', 'name or address to listen on (default: 127.0.0.1, this machine alone)')
    .option('--token <token>', 'what the browser has to show (default: a new one, for other hosts only)')
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLES)
    .action(review);
}

async function review(gold: string | undefined, predicted: string | undefined, options: Options): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal({});
  const annotations = config.annotations ?? 'annotations';
  const { host } = options;
  const needsToken = host !== undefined && !isLoopback(host.toLowerCase());
  const token = options.token ?? (needsToken ? newToken() : undefined);
  const explainer = lazyExplainer(config);
  const served = await serveReview(
    {
      gold: annotationPath(gold ?? 'gold', annotations),
      predicted: annotationPath(predicted ?? 'predicted', annotations),
      articles: options.articles ?? config.articles ?? 'corpus',
      names: { before: gold ?? 'gold', after: predicted ?? 'predicted' },
      reviewer: options.reviewer ?? (await userName()),
      project: process.cwd(),
    },
    explainer.explain,
    { host, token, port: options.port ?? DEFAULT_PORT, orNext: options.port === undefined },
  );
  for (const problem of served.problems) err.write(`${formatProblem(problem)}\n`);
  out.write(`Review at ${served.address}\nCtrl-C ends it; decisions are kept as they are made.\n`);
  if (options.open) openBrowser(served.address);
  await interrupted();
  await served.close();
  await explainer.close();
}

/** Begun with the first question, in a thread: a long article takes seconds, and whoever decides shall not wait for it. */
function lazyExplainer(config: Config): { explain: ExplainArticle; close: () => Promise<void> } {
  let begun: Promise<Annotator> | undefined;
  return {
    explain: async article => {
      begun ??= threadedAnnotator(annotatorSettings({ forceLanguage: true }, config), { threads: 1 });
      const result = await (await begun).explain(article);
      if ('refused' in result) throw new SystemError(result.refused);
      return result.sentences.flatMap(({ proposals }) => proposals);
    },
    close: async () => (await begun)?.close(),
  };
}

async function userName(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name']);
    if (stdout.trim() !== '') return stdout.trim();
  } catch {
    // No git, or it knows no name.
  }
  return userInfo().username;
}
