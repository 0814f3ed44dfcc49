/**
 * What other tools and data sets call our types, in lower case: CoNLL-2003, OntoNotes, spaCy, ACE, GATE's ANNIE and
 * INCEpTION's default tag set.
 */
const TYPES: Readonly<Record<string, string>> = {
  person: 'person',
  per: 'person',
  place: 'place',
  location: 'place',
  loc: 'place',
  gpe: 'place',
  fac: 'place',
  facility: 'place',
  organization: 'organization',
  organisation: 'organization',
  org: 'organization',
  group: 'group',
  norp: 'group',
  date: 'date',
  money: 'money',
};

/** Our name of a type that another tool labels in its own way; a label that is not known is a type of its own. */
export function typeOfLabel(label: string): string {
  return knownType(label) ?? label;
}

/** Our type of a label, `undefined` for one that is not known. */
export function knownType(label: string): string | undefined {
  const key = label.toLowerCase();
  return Object.hasOwn(TYPES, key) ? TYPES[key] : undefined;
}
