import { type Shapes, shapeKeys } from './features/shapes.ts';
import type { WeightTable } from './weight-table.ts';

/** Sums kept. Each has one place, where the next one with that place takes over. */
const KEPT_BITS = 11;
const KEPT = 1 << KEPT_BITS;
/** Numbers that tell shapes apart. */
const TAG = 4;

/** The sums of the weights of features that depend on shapes alone. These features have the most weights of all. */
export class ShapeSums {
  private readonly tags = new Int32Array(KEPT * TAG);
  private readonly sums: Int32Array;
  private readonly keys = new Int32Array(8);

  constructor(
    private readonly weights: WeightTable,
    private readonly labels: number,
  ) {
    this.sums = new Int32Array(KEPT * labels);
  }

  /** Adds the sums of shapes to `sums` from `to` on. */
  add(shapes: Shapes, sums: Int32Array, to: number): void {
    const { labels, sums: kept } = this;
    const from = this.placeOf(shapes) * labels;
    for (let label = 0; label < labels; label++) sums[to + label]! += kept[from + label]!;
  }

  private placeOf(shapes: Shapes): number {
    const { tags, sums, labels } = this;
    const { before, own, after, setting } = shapes;
    const mixed = Math.imul(Math.imul(before, 31) + own, 0x9e3779b1) + Math.imul(after, 0x85ebca6b) + setting;
    const place = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - KEPT_BITS);
    const tag = place * TAG;
    // One more than the setting, since 0 stands where nothing is kept yet.
    const isKept =
      tags[tag] === before && tags[tag + 1] === own && tags[tag + 2] === after && tags[tag + 3] === setting + 1;
    if (isKept) return place;
    tags[tag] = before;
    tags[tag + 1] = own;
    tags[tag + 2] = after;
    tags[tag + 3] = setting + 1;
    sums.fill(0, place * labels, (place + 1) * labels);
    this.weights.add(this.keys, shapeKeys(shapes, this.keys), sums, place * labels);
    return place;
  }
}
