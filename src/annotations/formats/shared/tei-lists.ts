import type { Entity, Link } from '../../schema.ts';
import { attributesOf, elementOf } from './tei-elements.ts';
import { xmlElement, xmlText } from './xml.ts';

/** How the things of a type are listed; all others are items of a list with their type. */
const LISTS: Readonly<Record<string, { list: string; item: string; role: string }>> = {
  person: { list: 'listPerson', item: 'person', role: 'occupation' },
  place: { list: 'listPlace', item: 'place', role: 'note' },
  organization: { list: 'listOrg', item: 'org', role: 'note' },
};

/** The `xml:id` of the entity at this place of the annotation file. */
export function entityXmlId(at: number): string {
  return `e${at + 1}`;
}

/** The lists of entities, one of each type, in the order of their first; empty when there are none. */
export function standOff(entities: readonly Entity[]): string {
  const types = [...new Set(entities.map(({ type }) => type))];
  if (types.length === 0) return '';
  const lists = types.map(type => {
    const items = entities.flatMap((entity, at) => (entity.type === type ? item(entity, at) : []));
    const { list, attributes } = listOf(type);
    return `    ${xmlElement(list, attributes, `\n      ${items.join('\n      ')}\n    `)}\n`;
  });
  return `  <standOff>\n${lists.join('')}  </standOff>\n`;
}

function listOf(type: string): { list: string; attributes: Record<string, string> } {
  if (Object.hasOwn(LISTS, type)) return { list: LISTS[type]!.list, attributes: {} };
  return { list: 'list', attributes: attributesOf({ type }) };
}

function item({ type, id, name, role, ids = {}, link = {} }: Entity, at: number): string {
  const known = Object.hasOwn(LISTS, type) ? LISTS[type]! : undefined;
  const geonames = link.geonames === undefined ? {} : { geonames: String(link.geonames) };
  const identifiers = Object.entries({ glossator: id, ...ids, ...geonames });
  const inner = [
    xmlElement(elementOf(type), known ? {} : attributesOf({ type }), xmlText(name)),
    ...(known?.item === 'place' ? placeParts(link) : []),
    ...identifiers.map(([kind, value]) => xmlElement('idno', { type: kind.replace(/\s/gu, '_') }, xmlText(value))),
    ...(role === undefined ? [] : [xmlElement(known?.role ?? 'note', {}, xmlText(role))]),
  ];
  return xmlElement(
    known?.item ?? 'item',
    { 'xml:id': entityXmlId(at), ...placeKind(known?.item, link) },
    inner.join(''),
  );
}

function placeKind(item: string | undefined, { kind }: Link): Record<string, string> {
  return item === 'place' && kind !== undefined ? { type: kind } : {};
}

function placeParts({ country, lat, lon }: Link): string[] {
  return [
    ...(country === undefined ? [] : [xmlElement('country', { key: country })]),
    ...(lat === undefined || lon === undefined
      ? []
      : [xmlElement('location', {}, xmlElement('geo', {}, `${lat} ${lon}`))]),
  ];
}
