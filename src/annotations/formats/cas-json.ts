import { z } from 'zod';
import { InputError } from '../../errors.ts';
import type { AnnotationFile, Mention } from '../schema.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { annotatedText, idOfFile } from './shared/annotated-text.ts';
import * as cas from './shared/cas-types.ts';
import {
  type DocumentExtra,
  documentExtra,
  documentExtraSchema,
  type MentionExtra,
  mentionExtra,
  mentionExtraSchema,
  readLabel,
} from './shared/extras.ts';
import { type Identified, identifiedText } from './shared/identified.ts';
import { type JsonSource, readEmbedded, readJson } from './shared/json-source.ts';

/**
 * UIMA CAS JSON 0.4, as INCEpTION and dkpro-cassis read and write it, with types of DKPro Core that INCEpTION has built
 * in: https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc. `begin` and `end` count UTF-16
 * units. What these types have no place for is carried by string fields over the same spans, so that no type of our own
 * has to be made known to a project first.
 */
export const casJson: Format = {
  name: 'cas-json',
  title: 'UIMA CAS JSON',
  extension: '.json',
  unit: 'file',
  write,
  read,
};

const SOFA_ID = 1;
const DOCUMENT_KEY = 'glossator.document';
const MENTION_KEY = 'glossator.mention';

function write({ text, annotations }: AnnotatedText): string {
  const whole = { start: 0, end: text.length };
  const members = [
    documentMetaData(annotations.article),
    stringField(whole, DOCUMENT_KEY, documentExtra(annotations)),
    ...annotations.mentions.flatMap(mention => [namedEntity(mention), ...mentionFields(mention)]),
  ].map((member, at) => ({ '%ID': SOFA_ID + 1 + at, ...member }));
  const sofa = {
    '%ID': SOFA_ID,
    '%TYPE': cas.SOFA,
    sofaNum: 1,
    sofaID: cas.INITIAL_VIEW,
    mimeType: 'text',
    sofaString: text,
  };
  const document = {
    '%TYPES': cas.typeSystem,
    '%FEATURE_STRUCTURES': [sofa, ...members],
    '%VIEWS': { [cas.INITIAL_VIEW]: { '%SOFA': SOFA_ID, '%MEMBERS': members.map(member => member['%ID']) } },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function documentMetaData({ id, title, length, language = 'x-unspecified' }: AnnotationFile['article']): object {
  const features = { language, documentId: id, ...(title !== undefined && { documentTitle: title }) };
  return annotation(cas.DOCUMENT_META_DATA, { start: 0, end: length }, features);
}

/** INCEpTION shows `value` as the label, and links `identifier` to a knowledge base where the project has one. */
function namedEntity(mention: Mention): object {
  const { type, entity } = mention;
  return annotation(cas.NAMED_ENTITY, mention, { value: type, ...(entity !== undefined && { identifier: entity }) });
}

function mentionFields(mention: Mention): object[] {
  const extra = mentionExtra(mention);
  return extra ? [stringField(mention, MENTION_KEY, extra)] : [];
}

function stringField(span: { start: number; end: number }, key: string, value: object): object {
  return annotation(cas.STRING_FIELD, span, { key, value: JSON.stringify(value) });
}

function annotation(type: string, { start, end }: { start: number; end: number }, features: object): object {
  return { '%TYPE': type, '@sofa': SOFA_ID, begin: start, end, ...features };
}

const structureSchema = z.looseObject({ '%ID': z.int().optional(), '%TYPE': z.string() });
const casSchema = z.object({
  '%TYPES': z.record(z.string(), z.looseObject({ '%SUPER_TYPE': z.string().optional() })).default({}),
  '%FEATURE_STRUCTURES': z.union([z.array(structureSchema), z.record(z.string(), structureSchema)]),
});
const sofaSchema = z.object({ sofaID: z.string(), sofaString: z.string() });
const spanSchema = z.object({ begin: z.int().min(0), end: z.int().min(0) });
const namedEntitySchema = spanSchema.extend({ value: z.string().min(1), identifier: z.string().nullish() });
const stringFieldSchema = spanSchema.extend({ key: z.string().nullish(), value: z.string().nullish() });

type Cas = z.infer<typeof casSchema>;
type Structure = z.infer<typeof structureSchema> & { path: PropertyKey[] };

function read(source: string, { file }: ReadContext): AnnotatedText[] {
  const json = readJson(source, file, casSchema);
  const structures = structuresOf(json.data);
  const sofa = initialSofa(structures, json, file);
  const own = structures.filter(structure => structure['@sofa'] === sofa.id);
  const { document, extras } = readFields(own, json, file);
  const isNamedEntity = kindOfType(cas.NAMED_ENTITY, json.data);
  const mentions = own
    .filter(structure => isNamedEntity(structure['%TYPE']))
    .map(structure => readNamedEntity(structure, json, extras));
  if (!document) return [identifiedText(file, { id: idOfFile(file) }, sofa.text, mentions)];
  return [annotatedText({ file, text: sofa.text, document, mentions })];
}

/** Feature structures stand in a list, or by their ids in an object. */
function structuresOf({ '%FEATURE_STRUCTURES': structures }: Cas): Structure[] {
  const entries = Object.entries(structures);
  const keyed = !Array.isArray(structures);
  return entries.map(([key, structure]) => ({
    ...structure,
    ...(keyed && { '%ID': Number(key) }),
    path: ['%FEATURE_STRUCTURES', keyed ? key : Number(key)],
  }));
}

function initialSofa(structures: readonly Structure[], { place, narrow }: JsonSource<Cas>, file: string) {
  const sofas = structures.filter(structure => structure['%TYPE'] === cas.SOFA);
  const sofa = sofas.find(({ sofaID }) => sofaID === cas.INITIAL_VIEW) ?? sofas[0];
  if (!sofa) {
    const reason = `Expected a feature structure of type ${cas.SOFA} with the text, found none`;
    throw new InputError([{ kind: 'input', file, ...place(['%FEATURE_STRUCTURES']), reason }]);
  }
  return { id: sofa['%ID'], text: narrow(sofa.path, sofa, sofaSchema).sofaString };
}

/** Whether a type is this one or, by the type system of the file, below it. */
function kindOfType(ancestor: string, { '%TYPES': types }: Cas): (type: string) => boolean {
  return type => {
    const seen = new Set<string>();
    for (let at: string | undefined = type; at !== undefined && !seen.has(at); at = types[at]?.['%SUPER_TYPE']) {
      if (at === ancestor) return true;
      seen.add(at);
    }
    return false;
  };
}

/** By start and end: the string field of a mention and the mention itself have nothing else in common. */
type Extras = Map<string, MentionExtra>;

function readFields(structures: readonly Structure[], { place, narrow }: JsonSource<Cas>, file: string) {
  let document: DocumentExtra | undefined;
  const extras: Extras = new Map();
  for (const structure of structures.filter(({ '%TYPE': type }) => type === cas.STRING_FIELD)) {
    const { begin, end, key, value } = narrow(structure.path, structure, stringFieldSchema);
    const at = () => place([...structure.path, 'value']);
    if (key === DOCUMENT_KEY) document = readEmbedded(value ?? '', file, at, documentExtraSchema);
    if (key === MENTION_KEY) extras.set(`${begin} ${end}`, readEmbedded(value ?? '', file, at, mentionExtraSchema));
  }
  return { document, extras };
}

function readNamedEntity(structure: Structure, { place, narrow }: JsonSource<Cas>, extras: Extras): Identified {
  const { begin, end, value, identifier } = narrow(structure.path, structure, namedEntitySchema);
  const named = identifier ? { entity: identifier } : {};
  const mention = { ...named, ...readLabel(value, extras.get(`${begin} ${end}`)) };
  return { ...mention, start: begin, end, identifier: identifier ?? undefined, place: () => place(structure.path) };
}
