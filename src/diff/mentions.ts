import type { Mention, Value } from '../annotations/schema.ts';
import type { Pairing } from '../compare.ts';
import { sameValue } from '../score.ts';
import type { ChangeKind, MentionChange } from './change.ts';
import type { DiffOptions } from './options.ts';
import { alike } from './same.ts';

/** What happened to the mention of a pairing; nothing, when both sides say the same. */
export function mentionChange(pairing: Pairing<Mention>, options: DiffOptions): MentionChange | undefined {
  const { gold: before, predicted: after } = pairing;
  const kinds = mentionKinds(pairing, options);
  if (kinds.length === 0) return undefined;
  const { type, start, end } = (after ?? before)!;
  return {
    about: 'mention',
    key: `${nameOf(before)}>${nameOf(after)}`,
    kinds,
    type,
    start,
    end,
    ...(before && { before }),
    ...(after && { after }),
  };
}

function mentionKinds(pairing: Pairing<Mention>, options: DiffOptions): ChangeKind[] {
  if (pairing.relation === 'spurious') return ['added'];
  if (pairing.relation === 'missed') return ['removed'];
  const { relation, gold: before, predicted: after } = pairing;
  const kinds: ChangeKind[] = [];
  if (relation === 'boundary' || relation === 'both') kinds.push('boundary');
  if (relation === 'type' || relation === 'both') kinds.push('type');
  else kinds.push(...valueKinds(before.value, after.value, options));
  if (options.scores && !(before.score === after.score && alike(before.by, after.by))) kinds.push('scores');
  return kinds;
}

function valueKinds(before: Value | undefined, after: Value | undefined, options: DiffOptions): ChangeKind[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || !sameValue(before, after)) return ['value'];
  return options.details && !alike(before, after) ? ['details'] : [];
}

/** With the value, so that a decision about one value does not hold for the next. */
function nameOf(mention: Mention | undefined): string {
  if (!mention) return '';
  const { start, end, type, value } = mention;
  return `${start}-${end}:${type}${value ? JSON.stringify(value) : ''}`;
}
