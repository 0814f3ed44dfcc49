import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import type { Appositions } from './apposition.ts';
import { EVIDENCE_BITS, evidenceAt } from './evidence.ts';
import type { Runs } from './runs.ts';
import { Document } from './templates.ts';
import type { WordForm } from './word.ts';

/**
 * What the whole article says about the words in it: for each row, what the same word looks like in its other places
 * (Chieu and Ng 2003, "Named entity recognition with a maximum entropy approach": global features).
 */
export class DocumentEvidence {
  private readonly slots = new Map<string, number>();
  private slot = new Int32Array(0);
  private own = new Int32Array(0);
  private counts = new Uint16Array(0);
  private lower = new Uint16Array(0);
  private total = new Uint16Array(0);

  read(tokens: TokenTable, forms: readonly WordForm[], runs: Runs, appositions: Appositions): void {
    this.reserve(tokens.length);
    this.slots.clear();
    for (let row = 0; row < tokens.length; row++) {
      const slot = this.slotOf(tokens.lowers[row]!);
      this.slot[row] = slot;
      this.own[row] = 0;
      if (runs.to[row]! > 0) {
        const bits = evidenceAt(tokens, forms, runs, appositions, row);
        this.own[row] = bits;
        this.total[slot]!++;
        for (let bit = 0; bit < EVIDENCE_BITS; bit++) this.counts[slot * EVIDENCE_BITS + bit]! += (bits >> bit) & 1;
      } else if (tokens.flags[row]! & TokenFlag.Word && !(tokens.flags[row]! & TokenFlag.Capital)) this.lower[slot]!++;
    }
  }

  /** Appends the keys of a row's features to `keys` and returns their new number. Only capitalised rows have any. */
  keys(tokens: TokenTable, row: number, keys: Int32Array, count: number): number {
    if (!(tokens.flags[row]! & TokenFlag.Capital)) return count;
    const slot = this.slot[row]!;
    const own = this.own[row]!;
    const others = this.total[slot]! - (own === 0 ? 0 : 1);
    if (this.lower[slot]! > 0) keys[count++] = mix(Document.lower, others > 0 ? 1 : 0);
    keys[count++] = mix(Document.count, Math.min(others, 4));
    if (others <= 0) return count;
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      const elsewhere = this.counts[slot * EVIDENCE_BITS + bit]! - ((own >> bit) & 1);
      if (elsewhere > 0) keys[count++] = mix(Document.elsewhere, bit * 2 + (elsewhere * 2 > others ? 1 : 0));
    }
    return count;
  }

  private slotOf(lower: string): number {
    let slot = this.slots.get(lower);
    if (slot === undefined) {
      slot = this.slots.size;
      this.slots.set(lower, slot);
      this.lower[slot] = 0;
      this.total[slot] = 0;
      this.counts.fill(0, slot * EVIDENCE_BITS, (slot + 1) * EVIDENCE_BITS);
    }
    return slot;
  }

  private reserve(rows: number): void {
    if (this.slot.length >= rows) return;
    const size = Math.max(1024, rows * 2);
    this.slot = new Int32Array(size);
    this.own = new Int32Array(size);
    this.lower = new Uint16Array(size);
    this.total = new Uint16Array(size);
    this.counts = new Uint16Array(size * EVIDENCE_BITS);
  }
}
