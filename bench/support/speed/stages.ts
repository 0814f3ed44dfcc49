import type { Root } from 'nlcst';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { stringifyAnnotations } from '../../../src/annotations/index.ts';
import { verifyAnnotations } from '../../../src/annotations/verify.ts';
import { annotationFile } from '../../../src/compile.ts';
import { link } from '../../../src/link/index.ts';
import { decide } from '../../../src/pipeline.ts';
import { winners } from '../../../src/resolve.ts';
import { chosenTaggers, taggerNames } from '../../../src/taggers/index.ts';
import { parseEnglish, tokenTable } from '../../../src/tokens/index.ts';
import type { Article } from '../../../src/types.ts';
import { valuesOf } from '../../../src/values/index.ts';

/** Times the stages of the pipeline, one article after the other. Returns the milliseconds of each, by name. */
export function stageTimer(): (articles: readonly Article[]) => Promise<Map<string, number>> {
  const parser = unified().use(parseEnglish).freeze();
  const taggers = taggerNames.map(name => {
    const processor = unified();
    for (const tagger of chosenTaggers({ without: taggerNames.filter(other => other !== name) })) processor.use(tagger);
    return { name, processor: processor.freeze() };
  });
  return async articles => {
    const spent = new Map<string, number>();
    const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
      return result;
    };
    for (const article of articles) await stagesOf(article, timed);
    return spent;
  };

  async function stagesOf(
    article: Article,
    timed: <T>(name: string, work: () => T | Promise<T>) => Promise<T>,
  ): Promise<void> {
    const { text } = article;
    const tree = await timed('parse', () => parser.parse(text) as Root);
    const tokens = await timed('tokens', () => tokenTable(tree, text));
    const file = new VFile({ value: text, data: { article, tokens } });
    for (const { name, processor } of taggers) await timed(`tag: ${name}`, () => processor.run(tree, file));
    const decisions = await timed('resolve', () => decide(tokens, file.data.candidates ?? [], {}));
    const mentions = winners(decisions);
    const linked = await timed('link', () => link(article, tokens, mentions, undefined));
    const { countries } = linked;
    const values = await timed('values', () => valuesOf({ article, tokens, countries }, mentions));
    await timed('write', () => {
      const annotations = annotationFile(article, tokens, mentions, linked, values);
      verifyAnnotations(annotations, text, article.id);
      return stringifyAnnotations(annotations);
    });
  }
}
