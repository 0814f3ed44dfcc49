import { Random } from './random.ts';

const ROUNDS = 12;

/**
 * Nested clusters of vectors of length 1: spherical k-means (Dhillon and Modha 2001) on all, then inside each cluster,
 * and so on. `branches` are powers of two; the code of a vector is its branches in bits, the coarsest first.
 */
export function nestedClusters(vectors: Float32Array, size: number, branches: readonly number[]): Int32Array {
  const codes = new Int32Array(vectors.length / size);
  const random = new Random(11);
  split(
    vectors,
    size,
    Int32Array.from(codes, (_, index) => index),
    branches,
    codes,
    random,
  );
  return codes;
}

function split(
  vectors: Float32Array,
  size: number,
  members: Int32Array,
  branches: readonly number[],
  codes: Int32Array,
  random: Random,
): void {
  const [count, ...rest] = branches;
  if (count === undefined) return;
  const assigned = kMeans(vectors, size, members, count, random);
  members.forEach((member, index) => {
    codes[member] = codes[member]! * count + assigned[index]!;
  });
  for (let cluster = 0; cluster < count; cluster++) {
    const inside = members.filter((_, index) => assigned[index] === cluster);
    split(vectors, size, inside, rest, codes, random);
  }
}

function kMeans(vectors: Float32Array, size: number, members: Int32Array, count: number, random: Random): Int32Array {
  const assigned = new Int32Array(members.length);
  const centers = new Float32Array(count * size);
  for (let cluster = 0; cluster < count && members.length > 0; cluster++) {
    const member = members[Math.floor(random.next() * members.length)]!;
    centers.set(vectors.subarray(member * size, (member + 1) * size), cluster * size);
  }
  for (let round = 0; round < ROUNDS; round++) {
    members.forEach((member, index) => {
      assigned[index] = nearest(vectors, member * size, centers, count, size);
    });
    moveCenters(vectors, size, members, assigned, centers);
  }
  return assigned;
}

function nearest(vectors: Float32Array, from: number, centers: Float32Array, count: number, size: number): number {
  let best = 0;
  let highest = -Infinity;
  for (let cluster = 0; cluster < count; cluster++) {
    let product = 0;
    for (let at = 0; at < size; at++) product += vectors[from + at]! * centers[cluster * size + at]!;
    if (product > highest) {
      highest = product;
      best = cluster;
    }
  }
  return best;
}

function moveCenters(
  vectors: Float32Array,
  size: number,
  members: Int32Array,
  assigned: Int32Array,
  centers: Float32Array,
): void {
  centers.fill(0);
  members.forEach((member, index) => {
    const to = assigned[index]! * size;
    for (let at = 0; at < size; at++) centers[to + at]! += vectors[member * size + at]!;
  });
  for (let from = 0; from < centers.length; from += size) {
    let square = 0;
    for (let at = from; at < from + size; at++) square += centers[at]! ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = from; at < from + size; at++) centers[at]! *= factor;
  }
}
