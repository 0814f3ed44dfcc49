import { annotationFileName } from '../file-name.ts';
import type { Entity, Mention } from '../schema.ts';
import type { Format } from './format.ts';
import { type CodePoints, codePointsOf } from './shared/code-points.ts';
import { documentExtra, mentionExtra } from './shared/extras.ts';
import { readWebAnnotations } from './shared/web-annotation-reader.ts';

/** Code points of text on either side of a mention, so that it is found again where it moved. */
const CONTEXT = 32;

/**
 * A Web Annotation Collection of one page in JSON-LD, an annotation a mention, with its position in code points, as the
 * specification demands, and its quotation. The source is the text file beside it. Members `glossator`, which JSON-LD
 * knows for JSON by the context, hold what bodies do not say. https://www.w3.org/TR/annotation-model/
 */
export const w3c: Format = {
  name: 'w3c',
  title: 'W3C Web Annotations',
  extension: '.jsonld',
  unit: 'file',
  textBeside: true,

  write({ text, annotations }) {
    const { article, entities, mentions } = annotations;
    const source = sourceOf(article.id);
    const points = codePointsOf(text);
    const known = new Map(entities.map(entity => [entity.id, entity]));
    const items = mentions.map((mention, at) => ({
      id: `#mention-${at + 1}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: bodiesOf(mention, known.get(mention.entity ?? '')),
      target: { source, selector: selectors(text, mention, points) },
      glossator: mentionExtra(mention),
    }));
    const collection = {
      '@context': CONTEXTS,
      id: '#mentions',
      type: 'AnnotationCollection',
      label: article.title,
      total: items.length,
      first: { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
      glossator: documentExtra(annotations),
    };
    return `${JSON.stringify(collection, null, 2)}\n`;
  },

  read: readWebAnnotations,
};

const CONTEXTS = [
  'http://www.w3.org/ns/anno.jsonld',
  { glossator: { '@id': 'urn:glossator:annotations', '@type': '@json' } },
];

/** The text file beside it, as a relative IRI: the percent signs of its name are encoded themselves. */
function sourceOf(id: string): string {
  return encodeURIComponent(annotationFileName(id).replace(/\.json$/, '.txt'));
}

type Body = Record<string, string>;

/** The type as a tag, what the mention names, and what it works out to. */
function bodiesOf({ type, value }: Mention, entity: Entity | undefined): Body[] {
  const bodies: Body[] = [{ type: 'TextualBody', purpose: 'tagging', value: type }];
  if (entity) bodies.push({ type: 'TextualBody', purpose: 'identifying', value: entity.name });
  if (entity?.link?.geonames !== undefined) {
    const source = `https://sws.geonames.org/${entity.link.geonames}/`;
    bodies.push({ type: 'SpecificResource', purpose: 'identifying', source });
  }
  const meaning = value && ('timex' in value ? value.timex : [value.amount, value.currency].filter(Boolean).join(' '));
  if (meaning) bodies.push({ type: 'TextualBody', purpose: 'describing', value: meaning });
  return bodies;
}

function selectors(text: string, { start, end, text: exact }: Mention, { fromUtf16 }: CodePoints): object[] {
  const prefix = Array.from(text.slice(Math.max(0, start - 2 * CONTEXT), start))
    .slice(-CONTEXT)
    .join('');
  const suffix = Array.from(text.slice(end, end + 2 * CONTEXT))
    .slice(0, CONTEXT)
    .join('');
  return [
    { type: 'TextPositionSelector', start: fromUtf16(start), end: fromUtf16(end) },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}
