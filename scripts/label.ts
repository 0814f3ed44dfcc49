import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, createCommand } from 'commander';
import { parseInline } from '../src/annotations/formats/inline.ts';
import { annotationFileName, stringifyAnnotations, verifyAnnotations, writeAtomic } from '../src/annotations/index.ts';
import type { AnnotationFile } from '../src/annotations/schema.ts';
import { bodyHash } from '../src/article/index.ts';
import { formatProblem } from '../src/errors.ts';
import { exitCodes } from './shared/main.ts';
import { projectConfig, terminal } from './shared/options.ts';

const EXAMPLES = `
Example:
  glossator label kisumu-port.gold.txt       writes corpus/kisumu-port.txt and annotations/gold/kisumu-port.json`;

export function labelCommand(): Command {
  return createCommand('label')
    .description('Turn articles labelled inline by hand, [[Kisumu|place|kisumu]], into articles and gold files.')
    .argument('<files...>', 'articles with inline marks (docs/gold.md has the notation)')
    .addHelpText('after', EXAMPLES)
    .action(label);
}

async function label(files: string[]): Promise<void> {
  const config = await projectConfig();
  const { out, err } = terminal({});
  const corpus = config.articles ?? 'corpus';
  const gold = join(config.annotations ?? 'annotations', 'gold');
  await Promise.all([corpus, gold].map(folder => mkdir(folder, { recursive: true })));
  for (const path of files) {
    try {
      const { frontMatter, text, annotations } = labelled(readFileSync(path, 'utf8'));
      const problems = verifyAnnotations(annotations, text, path);
      if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
      await writeAtomic(join(corpus, `${annotations.article.id}.txt`), `---\n${frontMatter}\n---\n${text}`);
      await writeAtomic(join(gold, annotationFileName(annotations.article.id)), stringifyAnnotations(annotations));
      out.write(`${annotations.article.id}: ${annotations.mentions.length} mentions\n`);
    } catch (error) {
      process.exitCode = exitCodes.failed;
      err.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

function labelled(source: string): { frontMatter: string; text: string; annotations: AnnotationFile } {
  const { frontMatter, metadata, text, entities, mentions } = parseInline(source);
  const { id, date, place, title, url, language } = metadata;
  if (!id) throw new Error('Expected an id in the front matter');
  const article = { id, sha256: bodyHash(text), length: text.length, date, place, title, url, language };
  const known = Object.fromEntries(Object.entries(article).filter(([, content]) => content !== undefined));
  return {
    frontMatter,
    text,
    annotations: { schema: 1, article: known as AnnotationFile['article'], entities, mentions },
  };
}
