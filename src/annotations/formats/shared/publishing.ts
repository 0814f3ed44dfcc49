import type { AnnotationFile, Entity } from '../../schema.ts';

/** A country with at least this share of an article's focus is one that the article is about. */
const FOCUS = 0.5;

/**
 * Ids of the entities that an article is about rather than just mentions: those mentioned at least twice and at least
 * half as often as the one mentioned most, and the countries that most of it is about.
 */
export function mainEntities({ article, entities, mentions }: AnnotationFile): Set<string> {
  const counts = new Map<string, number>();
  let most = 0;
  for (const { entity } of mentions) {
    if (entity === undefined) continue;
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    most = Math.max(most, count);
  }
  const often = entities.filter(({ id }) => {
    const count = counts.get(id) ?? 0;
    return count >= 2 && count * 2 >= most;
  });
  const countries = (article.focus ?? []).filter(({ weight }) => weight >= FOCUS).map(({ country }) => country);
  const focus = entities.filter(
    ({ link }) => link?.kind === 'country' && link.country !== undefined && countries.includes(link.country),
  );
  return new Set([...often, ...focus].map(({ id }) => id));
}

/** The URIs of an entity: its place in GeoNames, its item in Wikidata, and what else of its identifiers is a web address. */
export function urisOf({ ids = {}, link }: Entity): string[] {
  const geonames = link?.geonames === undefined ? [] : [`https://sws.geonames.org/${link.geonames}/`];
  const others = Object.entries(ids).flatMap(([scheme, id]) => {
    if (scheme === 'wikidata' && /^Q[1-9]\d*$/.test(id)) return `http://www.wikidata.org/entity/${id}`;
    return webAddress(id) ?? [];
  });
  return [...geonames, ...others];
}

/** A web address as a URI, which has no character but those of ASCII; `undefined` for what is none. */
export function webAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

/** The URI of an article: its address, or a name made from its id. */
export function articleUri({ id, url }: AnnotationFile['article']): string {
  return (url === undefined ? undefined : webAddress(url)) ?? `urn:x-glossator:${encodeURIComponent(id)}`;
}
