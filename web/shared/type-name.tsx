import { mentionType } from '../../src/mention-types.ts';

/** Class of the colour that a type has; `src/mention-types.ts` says which. */
export function toneOf(type: string): string {
  return `tone-${mentionType(type).color}`;
}

/** A type's name in its colour. */
export function TypeName({ type }: { type: string }) {
  return <span class={`type-name ${toneOf(type)}`}>{type}</span>;
}
