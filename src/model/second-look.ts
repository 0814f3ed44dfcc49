import { TokenFlag } from '../tokens/flags.ts';
import type { TokenTable } from '../types.ts';
import { Second } from './features/templates.ts';
import { mix } from './hash.ts';

/** The slot of a row that the second look does not concern. */
const NONE = -1;

/** Mean probabilities fall into so many steps. */
const STEPS = 6;

/**
 * What the first look at an article found wherever the same word stands, for a second look at it (Krishnan and Manning
 * 2006, "An effective two-stage model for exploiting non-local dependencies in named entity recognition").
 */
export class SecondLook {
  private readonly slots = new Map<string, number>();
  private slot = new Int32Array(0);
  private total = new Uint16Array(0);
  /** Sums of the probabilities of each label over the places of a word: slots × labels. */
  private sums = new Float64Array(0);
  /** The probabilities of each row: rows × labels. */
  private own = new Float64Array(0);

  constructor(private readonly labels: number) {}

  open(tokens: TokenTable): void {
    if (this.slot.length < tokens.length) {
      const size = tokens.length * 2;
      this.slot = new Int32Array(size);
      this.total = new Uint16Array(size);
      this.sums = new Float64Array(size * this.labels);
      this.own = new Float64Array(size * this.labels);
    }
    this.slots.clear();
    for (let row = 0; row < tokens.length; row++) {
      const slot = this.slotOf(tokens, row);
      this.slot[row] = slot;
      if (slot >= 0) this.total[slot]!++;
    }
    for (let row = 0; row < tokens.length; row++) if (this.total[this.slot[row]!] === 1) this.slot[row] = NONE;
  }

  /** Whether rows `[from, to)` have a word that comes more than once, so that a second look may see more. */
  concerns(from: number, to: number): boolean {
    for (let row = from; row < to; row++) if (this.slot[row] !== NONE) return true;
    return false;
  }

  /** Takes note of the probabilities of the rows of a sentence. */
  see(from: number, rows: number, probabilities: Float64Array): void {
    const { labels } = this;
    for (let row = 0; row < rows; row++) {
      const slot = this.slot[from + row]!;
      if (slot === NONE) continue;
      for (let label = 0; label < labels; label++) {
        const probability = probabilities[row * labels + label]!;
        this.own[(from + row) * labels + label] = probability;
        this.sums[slot * labels + label]! += probability;
      }
    }
  }

  /** Writes the keys of a row's features, and returns their number. Only words that come more than once have any. */
  keys(tokens: TokenTable, row: number, keys: Int32Array): number {
    const slot = this.slot[row]!;
    if (slot === NONE) return 0;
    const others = this.total[slot]! - 1;
    const { labels } = this;
    const many = Math.min(others, 3);
    let count = 0;
    let best = 0;
    let most = -1;
    let outside = 0;
    for (let label = 0; label < labels; label++) {
      const mean = (this.sums[slot * labels + label]! - this.own[row * labels + label]!) / others;
      if (label === 0) outside = mean;
      else if (mean > most) {
        most = mean;
        best = label;
      }
      const step = Math.round(mean * STEPS);
      if (step > 0) keys[count++] = mix(Second.label, mix(label, step));
    }
    for (let first = 1; first < labels; first += 4) {
      let mean = 0;
      for (let label = first; label < first + 4; label++) {
        mean += this.sums[slot * labels + label]! - this.own[row * labels + label]!;
      }
      const step = Math.round((mean / others) * STEPS);
      if (step > 0) keys[count++] = mix(Second.type, mix(first, step * 4 + many));
    }
    keys[count++] = mix(Second.best, mix(best, Math.round(outside * STEPS)));
    if (tokens.flags[row]! & TokenFlag.AllCapitals)
      keys[count++] = mix(Second.acronym, mix(best, Math.round(most * STEPS)));
    return count;
  }

  private slotOf(tokens: TokenTable, row: number): number {
    if (!(tokens.flags[row]! & TokenFlag.Capital)) return NONE;
    const lower = tokens.lowers[row]!;
    let slot = this.slots.get(lower);
    if (slot === undefined) {
      slot = this.slots.size;
      this.slots.set(lower, slot);
      this.total[slot] = 0;
      this.sums.fill(0, slot * this.labels, (slot + 1) * this.labels);
    }
    return slot;
  }
}
