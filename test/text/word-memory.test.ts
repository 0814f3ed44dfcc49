import { expect, it } from 'vitest';
import { WordMemory } from '../../src/text/word-memory.ts';

/** More than are kept. */
const MANY = 150_000;

it('says of each word what the function says, also of more words than it keeps', () => {
  let asked = 0;
  const memory = new WordMemory(word => {
    asked++;
    return word.length;
  });
  for (let round = 0; round < 2; round++) {
    for (let number = 0; number < MANY; number++) {
      const word = `${number}`;
      // An `expect` for each takes too long.
      if (memory.at(`(${word})`, 1, 1 + word.length) !== word.length) expect(word).toBe('its own length');
    }
  }
  // Each round begins when half of the other's words were forgotten, or all.
  expect(asked).toBeLessThanOrEqual(2 * MANY);
});

it('asks once, wherever the word stands', () => {
  const asked: string[] = [];
  const memory = new WordMemory(word => {
    asked.push(word);
    return word.toUpperCase();
  });
  const text = 'bridge port bridge bridges';
  const spans = [
    [0, 6],
    [7, 11],
    [12, 18],
    [19, 26],
    [19, 25],
  ] as const;
  expect(spans.map(([start, end]) => memory.at(text, start, end))).toEqual([
    'BRIDGE',
    'PORT',
    'BRIDGE',
    'BRIDGES',
    'BRIDGE',
  ]);
  expect(asked).toEqual(['bridge', 'port', 'bridges']);
});
