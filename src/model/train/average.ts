import type { Weights } from './optimise.ts';

/** The mean of the weights at the ends of several passes: steadier than the last ones (Polyak and Juditsky 1992). */
export class Average {
  private count = 0;
  readonly weights: Weights;

  constructor(like: Weights) {
    this.weights = {
      features: new Float32Array(like.features.length),
      transitions: new Float32Array(like.transitions.length),
    };
  }

  add(weights: Weights): void {
    this.count++;
    mean(this.weights.features, weights.features, this.count);
    mean(this.weights.transitions, weights.transitions, this.count);
  }
}

function mean(sum: Float32Array, next: Float32Array, count: number): void {
  for (let index = 0; index < sum.length; index++) sum[index]! += (next[index]! - sum[index]!) / count;
}
