import type { AnnotationFile, Entity, Mention } from '../schema.ts';
import type { AnnotatedText, Format } from './format.ts';
import { documentExtra, type MentionExtra, mentionExtra } from './shared/extras.ts';
import { attributesOf, elementOf } from './shared/tei-elements.ts';
import { entityXmlId, standOff } from './shared/tei-lists.ts';
import { paragraphsOf } from './shared/tei-paragraphs.ts';
import { readTei, TEI_NAMESPACE } from './shared/tei-reader.ts';
import { jsonForXml, requireXml, xmlElement, xmlText } from './shared/xml.ts';

/**
 * TEI P5: https://tei-c.org/guidelines/. Mentions are elements in the text, entities stand in lists of `standOff`. The
 * text of `body` is the article's text to the character: a blank line ends a paragraph, and stands between them. What
 * TEI has no place for is JSON in `xenoData`, for mentions by the `xml:id` of their element.
 */
export const tei: Format = {
  name: 'tei',
  title: 'TEI P5 XML',
  extension: '.xml',
  unit: 'file',
  write,
  read: (source, { file }) => readTei(source, file),
};

function write({ text, annotations }: AnnotatedText): string {
  const { article, entities, mentions } = annotations;
  requireXml(text, article.id);
  const elements = mentions.map((mention, at) => ({ mention, id: `m${at + 1}`, extra: extraOf(mention) }));
  const extras = elements.flatMap(({ id, extra }) => (extra ? [[id, extra] as const] : []));
  const json = { document: documentExtra(annotations), mentions: Object.fromEntries(extras) };
  const written = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="${TEI_NAMESPACE}">
  <teiHeader>
${header(article)}
    <xenoData type="glossator">${xmlText(jsonForXml(json))}</xenoData>
  </teiHeader>
${standOff(entities)}  <text>
    <body xml:space="preserve">${body(text, elements, entities)}</body>
  </text>
</TEI>
`;
  requireXml(written, article.id);
  return written;
}

/** A type with white space is written with underscores: the one it was has to be said. */
function extraOf(mention: Mention): MentionExtra | undefined {
  return mentionExtra(mention) ?? (/\s/u.test(mention.type) ? { type: mention.type } : undefined);
}

function header({ id, title, date, place, url, language }: AnnotationFile['article']): string {
  const source = [
    xmlElement('title', {}, xmlText(title ?? id)),
    ...(date === undefined ? [] : [xmlElement('date', { when: date })]),
    ...(place === undefined ? [] : [xmlElement('pubPlace', {}, xmlText(place))]),
    ...(url === undefined ? [] : [xmlElement('ref', { target: url }, xmlText(url))]),
    xmlElement('idno', { type: 'glossator' }, xmlText(id)),
  ];
  const profile =
    language === undefined
      ? ''
      : `\n    <profileDesc><langUsage>${xmlElement('language', { ident: language })}</langUsage></profileDesc>`;
  return `    <fileDesc>
      <titleStmt>${xmlElement('title', {}, xmlText(title ?? id))}</titleStmt>
      <publicationStmt><p>Annotated with Glossator.</p></publicationStmt>
      <sourceDesc><bibl>${source.join('')}</bibl></sourceDesc>
    </fileDesc>${profile}`;
}

interface Element {
  mention: Mention;
  id: string;
  extra: MentionExtra | undefined;
}

function body(text: string, elements: readonly Element[], entities: readonly Entity[]): string {
  const references = new Map(entities.map(({ id }, at) => [id, `#${entityXmlId(at)}`]));
  const paragraphs = paragraphsOf(
    text,
    elements.map(({ mention }) => mention),
  );
  let xml = '';
  let behind = 0;
  let at = 0;
  for (const { start, end } of paragraphs) {
    xml += `${xmlText(text.slice(behind, start))}<p>`;
    behind = start;
    for (; at < elements.length && elements[at]!.mention.start < end; at++) {
      const { mention } = elements[at]!;
      xml += xmlText(text.slice(behind, mention.start)) + mentionElement(elements[at]!, references);
      behind = mention.end;
    }
    xml += `${xmlText(text.slice(behind, end))}</p>`;
    behind = end;
  }
  // A body without any element is no TEI.
  return xml + xmlText(text.slice(behind)) + (paragraphs.length === 0 ? '<p/>' : '');
}

function mentionElement({ mention, id, extra }: Element, references: ReadonlyMap<string, string>): string {
  const ref = references.get(mention.entity ?? '');
  const attributes = { ...(extra && { 'xml:id': id }), ...attributesOf(mention), ...(ref && { ref }) };
  return xmlElement(elementOf(mention.type), attributes, xmlText(mention.text));
}
