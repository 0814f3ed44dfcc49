import { readAnnotationFolder } from '../../src/annotations/index.ts';
import { articlesById } from '../../src/run/articles.ts';
import { inTestThird } from '../../src/score.ts';
import type { LabelledLine } from './labelled-lines.ts';

const typeLabels: Record<string, string> = {
  person: 'PERSON',
  place: 'PLACE',
  organization: 'ORG',
  group: 'GROUP',
  date: 'DATE',
  money: 'MONEY',
};

/** Our own corpus with its gold, without the test third, as the lines of the other training files. */
export async function corpusLines(corpus: string, gold: string): Promise<LabelledLine[]> {
  const { articles } = await articlesById(corpus);
  const { files } = await readAnnotationFolder(gold);
  return files
    .filter(({ file }) => !inTestThird(file.article.id))
    .map(({ file }) => ({
      id: file.article.id,
      text: articles.get(file.article.id)!.text,
      entities: file.mentions.map(({ start, end, type }) => ({ start, end, type: typeLabels[type] ?? type })),
    }));
}
