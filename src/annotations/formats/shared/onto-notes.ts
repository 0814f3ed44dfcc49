import type { Mention } from '../../schema.ts';
import { type MentionExtra, mentionExtra } from './extras.ts';
import { knownType, typeOfLabel } from './labels.ts';

/**
 * Labels of OntoNotes 5, which spaCy's English models and most CoNLL-like data sets with dates and sums use. Its three
 * labels of places (GPE, LOC, FAC) are one type here.
 */
const LABELS: Readonly<Record<string, string>> = {
  person: 'PERSON',
  place: 'GPE',
  organization: 'ORG',
  group: 'NORP',
  date: 'DATE',
  money: 'MONEY',
};

/** The label of a type: `place` is GPE, a type that a user made up is itself in capitals. */
export function ontoNotesLabel(type: string): string {
  return LABELS[type] ?? type.toUpperCase();
}

/** The type of a label; one that is not known is itself in lower case. */
export function typeOfOntoNotes(label: string): string {
  return knownType(label) ?? label.toLowerCase();
}

/** What the label of a mention does not say. */
export function ontoNotesExtra(mention: Mention): MentionExtra | undefined {
  const { type } = mention;
  return mentionExtra(mention) ?? (typeOfOntoNotes(ontoNotesLabel(type)) === type ? undefined : { type });
}

/** All that was said of a mention, as long as it still has the label that it was said under. */
export function readOntoNotesLabel(label: string, extra: MentionExtra | undefined): MentionExtra {
  const same = extra && (ontoNotesLabel(extra.type) === label || typeOfLabel(label) === extra.type);
  return same ? extra : { type: typeOfOntoNotes(label) };
}
