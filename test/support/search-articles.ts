import { readFileSync } from 'node:fs';
import type { AnnotationFile, Entity, Value } from '../../src/annotations/schema.ts';
import { documentOf, type IndexDocument } from '../../src/sinks/document.ts';
import { annotated } from './annotated.ts';

interface ArticleCase {
  id: string;
  title?: string;
  date?: string;
  /** In the notation of docs/gold.md. */
  body: string;
  /** More of its entities, by their ids. */
  details: Record<string, Partial<Entity>>;
  /** Values that the notation cannot say, by the words of the mention. */
  values?: Record<string, Value>;
}

/** The articles of test/cases/search, which all sinks are tested with. */
export function searchArticles(): { text: string; file: AnnotationFile }[] {
  const cases: ArticleCase[] = JSON.parse(readFileSync('test/cases/search/articles.json', 'utf8'));
  return cases.map(articleOf);
}

/** The same as an index holds them, by id. */
export function searchDocuments(): Map<string, IndexDocument> {
  return new Map(searchArticles().map(({ text, file }) => [file.article.id, documentOf(file, text)]));
}

function articleOf({ id, title, date, body, details, values = {} }: ArticleCase): {
  text: string;
  file: AnnotationFile;
} {
  const { text, file } = annotated(id, body);
  return {
    text,
    file: {
      ...file,
      article: { ...file.article, ...(title !== undefined && { title }), ...(date !== undefined && { date }) },
      entities: file.entities.map(entity => ({ ...entity, ...details[entity.id] })),
      mentions: file.mentions.map(mention => {
        const value = values[mention.text] ?? mention.value;
        return { ...mention, ...(value && { value }) };
      }),
    },
  };
}
