import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Place, SeenIds } from '../../src/article/seen-ids.ts';

it('remembers the first place of each id, as a map does', () => {
  const place = fc.record({ path: fc.constantFrom('a.jsonl', 'b.txt'), line: fc.integer({ min: 1, max: 9 }) });
  const id = fc.oneof(fc.constantFrom('a', 'A', 'b', 'ÉTÉ', 'été'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(id, place), { maxLength: 50 }), claims => {
      const [seen, map] = [new SeenIds(), new Map<string, Place>()];
      for (const [id, place] of claims) {
        expect(seen.claim(id, place)).toEqual(map.get(id.toLowerCase()));
        if (!map.has(id.toLowerCase())) map.set(id.toLowerCase(), place);
      }
    }),
  );
});

it('remembers many, and articles that are alone in their files', () => {
  const seen = new SeenIds();
  const places = Array.from(
    { length: 20_000 },
    (_, index): Place => (index % 2 ? { path: `${index}.txt` } : { path: 'wire.jsonl', line: index + 1 }),
  );
  for (const [index, place] of places.entries()) expect(seen.claim(`id ${index}`, place)).toBeUndefined();
  for (const [index, place] of places.entries()) expect(seen.claim(`ID ${index}`, { path: 'x' })).toEqual(place);
});
