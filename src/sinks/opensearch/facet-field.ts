/** An object of which each field holds the keys of entities of one type. */
const OBJECT = 'facets';

/** All of them, as a pattern of names. */
export const FACET_FIELDS = `${OBJECT}.*`;

/** The name of a type within the object: a type may be any text, and a full stop in it would make an object. */
export function facetField(type: string): string {
  return type.replace(/[^A-Za-z0-9-]/g, unit => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The type that a field of the object is for, by its full name; nothing for other fields. */
export function typeOfField(field: string): string | undefined {
  if (!field.startsWith(`${OBJECT}.`)) return undefined;
  return field
    .slice(OBJECT.length + 1)
    .replace(/%([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}
