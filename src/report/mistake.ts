import type { Mention } from '../annotations/schema.ts';
import type { Mistake } from '../score.ts';

/** What is wrong, in one line: `boundary: expected person “Prak Sokhonn”, got person “Sokhonn”`. */
export function describeMistake({ relation, gold, predicted }: Mistake): string {
  if (relation === 'missed') return `missed: ${named(gold)}`;
  if (relation === 'spurious') return `spurious: ${named(predicted)}`;
  if (relation === 'value') return `value: ${named(gold)}: expected ${valueText(gold)}, got ${valueText(predicted)}`;
  const what = relation === 'both' ? 'boundary and type' : relation;
  return `${what}: expected ${named(gold)}, got ${named(predicted)}`;
}

/** `person “Prak Sokhonn”`. */
export function named({ type, text }: Mention): string {
  return `${type} “${text.replace(/\s+/g, ' ')}”`;
}

function valueText({ value }: Mention): string {
  return value === undefined ? 'no value' : JSON.stringify(value);
}
