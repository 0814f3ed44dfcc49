import type { AnnotationFile, Entity } from '../schema.ts';
import type { AnnotatedText, Format } from './format.ts';
import { articleUri, mainEntities, urisOf } from './shared/publishing.ts';

/**
 * ninjs 2.1, the IPTC's news in JSON, for export: https://iptc.org/standards/ninjs/. An entity stands once, with the
 * relation `about` or `mentions`. The schema allows no properties but its own.
 */
export const ninjs: Format = {
  name: 'ninjs',
  title: 'IPTC ninjs 2.1',
  extension: '.json',
  unit: 'file',
  loses: 'where entities are mentioned, dates and sums, roles, quotes and kinds of places, candidates and scores',
  write,
};

/** Where the entities of a type stand; those of all others are subjects. */
const PROPERTIES: Readonly<Record<string, 'people' | 'organisations' | 'places'>> = {
  person: 'people',
  organization: 'organisations',
  place: 'places',
};

function write({ text, annotations }: AnnotatedText): string {
  const { article } = annotations;
  const { id, title, date, place, language } = article;
  const item = {
    uri: articleUri(article),
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    type: 'text',
    profile: 'text-only',
    // The schema wants a moment where an article has a day.
    ...(date !== undefined && { versioncreated: `${date}T00:00:00Z` }),
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title, headlines: [{ role: 'main', value: title }] }),
    ...(place !== undefined && { located: place }),
    bodies: [{ role: 'main', contenttype: 'text/plain', value: text }],
    ...entityLists(annotations),
    altids: [{ role: 'glossator', value: id }],
  };
  return `${JSON.stringify(item, null, 2)}\n`;
}

/** A list for each property that has something in it. */
function entityLists(annotations: AnnotationFile): Record<string, object[]> {
  const main = mainEntities(annotations);
  const lists: Record<string, object[]> = {};
  for (const entity of annotations.entities) {
    const property = Object.hasOwn(PROPERTIES, entity.type) ? PROPERTIES[entity.type]! : 'subjects';
    lists[property] ??= [];
    lists[property].push(concept(entity, main.has(entity.id)));
  }
  return lists;
}

function concept(entity: Entity, main: boolean): object {
  const { id, type, name, link } = entity;
  const [uri] = urisOf(entity);
  const { lat, lon } = link ?? {};
  const located = PROPERTIES[type] === 'places' && lat !== undefined && lon !== undefined;
  return {
    name,
    rel: main ? 'about' : 'mentions',
    ...(uri !== undefined && { uri }),
    literal: id,
    // GeoJSON puts the longitude first.
    ...(located && { geojson: { type: 'Point', coordinates: [lon, lat] } }),
  };
}
