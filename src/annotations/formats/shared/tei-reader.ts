import { z } from 'zod';
import { InputError } from '../../../errors.ts';
import type { XmlNode } from '../../../text/xml.ts';
import type { Entity } from '../../schema.ts';
import type { AnnotatedText } from '../format.ts';
import { annotatedText, type FoundMention, idOfFile } from './annotated-text.ts';
import { documentExtraSchema, mentionExtraSchema } from './extras.ts';
import { identifiedText, type Known } from './identified.ts';
import { readEmbedded } from './json-source.ts';
import { isElementOf, valueOfElement } from './tei-elements.ts';
import { readText, type TeiMention } from './tei-text.ts';
import { childrenNamed, descendants, parseXml, plainText } from './xml.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** What a file of ours says besides TEI. */
const extraSchema = z.object({ document: documentExtraSchema, mentions: z.record(z.string(), mentionExtraSchema) });
type Extra = z.infer<typeof extraSchema>;

/**
 * Reads a TEI document, or each one of a corpus.
 *
 * @throws {InputError} naming line and column of what cannot be read.
 */
export function readTei(source: string, file: string): AnnotatedText[] {
  const root = parseXml(source, file);
  const isCorpus = root.name === 'teiCorpus' && root.namespace === TEI_NAMESPACE;
  const documents = isCorpus ? [...descendants(root)].filter(({ name }) => name === 'TEI') : [root];
  return documents.map((document, at) => {
    const id = document.attributes.get('xml:id') ?? (isCorpus ? `${idOfFile(file)}-${at + 1}` : idOfFile(file));
    return readDocument(document, id, file);
  });
}

function readDocument(document: XmlNode, id: string, file: string): AnnotatedText {
  if (document.name !== 'TEI' || document.namespace !== TEI_NAMESPACE) {
    fail(document, file, `Expected a TEI element of the namespace ${TEI_NAMESPACE}, got <${document.name}>`);
  }
  const [element] = childrenNamed(document, 'text');
  if (!element) return fail(document, file, 'Expected a text element, found none');
  const { text, mentions } = readText(element);
  const extra = readExtra(document, file);
  if (extra) return ownText(file, text, mentions, extra);
  const found = mentions.map(mention => {
    const identifier = mention.element.attributes.get('ref')?.trim().split(/\s+/)[0];
    return { ...foreignMention(mention), identifier: identifier || undefined };
  });
  return identifiedText(file, { id, ...metadataOf(document) }, text, found, knownEntities(document));
}

function fail(element: XmlNode, file: string, reason: string): never {
  throw new InputError([{ kind: 'input', file, ...element.place(), reason }]);
}

function readExtra(document: XmlNode, file: string): Extra | undefined {
  const header = childrenNamed(document, 'teiHeader').flatMap(element => childrenNamed(element, 'xenoData'));
  const data = header.find(({ attributes }) => attributes.get('type') === 'glossator');
  return data && readEmbedded(data.children.join(''), file, data.place, extraSchema);
}

/** A mention with an element that we would not write for it has been changed since: what was said of it no longer holds. */
function ownText(file: string, text: string, mentions: readonly TeiMention[], { document, mentions: extras }: Extra) {
  const found = mentions.map((mention): FoundMention => {
    const { element, start, end } = mention;
    const extra = extras[element.attributes.get('xml:id') ?? ''];
    if (extra && isElementOf(extra.type, element)) return { ...extra, start, end, place: element.place };
    const index = /^#e(\d+)$/.exec(element.attributes.get('ref') ?? '')?.[1];
    const entity = index === undefined ? undefined : document.entities[Number(index) - 1]?.id;
    return { ...foreignMention(mention), ...(entity !== undefined && { entity }) };
  });
  return annotatedText({ file, text, document, mentions: found });
}

function foreignMention({ element, type, start, end }: TeiMention): FoundMention {
  const value = valueOfElement(element);
  return { type, start, end, ...(value && { value }), place: element.place };
}

function metadataOf(document: XmlNode): { title?: string; language?: string } {
  const all = childrenNamed(document, 'teiHeader').flatMap(header => [...descendants(header)]);
  const title = all.find(({ name }) => name === 'titleStmt')?.children.find(isNamed('title'));
  const language = document.attributes.get('xml:lang') ?? all.find(isNamed('language'))?.attributes.get('ident');
  return { ...(title && { title: plainText(title) }), ...(language && { language }) };
}

function isNamed(name: string): (child: XmlNode | string) => child is XmlNode {
  return (child): child is XmlNode => typeof child !== 'string' && child.name === name;
}

/** What the lists of people, places and organisations say of those who have an `xml:id`, by the reference to it. */
function knownEntities(document: XmlNode): Map<string, Known> {
  const listed = [...descendants(document)].filter(({ name }) => ['person', 'place', 'org'].includes(name));
  return new Map(
    listed.flatMap(element => {
      const id = element.attributes.get('xml:id');
      return id === undefined ? [] : [[`#${id}`, knownEntity(element)] as const];
    }),
  );
}

function knownEntity(element: XmlNode): Known {
  const name = childrenNamed(element, 'persName', 'placeName', 'orgName', 'name')[0];
  const ids = childrenNamed(element, 'idno').map(idno => [idno.attributes.get('type') ?? 'idno', plainText(idno)]);
  const { geonames, ...others } = Object.fromEntries(ids) as Record<string, string>;
  const link = { ...(/^\d{1,10}$/.test(geonames ?? '') && { geonames: Number(geonames) }), ...coordinates(element) };
  return {
    ...(name && { name: plainText(name) }),
    ...(Object.keys(others).length > 0 && { ids: others }),
    ...(Object.keys(link).length > 0 && { link }),
  };
}

/** Latitude and longitude, as TEI has them unless a file declares another way. */
function coordinates(element: XmlNode): NonNullable<Entity['link']> {
  const geo = [...descendants(element)].find(({ name }) => name === 'geo');
  const [lat = Number.NaN, lon = Number.NaN] = (geo ? plainText(geo) : '').split(/[ ,]+/).map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : {};
}
