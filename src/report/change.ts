import type { Entity, Mention } from '../annotations/schema.ts';
import type { Change, ChangeKind, EntityChange, MentionChange } from '../diff/change.ts';
import { shortLink, shortValue } from './value.ts';

/** The one sign of a change, as in a text diff. */
export function signOf({ kinds }: Change): '+' | '−' | '~' {
  return kinds.includes('added') ? '+' : kinds.includes('removed') ? '−' : '~';
}

/** What changed, in a few words: `“Georgia” place → person`, `merged: “Clinton”, “Bill Clinton” → “Bill Clinton”`. */
export function describeChange(change: Change): string {
  return change.about === 'mention' ? describeMention(change) : describeEntity(change);
}

function describeMention({ kinds, before, after }: MentionChange): string {
  if (!before || !after) return valued((after ?? before)!);
  const words = kinds.includes('boundary') ? `${quoted(before.text)} → ${quoted(after.text)}` : quoted(after.text);
  return [words, ...kinds.flatMap(kind => PARTS[kind]?.(before, after) ?? [])].join('  ');
}

/** What a kind adds to the words of a mention. */
const PARTS: Partial<Record<ChangeKind, (before: Mention, after: Mention) => string>> = {
  type: (before, after) => `${before.type} → ${after.type}`,
  value: (before, after) => `${valueText(before)} → ${valueText(after)}`,
  details: (before, after) => `${detailsOf(before.value, after.value)}`,
  scores: (before, after) => `${evidenceOf(before)} → ${evidenceOf(after)}`,
};

function describeEntity({ kinds, before, after }: EntityChange): string {
  if (kinds.includes('merged') || kinds.includes('split'))
    return `${kinds.join(' and ')}: ${namesOf(before)} → ${namesOf(after)}`;
  const [old, now] = [before[0]!, after[0]!];
  const parts = kinds.map(kind =>
    kind === 'link' ? `${shortLink(old.link)} → ${shortLink(now.link)}` : detailsOf(withoutLink(old), withoutLink(now)),
  );
  return [quoted(now.name), ...parts].join('  ');
}

/** The fields that differ, before and after. */
function detailsOf(before: object | undefined, after: object | undefined): string {
  const [old, now] = [before ?? {}, after ?? {}].map(side => new Map(Object.entries(side)));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .flatMap(key => {
      const [a, b] = [old!.get(key), now!.get(key)].map(shown);
      return a === b ? [] : [`${key}: ${a} → ${b}`];
    })
    .join('; ');
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

function withoutLink({ link: _, ...entity }: Entity): object {
  return entity;
}

function valued(mention: Mention): string {
  return [quoted(mention.text), shortValue(mention.value)].filter(Boolean).join('  ');
}

function valueText({ value }: Mention): string {
  return value === undefined ? 'no value' : shortValue(value);
}

function evidenceOf({ by = [], score }: Mention): string {
  return [by.join(', '), score?.toFixed(2)].filter(Boolean).join(' ') || 'by hand';
}

function namesOf(entities: readonly Entity[]): string {
  return entities.map(({ name }) => quoted(name)).join(', ');
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}
