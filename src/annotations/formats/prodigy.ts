import { z } from 'zod';
import type { Mention } from '../schema.ts';
import type { Format } from './format.ts';
import { annotatedText } from './shared/annotated-text.ts';
import { type CodePoints, codePointsOf } from './shared/code-points.ts';
import { documentExtra, documentExtraSchema, mentionExtraSchema } from './shared/extras.ts';
import { readJsonLines } from './shared/json-lines.ts';
import { ontoNotesExtra, ontoNotesLabel, readOntoNotesLabel } from './shared/onto-notes.ts';
import { piecesOf } from './shared/pieces.ts';

const offset = z.int().min(0);
const task = z.object({
  text: z.string(),
  spans: z
    .array(z.object({ start: offset, end: offset, label: z.string().min(1), glossator: mentionExtraSchema.optional() }))
    .nullish(),
  answer: z.enum(['accept', 'reject', 'ignore']).nullish(),
  glossator: documentExtraSchema.optional(),
});

/**
 * Tasks of Prodigy's `ner.manual`, in code points: spans with their tokens, `token_end` being the last token itself.
 * Prodigy hands on members that it does not know, and shows `meta`. Tasks that were rejected or passed over say nothing
 * that holds, and are not read. https://prodi.gy/docs/api-interfaces#ner_manual
 */
export const prodigy: Format = {
  name: 'prodigy',
  title: 'Prodigy JSONL',
  extension: '.jsonl',
  unit: 'line',

  write({ text, annotations }) {
    const { id, title, date } = annotations.article;
    const points = codePointsOf(text);
    const tokens = tokensOf(text, annotations.mentions, points);
    return JSON.stringify({
      text,
      tokens,
      spans: spansOf(annotations.mentions, tokens, points),
      meta: { id, title, date },
      answer: 'accept',
      glossator: documentExtra(annotations),
    });
  },

  read(source, context) {
    return readJsonLines(source, context, task, ({ data, place }, id) => {
      const { text, spans, answer, glossator } = data;
      if (answer === 'reject' || answer === 'ignore') return undefined;
      const { toUtf16 } = codePointsOf(text);
      return annotatedText({
        file: context.file,
        text,
        document: glossator ?? { article: { id }, entities: [] },
        mentions: (spans ?? []).map((span, at) => ({
          ...readOntoNotesLabel(span.label, span.glossator),
          start: toUtf16(span.start),
          end: toUtf16(span.end),
          place: () => place(['spans', at]),
        })),
      });
    });
  },
};

interface Token {
  text: string;
  start: number;
  end: number;
  id: number;
  /** A space follows, which belongs to no token. */
  ws: boolean;
}

/** As with spaCy's tokens, white space other than one space behind a token is a token: the text can be put together again. */
function tokensOf(text: string, mentions: readonly Mention[], { fromUtf16 }: CodePoints): Token[] {
  const tokens: Token[] = [];
  let behind = 0;
  const add = (start: number, end: number): void => {
    const ws = text[end] === ' ';
    const words = text.slice(start, end);
    if (end > start) tokens.push({ text: words, start: fromUtf16(start), end: fromUtf16(end), id: tokens.length, ws });
    behind = ws ? end + 1 : end;
  };
  for (const { start, end } of piecesOf(text, mentions)) {
    if (start > behind) add(behind, start);
    add(start, end);
  }
  if (behind < text.length) add(behind, text.length);
  return tokens;
}

function spansOf(mentions: readonly Mention[], tokens: readonly Token[], { fromUtf16 }: CodePoints): object[] {
  let at = 0;
  return mentions.map(mention => {
    const [start, end] = [fromUtf16(mention.start), fromUtf16(mention.end)];
    while (tokens[at] && tokens[at]!.end <= start) at++;
    const first = at;
    while (tokens[at + 1] && tokens[at + 1]!.start < end) at++;
    const label = ontoNotesLabel(mention.type);
    return { start, end, token_start: first, token_end: at, label, glossator: ontoNotesExtra(mention) };
  });
}
