import type { Span } from '../../types.ts';
import type { Mention } from '../schema.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { idOfFile } from './shared/annotated-text.ts';
import { NAMED_ENTITY } from './shared/cas-types.ts';
import { identifiedText } from './shared/identified.ts';
import { escapeText, escapeValue } from './shared/webanno-escapes.ts';
import { readWebAnno } from './shared/webanno-reader.ts';
import { type Sentence, sentencesOf, tokensOf } from './shared/webanno-tokens.ts';

/**
 * WebAnno TSV 3.3, as INCEpTION reads and writes it: https://inception-project.github.io, user guide, "WebAnno TSV 3.3
 * File format". Offsets count UTF-16 units. A mention that begins or ends within a token stands on a line of a sub-token;
 * one of several tokens has a number, by which its lines belong together. Its entity is the feature `identifier`, which
 * INCEpTION can link to a knowledge base.
 */
export const webannoTsv: Format = {
  name: 'webanno-tsv',
  title: 'WebAnno TSV 3.3 (INCEpTION)',
  extension: '.tsv',
  unit: 'file',
  loses:
    'values of dates and sums, scores and taggers, all of an entity but its id, and all of the article but its text; the id is made from the name of the file',
  write,
  read,
};

const HEADER = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${NAMED_ENTITY}|identifier|value\n\n`;

/** Where nothing is annotated, and where an annotation has no value. */
const NOTHING = '_';
const NO_VALUE = '*';

function write({ text, annotations: { mentions } }: AnnotatedText): string {
  const tokens = tokensOf(text, mentions);
  const cells = numbered(mentions, tokens);
  let at = 0;
  const sentences = sentencesOf(text, tokens, mentions).map((sentence, index, { length }) => {
    const lines = textLines(text, sentence, index + 1 === length);
    for (const [place, token] of sentence.tokens.entries()) {
      while (at < cells.length && cells[at]!.end <= token.start) at++;
      const units = unitsOf(token, cells, at);
      const whole = units.find(unit => unit.start === token.start && unit.end === token.end);
      const id = `${index + 1}-${place + 1}`;
      lines.push(unitLine(text, id, { ...token, cell: whole?.cell }));
      const parts = whole ? [] : units;
      lines.push(...parts.map((part, number) => unitLine(text, `${id}.${number + 1}`, part)));
    }
    return `\n${lines.join('\n')}\n`;
  });
  return HEADER + sentences.join('');
}

/** A mention with what its lines say in the columns of its features. */
interface Cell extends Span {
  columns: string;
}

function numbered(mentions: readonly Mention[], tokens: readonly Span[]): Cell[] {
  let number = 0;
  let at = 0;
  return mentions.map(({ start, end, type, entity }) => {
    while (tokens[at]!.end <= start) at++;
    const suffix = tokens[at]!.end < end ? `[${++number}]` : '';
    const identifier = entity === undefined ? NO_VALUE : escapeValue(entity);
    return { start, end, columns: `${identifier}${suffix}\t${escapeValue(type)}${suffix}` };
  });
}

/** The parts of a token that mentions cover, from the first mention on that ends behind its beginning. */
function unitsOf(token: Span, cells: readonly Cell[], from: number): (Span & { cell: Cell })[] {
  const units: (Span & { cell: Cell })[] = [];
  for (let at = from; at < cells.length && cells[at]!.start < token.end; at++) {
    const cell = cells[at]!;
    units.push({ start: Math.max(cell.start, token.start), end: Math.min(cell.end, token.end), cell });
  }
  return units;
}

function unitLine(text: string, id: string, { start, end, cell }: Span & { cell: Cell | undefined }): string {
  const words = text.slice(start, end);
  const shown = /\s/.test(words) ? escapeText(words) : words;
  return `${id}\t${start}-${end}\t${shown}\t${cell?.columns ?? `${NOTHING}\t${NOTHING}`}\t`;
}

/** A reader puts a line end behind each line and, where the next sentence says so, takes the last of them back. */
function textLines(text: string, { start, end }: Sentence, last: boolean): string[] {
  const lines = text.slice(start, end).split('\n');
  if (!last && lines.at(-1) === '') lines.pop();
  return lines.map(line => `#Text=${escapeText(line)}`);
}

function read(source: string, { file }: ReadContext): AnnotatedText[] {
  const { text, mentions } = readWebAnno(source, file);
  return [identifiedText(file, { id: idOfFile(file) }, text, mentions)];
}
