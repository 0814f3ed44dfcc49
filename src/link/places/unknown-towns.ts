import type { GazetteerEntry } from '../../gazetteer/index.ts';
import type { TypedName } from '../cluster.ts';
import { identityOf } from './senses.ts';

/** Towns that no list has, told apart by the country or region that the text puts them into. */
export class UnknownTowns {
  private readonly holders = new Map<string, GazetteerEntry[]>();

  keyOf({ words }: TypedName, holder: GazetteerEntry): string {
    const name = words.join(' ');
    const known = this.holders.get(name) ?? [];
    const number = known.findIndex(other => isCompatible(holder, other));
    this.holders.set(name, number < 0 ? [...known, holder] : known);
    return `${name} in ${number < 0 ? known.length : number}`;
  }
}

/** Whether a town may lie in both: a country holds its regions. */
function isCompatible(one: GazetteerEntry, other: GazetteerEntry): boolean {
  if (identityOf(one) === identityOf(other)) return true;
  return one.country === other.country && (one.kind === 'country' || other.kind === 'country');
}
