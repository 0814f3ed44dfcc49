import { readAnnotationFolder } from '../../src/annotations/index.ts';
import { articlesById } from '../../src/run/articles.ts';
import type { Generated } from './many-articles.ts';

/** The corpus with its predictions, to be varied by `manyArticles`. */
export async function corpusSources(): Promise<Generated[]> {
  const { articles } = await articlesById('corpus');
  const { files } = await readAnnotationFolder('annotations/predicted');
  return files.map(({ file }) => ({ file, text: articles.get(file.article.id)!.text }));
}
