import { z } from 'zod';
import type { Format } from './format.ts';
import { annotatedText } from './shared/annotated-text.ts';
import { codePointsOf } from './shared/code-points.ts';
import { readJsonLines } from './shared/json-lines.ts';
import { ontoNotesLabel, readOntoNotesLabel } from './shared/onto-notes.ts';

const offset = z.int().min(0);
const entitySpan = z.tuple([offset, offset, z.string().min(1)]);
const example = z.tuple([z.string(), z.object({ entities: z.array(entitySpan) })]);

/**
 * Examples as spaCy is trained on: `["text", {"entities": [[start, end, "LABEL"]]}]`, in code points. They are what
 * `Example.from_dict(nlp.make_doc(text), annotations)` takes, which refuses members that it does not know: there is no
 * place for more. https://spacy.io/api/example#from_dict
 */
export const spacy: Format = {
  name: 'spacy',
  title: 'spaCy training examples',
  extension: '.jsonl',
  unit: 'line',
  loses: 'entities, values, scores and metadata; ids are kept in the names of files with one article each',

  write({ text, annotations }) {
    const { fromUtf16 } = codePointsOf(text);
    const entities = annotations.mentions.map(({ start, end, type }) => [
      fromUtf16(start),
      fromUtf16(end),
      ontoNotesLabel(type),
    ]);
    return JSON.stringify([text, { entities }]);
  },

  read(source, context) {
    return readJsonLines(source, context, example, ({ data: [text, { entities }], place }, id) => {
      const { toUtf16 } = codePointsOf(text);
      return annotatedText({
        file: context.file,
        text,
        document: { article: { id }, entities: [] },
        mentions: entities.map(([start, end, label], at) => ({
          ...readOntoNotesLabel(label, undefined),
          start: toUtf16(start),
          end: toUtf16(end),
          place: () => place([1, 'entities', at]),
        })),
      });
    });
  },
};
