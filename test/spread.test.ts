import { describe, expect, it } from 'vitest';
import { resolve } from '../src/resolve.ts';
import { spread } from '../src/spread.ts';
import { textOf } from '../src/tokens/index.ts';
import { candidate } from './support/propose.ts';
import { tokensOf } from './support/tokens.ts';

function spreadFrom(text: string, words: string, type: string, score = 0.9): string[] {
  const tokens = tokensOf(text);
  const decisions = resolve(tokens, [candidate(tokens, words, type, score)], { minScore: 0.4 });
  return spread(tokens, decisions).map(
    ({ from, to, type }) => `${tokens.start[from]} ${type}:${textOf(tokens, from, to)}`,
  );
}

describe('spread', () => {
  it('finds a name everywhere, and a person’s surname alone', () => {
    expect(
      spreadFrom('Prime minister Chan Dara left. Dara was ill, Chan Dara’s aide said.', 'Chan Dara', 'person'),
    ).toEqual(['31 person:Dara', '45 person:Chan Dara', '45 person:Chan', '50 person:Dara']);
  });

  it('takes no word for a surname that the article uses in lower case, and no name in lower case', () => {
    expect(spreadFrom('Anna Rice ate rice. The rice was cold.', 'Anna Rice', 'person')).toEqual([]);
  });

  it('does not let a mention prove itself, nor unsure ones or dates spread', () => {
    expect(spreadFrom('Only Tokyo is named.', 'Tokyo', 'place')).toEqual([]);
    expect(spreadFrom('Tokyo and Tokyo.', 'Tokyo', 'place', 0.45)).toEqual([]);
    expect(spreadFrom('On May 5 and May 5.', 'May 5', 'date')).toEqual([]);
  });
});
