import { describe, expect, it } from 'vitest';
import { KnownEntities, type KnownEntity } from '../../src/link/known.ts';

const person = (text: string) => ({ text, type: 'person' });
const MENTIONS = ['Prak Sokhonn', 'Sokhonn', 'Sok Siphana', 'Sok', 'Prak'].map(person);
const sokhonn: KnownEntity = { name: 'Prak Sokhonn', type: 'person', ids: { wikidata: 'Q7238145' } };

const members = (entities: KnownEntity[], clusters: number[][], mentions = MENTIONS) =>
  new KnownEntities(entities)
    .apply(clusters, mentions)
    .map(cluster => [...cluster.members, ...(cluster.known ? [cluster.known.name] : [])]);

describe('what the user knows of entities', () => {
  it.each([
    {
      says: 'nothing',
      entities: [],
      clusters: [
        [0, 1],
        [2, 3, 4],
      ],
      expected: [
        [0, 1],
        [2, 3, 4],
      ],
    },
    {
      says: 'a name: all mentions of its cluster follow',
      entities: [sokhonn],
      clusters: [
        [0, 1],
        [2, 3],
      ],
      expected: [
        [0, 1, 'Prak Sokhonn'],
        [2, 3],
      ],
    },
    {
      says: 'an alias in another cluster: that mention alone comes over, the others stay when they have a known name',
      entities: [
        { ...sokhonn, aliases: ['Prak'] },
        { name: 'Sok Siphana', type: 'person' },
      ],
      clusters: [
        [0, 1],
        [2, 3, 4],
      ],
      expected: [
        [0, 1, 4, 'Prak Sokhonn'],
        [2, 3, 'Sok Siphana'],
      ],
    },
    {
      says: 'a merge: the whole cluster comes over',
      entities: [{ ...sokhonn, merge: ['Sok Siphana'] }],
      clusters: [
        [0, 1],
        [2, 3],
      ],
      expected: [[0, 1, 2, 3, 'Prak Sokhonn']],
    },
    {
      says: 'a split: the name stands by itself',
      entities: [{ ...sokhonn, split: ['Sok'] }],
      clusters: [[0, 1, 3]],
      expected: [[0, 1, 'Prak Sokhonn'], [3]],
    },
    {
      says: 'a name in other letters and accents',
      entities: [{ name: 'PRÁK  SOKHONN', type: 'person' }],
      clusters: [[0, 1]],
      expected: [[0, 1, 'PRÁK  SOKHONN']],
    },
    {
      says: 'a name of another type: nothing happens',
      entities: [{ ...sokhonn, type: 'place' }],
      clusters: [[0, 1]],
      expected: [[0, 1]],
    },
  ])('$says', ({ entities, clusters, expected }) => {
    expect(members(entities as KnownEntity[], clusters)).toEqual(expected);
  });

  it('loses no mention and doubles none', () => {
    const all = members([{ ...sokhonn, aliases: ['Sok'], merge: ['Prak'], split: ['Sokhonn'] }], [[0, 1, 2], [3], [4]])
      .flat()
      .filter(entry => typeof entry === 'number');
    expect([...all].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
