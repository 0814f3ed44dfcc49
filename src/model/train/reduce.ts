import type { SparseMatrix } from './cooccurrence.ts';
import { Random } from './random.ts';

/**
 * Dense vectors for the rows of a sparse matrix, rows × size, each of length 1: the leading left singular directions by
 * randomised subspace iteration (Halko, Martinsson and Tropp 2011, "Finding structure with randomness").
 */
export function reduce(matrix: SparseMatrix, size: number, rounds = 4): Float32Array {
  const random = new Random(7);
  let right: Float32Array = new Float32Array(matrix.columns * size);
  for (let index = 0; index < right.length; index++) right[index] = random.next() - 0.5;
  let left: Float32Array = multiply(matrix, right, size);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(left, matrix.rows, size);
    right = multiplyTransposed(matrix, left, size);
    orthonormalise(right, matrix.columns, size);
    left = multiply(matrix, right, size);
  }
  scaleRows(left, matrix.rows, size);
  return left;
}

function multiply(matrix: SparseMatrix, right: Float32Array, size: number): Float32Array {
  const result = new Float32Array(matrix.rows * size);
  for (let row = 0; row < matrix.rows; row++) {
    for (let index = matrix.first[row]!; index < matrix.first[row + 1]!; index++) {
      const from = matrix.column[index]! * size;
      const value = matrix.value[index]!;
      for (let at = 0; at < size; at++) result[row * size + at]! += value * right[from + at]!;
    }
  }
  return result;
}

function multiplyTransposed(matrix: SparseMatrix, left: Float32Array, size: number): Float32Array {
  const result = new Float32Array(matrix.columns * size);
  for (let row = 0; row < matrix.rows; row++) {
    for (let index = matrix.first[row]!; index < matrix.first[row + 1]!; index++) {
      const to = matrix.column[index]! * size;
      const value = matrix.value[index]!;
      for (let at = 0; at < size; at++) result[to + at]! += value * left[row * size + at]!;
    }
  }
  return result;
}

/** Makes the columns of a dense matrix orthogonal and of length 1: modified Gram-Schmidt. */
function orthonormalise(matrix: Float32Array, rows: number, size: number): void {
  for (let column = 0; column < size; column++) {
    for (let other = 0; other < column; other++) {
      let product = 0;
      for (let row = 0; row < rows; row++) product += matrix[row * size + column]! * matrix[row * size + other]!;
      for (let row = 0; row < rows; row++) matrix[row * size + column]! -= product * matrix[row * size + other]!;
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += matrix[row * size + column]! ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let row = 0; row < rows; row++) matrix[row * size + column]! *= factor;
  }
}

/** Gives each row length 1, the strong directions first weakened to their square root. */
function scaleRows(matrix: Float32Array, rows: number, size: number): void {
  for (let column = 0; column < size; column++) {
    let square = 0;
    for (let row = 0; row < rows; row++) square += matrix[row * size + column]! ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(Math.sqrt(square)) : 0;
    for (let row = 0; row < rows; row++) matrix[row * size + column]! *= factor;
  }
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let at = row * size; at < (row + 1) * size; at++) square += matrix[at]! ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = row * size; at < (row + 1) * size; at++) matrix[at]! *= factor;
  }
}
