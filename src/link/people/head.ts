import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import type { Rows } from './description.ts';

const complements = wordSet(
  'of for at in on to with from by under among through about against over before after whose and as',
);

/** The row of the head word of a description: "commander" in "deputy commander of the Royal Cambodian Armed Forces". */
export function headOf({ lowers }: TokenTable, { from, to }: Rows): number {
  let row = from;
  while (row < to && !(row > from && complements.has(lowers[row]!) && lowers[row - 1] !== '-')) row++;
  // "sister-in-law": the sister.
  return lowers[row - 1] === 'law' && lowers[row - 3] === 'in' ? row - 5 : row - 1;
}
