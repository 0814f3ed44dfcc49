import type { Entity } from '../../../src/annotations/schema.ts';
import type { EntityChange, MentionChange } from '../../../src/diff/change.ts';
import type { ReviewChange } from '../../../src/review/protocol.ts';
import { shortLink, shortValue } from '../../shared/value.ts';
import type { Item } from './items.ts';

/** What happened, in words: a line, and what was before and after where there is something to compare. */
export interface Happening {
  title: string;
  old?: string;
  now?: string;
}

/** The name of an item for whoever hears it: `Prak Sokhonn, person, added, open`. */
export function itemName({ text, type, state, change }: Item): string {
  const what = change ? [change.kinds.map(kind => KIND_WORDS[kind]).join(' and '), state] : [];
  return [text.replace(/\s+/g, ' '), type, ...what].join(', ');
}

const KIND_WORDS: Record<ReviewChange['kinds'][number], string> = {
  added: 'added',
  removed: 'removed',
  boundary: 'boundary moved',
  type: 'type changed',
  value: 'value changed',
  link: 'link changed',
  merged: 'merged',
  split: 'split',
  details: 'details changed',
  scores: 'score changed',
};

/** Short name of a kind of change, for filters and tags. */
export function kindWord(kind: ReviewChange['kinds'][number]): string {
  return KIND_WORDS[kind];
}

/** What a change does, a line a kind. */
export function happenings(change: ReviewChange): Happening[] {
  return change.about === 'mention' ? ofMention(change) : ofEntity(change);
}

function ofMention({ kinds, before, after }: MentionChange): Happening[] {
  return kinds.map(kind => {
    switch (kind) {
      case 'boundary':
        return { title: 'Boundary moved', old: quoted(before!.text), now: quoted(after!.text) };
      case 'type':
        return { title: 'Type changed', old: before!.type, now: after!.type };
      case 'value':
      case 'details':
        return { title: upper(KIND_WORDS[kind]), old: shortValue(before!.value), now: shortValue(after!.value) };
      case 'scores':
        return { title: 'Score changed', old: String(before!.score ?? 'none'), now: String(after!.score ?? 'none') };
      default:
        return { title: `${upper(KIND_WORDS[kind])}: ${(after ?? before)!.type}` };
    }
  });
}

function ofEntity({ kinds, before, after }: EntityChange): Happening[] {
  return kinds.map(kind => {
    if (kind === 'link')
      return { title: 'Link changed', old: shortLink(before[0]?.link), now: shortLink(after[0]?.link) };
    if (kind === 'details') return { title: 'Details changed', old: details(before[0]), now: details(after[0]) };
    return { title: `Entities ${KIND_WORDS[kind]}`, old: names(before), now: names(after) };
  });
}

function details(entity: Entity | undefined): string {
  if (!entity) return 'nothing';
  const { name, role, ids = {} } = entity;
  return [name, role, ...Object.entries(ids).map(([where, id]) => `${where} ${id}`)].filter(Boolean).join(', ');
}

function names(entities: readonly Entity[]): string {
  return entities.map(({ name }) => quoted(name)).join(' + ');
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 open decision`, `12 open decisions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The beginning of a text, at most so many characters and whole words of it. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, Math.max(space, 0))}…`;
}

/** The end of a text, likewise. */
export function lastWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.indexOf(' ', text.length - most);
  return `…${space < 0 ? '' : text.slice(space + 1)}`;
}
