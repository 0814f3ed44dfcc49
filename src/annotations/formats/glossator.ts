import { InputError } from '../../errors.ts';
import { parseAnnotations } from '../parse.ts';
import { stringifyAnnotationsLine } from '../stringify.ts';
import { verifyAnnotations } from '../verify.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { readEach, type SourceLine, sourceLines } from './shared/json-lines.ts';
import { requiredText } from './shared/required-text.ts';

/** Our own annotation files as JSON Lines with the text of the article, as `annotate --with-text` writes them. */
export const glossator: Format = {
  name: 'glossator',
  title: 'Glossator annotation files',
  extension: '.jsonl',
  unit: 'line',

  write({ text, annotations }) {
    return stringifyAnnotationsLine({ ...annotations, article: { ...annotations.article, text } });
  },

  read(source, context) {
    return readEach(sourceLines(source), context, line => [readLine(line, context)]);
  },
};

function readLine({ json, number }: SourceLine, context: ReadContext): AnnotatedText {
  const { file } = context;
  try {
    const annotations = parseAnnotations(json, { file });
    const { text: own, ...article } = annotations.article;
    const text = own ?? requiredText(article.id, context);
    const problems = verifyAnnotations(annotations, text, file, json);
    if (problems.length > 0) throw new InputError(problems);
    return { text, annotations: { ...annotations, article } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map(problem => ({ ...problem, line: number })));
  }
}
