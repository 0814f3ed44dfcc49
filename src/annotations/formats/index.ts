import { UsageError } from '../../errors.ts';
import { brat } from './brat.ts';
import { casJson } from './cas-json.ts';
import { conll, conllBioes } from './conll.ts';
import { displacy } from './displacy.ts';
import { doccano } from './doccano.ts';
import type { Format } from './format.ts';
import { gate } from './gate.ts';
import { glossator } from './glossator.ts';
import { labelStudio } from './label-studio.ts';
import { ninjs } from './ninjs.ts';
import { prodigy } from './prodigy.ts';
import { schemaOrg } from './schema-org.ts';
import { spacy } from './spacy.ts';
import { tei } from './tei.ts';
import { w3c } from './w3c.ts';
import { webannoTsv } from './webanno-tsv.ts';

export type { AnnotatedText, Format, ReadContext } from './format.ts';
export { together } from './together.ts';

/** All formats, ours first. */
export const formats: readonly Format[] = [
  glossator,
  brat,
  conll,
  conllBioes,
  w3c,
  spacy,
  displacy,
  doccano,
  prodigy,
  labelStudio,
  webannoTsv,
  casJson,
  gate,
  tei,
  ninjs,
  schemaOrg,
];

/** @throws {UsageError} when there is no format of this name. */
export function formatNamed(name: string): Format {
  const format = formats.find(each => each.name === name);
  if (format) return format;
  throw new UsageError(`Expected a format (${formats.map(each => each.name).join(', ')}), got \`${name}\``);
}
