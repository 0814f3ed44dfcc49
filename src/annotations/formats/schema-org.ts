import type { Entity, Link, Mention, MoneyValue } from '../schema.ts';
import type { AnnotatedText, Format } from './format.ts';
import { mainEntities, urisOf, webAddress } from './shared/publishing.ts';

/**
 * A `NewsArticle` of schema.org as JSON-LD, for export into the page of an article: https://schema.org/NewsArticle. What
 * the article is about stands in `about`, all else that it names, and its sums of money, in `mentions`.
 */
export const schemaOrg: Format = {
  name: 'schema-org',
  title: 'schema.org JSON-LD',
  extension: '.jsonld',
  unit: 'file',
  loses: 'where entities are mentioned, dates, quotes, candidates and scores',
  write,
};

function write({ text, annotations }: AnnotatedText): string {
  const { article, entities, mentions } = annotations;
  const { id, title, date, place, language } = article;
  const url = webAddress(article.url ?? '');
  const main = mainEntities(annotations);
  const about = entities.filter(entity => main.has(entity.id)).map(thing);
  const others = [...entities.filter(entity => !main.has(entity.id)).map(thing), ...sums(mentions)];
  const newsArticle = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: id,
    ...(title !== undefined && { headline: title }),
    ...(date !== undefined && { datePublished: date }),
    ...(place !== undefined && { dateline: place }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { inLanguage: language }),
    ...(about.length > 0 && { about }),
    ...(others.length > 0 && { mentions: others }),
    articleBody: text,
  };
  return `${JSON.stringify(newsArticle, null, 2)}\n`;
}

/** Types of schema.org; of all others a thing says what it is. */
const TYPES: Readonly<Record<string, string>> = { person: 'Person', organization: 'Organization', place: 'Place' };

const PLACES: Readonly<Record<NonNullable<Link['kind']>, string>> = {
  country: 'Country',
  region: 'AdministrativeArea',
  city: 'City',
  water: 'BodyOfWater',
  land: 'Landform',
  structure: 'CivicStructure',
};

function thing(entity: Entity): object {
  const { id, type, name, role, link } = entity;
  const known = Object.hasOwn(TYPES, type) ? TYPES[type]! : undefined;
  const uris = urisOf(entity);
  return {
    '@type': known === 'Place' && link?.kind ? PLACES[link.kind] : (known ?? 'Thing'),
    ...(known === undefined && { additionalType: type }),
    identifier: id,
    name,
    ...(role !== undefined && (known === 'Person' ? { jobTitle: role } : { description: role })),
    ...(known === 'Place' && link && location(link)),
    ...(uris.length > 0 && { sameAs: uris.length === 1 ? uris[0] : uris }),
  };
}

function location({ country, lat, lon }: Link): object {
  return {
    ...(country !== undefined && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(lat !== undefined &&
      lon !== undefined && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  };
}

/** Each sum once, however often it is mentioned. Amounts are text, since a number of JSON may not hold them exactly. */
function sums(mentions: readonly Mention[]): object[] {
  const amounts = new Map<string, object>();
  for (const { text, value } of mentions) {
    const said = value === undefined || 'timex' in value ? undefined : amount(value);
    const key = JSON.stringify(said);
    if (said && !amounts.has(key)) amounts.set(key, { '@type': 'MonetaryAmount', name: text, ...said });
  }
  return [...amounts.values()];
}

function amount({ amount: exact, low, high, currency }: MoneyValue): object | undefined {
  const range = low !== undefined && high !== undefined ? { minValue: low, maxValue: high } : undefined;
  const said = exact === undefined ? range : { value: exact };
  return said && { ...said, ...(currency !== undefined && { currency }) };
}
