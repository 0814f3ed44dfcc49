const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;
const OTHER = 4;

/**
 * A word's shape as a number: the classes of its characters in order, runs of one class cut to two: `Sokhonn` has
 * capital, small, small; `U.S.` capital, mark, capital, mark; `4,500` digit, mark, digit, digit.
 */
export function shapeOf(word: string): number {
  let shape = 0;
  let last = 0;
  let repeated = 0;
  for (let index = 0; index < word.length && index < 24; index++) {
    const kind = kindOf(word, index);
    repeated = kind === last ? repeated + 1 : 0;
    last = kind;
    if (repeated < 2) shape = (Math.imul(shape, 5) + kind) | 0;
  }
  return shape;
}

function kindOf(word: string, index: number): number {
  const unit = word.charCodeAt(index);
  if (unit >= 97 && unit <= 122) return LOWER;
  if (unit >= 65 && unit <= 90) return UPPER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit < 0xaa) return OTHER;
  const character = word[index]!;
  if (character.toLowerCase() !== character) return UPPER;
  return character.toUpperCase() !== character ? LOWER : OTHER;
}
