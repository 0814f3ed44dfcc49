import type { AnnotationFile, Link, Mention } from '../../annotations/schema.ts';
import { sameValue } from '../values.ts';

/** What one annotator says of one article. */
export interface Reading {
  /** In text order, without overlap. */
  mentions: readonly Mention[];
  /** The link that a mention's entity has. One of candidates alone is undecided, and so none. */
  linkOf: (mention: Mention) => Link | undefined;
}

/** The reading that an annotation file holds, of these types or of all. */
export function readingOf({ mentions, entities }: AnnotationFile, types: readonly string[] | undefined): Reading {
  const links = new Map(entities.map(({ id, link }) => [id, link && isDecided(link) ? link : undefined]));
  return {
    mentions: mentions.filter(({ type }) => types === undefined || types.includes(type)),
    linkOf: ({ entity }) => (entity === undefined ? undefined : links.get(entity)),
  };
}

/** Whether two annotators give a mention that both have the same value; undefined where neither gives one. */
export function valuesAgree(a: Mention, b: Mention): boolean | undefined {
  if (a.value === undefined) return b.value === undefined ? undefined : false;
  return sameValue(a.value, b.value);
}

const LINK_KEYS = ['geonames', 'country', 'lat', 'lon', 'kind'] as const;

/**
 * Whether two annotators link to the same place: where both say something, they say the same. A person who writes down
 * the country alone agrees with one who gives the GeoNames id too. Undefined where neither gives a link.
 */
export function linksAgree(a: Link | undefined, b: Link | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return a === b ? undefined : false;
  return LINK_KEYS.every(key => a[key] === undefined || b[key] === undefined || a[key] === b[key]);
}

function isDecided(link: Link): boolean {
  return LINK_KEYS.some(key => link[key] !== undefined);
}
