import { describe, expect, it } from 'vitest';
import { continues, isOpen, labelCount, labelsOf, mayFollow, spansOf } from '../../src/model/labels.ts';
import { Lattice } from '../../src/model/lattice.ts';
import { Random } from '../../src/model/train/random.ts';

const labels = labelCount(2);

/** Every well-formed sequence of so many labels. */
function* sequences(rows: number, before: number[] = []): Generator<number[]> {
  const last = before.at(-1);
  if (before.length === rows) {
    if (!isOpen(last!)) yield before;
    return;
  }
  for (let label = 0; label < labels; label++) {
    if (last === undefined ? !continues(label) : mayFollow(last, label)) {
      yield* sequences(rows, [...before, label]);
    }
  }
}

/** A lattice with random scores, and the weight of every sequence reckoned one by one. */
function problem(seed: number, rows: number, outside = 0, hopeless = Infinity) {
  const random = new Random(seed);
  const lattice = new Lattice(labels, hopeless);
  const transitions = Float64Array.from({ length: labels * labels }, () => random.next() * 2 - 1);
  lattice.reserve(rows);
  for (let index = 0; index < rows * labels; index++) lattice.scores[index] = random.next() * 4 - 2;
  if (outside > 0) lattice.scores[labels] = outside;
  lattice.setTransitions(transitions);
  const weighed = [...sequences(rows)].map(sequence => {
    const score = sequence.reduce(
      (sum, label, row) =>
        sum + lattice.scores[row * labels + label]! + (row > 0 ? transitions[sequence[row - 1]! * labels + label]! : 0),
      0,
    );
    return { sequence, weight: Math.exp(score) };
  });
  return { lattice, transitions, weighed, total: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}

describe.each([
  { seed: 1, rows: 1 },
  { seed: 2, rows: 2 },
  { seed: 3, rows: 4 },
  { seed: 4, rows: 5 },
])('the lattice of $rows rows', ({ seed, rows }) => {
  const { lattice, weighed, total } = problem(seed, rows);
  lattice.marginals(rows);

  it('has the probabilities of all sequences added up', () => {
    for (let row = 0; row < rows; row++) {
      for (let label = 0; label < labels; label++) {
        const sum = weighed.filter(({ sequence }) => sequence[row] === label).reduce((s, { weight }) => s + weight, 0);
        expect(lattice.probabilities[row * labels + label]).toBeCloseTo(sum / total, 9);
      }
    }
  });

  it('counts transitions as often as they are expected', () => {
    const counts = new Float64Array(labels * labels);
    lattice.addTransitions(rows, counts);
    const expected = new Float64Array(labels * labels);
    for (const { sequence, weight } of weighed) {
      for (let row = 1; row < rows; row++) expected[sequence[row - 1]! * labels + sequence[row]!]! += weight / total;
    }
    counts.forEach((count, index) => {
      expect(count).toBeCloseTo(expected[index]!, 6);
    });
  });

  it('knows how probable each mention is', () => {
    for (let from = 0; from < rows; from++) {
      for (let to = from + 1; to <= rows; to++) {
        for (const type of [0, 1]) {
          const wanted = JSON.stringify({ from, to, type });
          const sum = weighed
            .filter(({ sequence }) => [...spansOf(sequence, rows)].some(span => JSON.stringify(span) === wanted))
            .reduce((s, { weight }) => s + weight, 0);
          expect(lattice.spanProbability(from, to, type)).toBeCloseTo(sum / total, 9);
        }
      }
    }
  });

  it('finds the best sequence', () => {
    lattice.best(rows);
    const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
    expect([...lattice.path.subarray(0, rows)]).toEqual(best.sequence);
  });
});

it('leaves out hopeless labels, and is off by next to nothing', () => {
  const { lattice, weighed, total } = problem(5, 4, 14, 9);
  lattice.marginals(4);
  for (let index = 0; index < 4 * labels; index++) {
    const row = Math.floor(index / labels);
    const sum = weighed.filter(({ sequence }) => sequence[row] === index % labels).reduce((s, w) => s + w.weight, 0);
    expect(lattice.probabilities[index]).toBeCloseTo(sum / total, 3);
  }
  lattice.best(4);
  expect(lattice.path[1]).toBe(0);
});

it('is not confused by a longer sentence before', () => {
  const { lattice } = problem(3, 5);
  lattice.marginals(5);
  const again = problem(2, 2);
  lattice.scores.set(again.lattice.scores.subarray(0, 2 * labels));
  lattice.setTransitions(again.transitions);
  lattice.marginals(2);
  again.lattice.marginals(2);
  expect(lattice.probabilities.slice(0, 2 * labels)).toEqual(again.lattice.probabilities.slice(0, 2 * labels));
  expect(labelsOf(0, [])).toEqual(new Uint8Array(0));
});
