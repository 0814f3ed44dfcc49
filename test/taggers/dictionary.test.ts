import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { dictionaryTagger } from '../../src/taggers/dictionary/index.ts';
import { namesTagger } from '../../src/taggers/names/index.ts';
import { found } from '../support/propose.ts';

describe('dictionary', () => {
  it('finds names of any type, in any of their forms', async () => {
    const tagger = dictionaryTagger({ names: [{ name: ['Data Protection Act', 'DPA'], type: 'law' }] });
    expect(await found('The Data Protection Act (DPA) passed; a dpa did not.', [tagger])).toEqual([
      'law:Data Protection Act',
      'law:DPA',
    ]);
  });

  it('minds capitals unless told not to', async () => {
    const names = [{ name: 'mpesa', type: 'organization', caseSensitive: false }];
    expect(await found('MPesa grew.', [dictionaryTagger({ names })])).toEqual(['organization:MPesa']);
  });

  it('finds names by their shape', async () => {
    const tagger = dictionaryTagger({
      patterns: [
        { pattern: 'MV <Name>', type: 'ship' },
        { pattern: 'Law No <number>', type: 'law' },
      ],
    });
    expect(await found('The MV Southern Star broke Law No 27, not law no 28.', [tagger])).toEqual([
      'ship:MV Southern Star',
      'law:Law No 27',
    ]);
  });

  it('refuses by name and type, and wins over every other tagger', async () => {
    const text = 'Mr Okello, 45, said so.';
    expect(await found(text, [namesTagger()])).toEqual(['person:Okello']);
    expect(await found(text, [namesTagger(), dictionaryTagger({ vetoes: [{ name: 'Okello' }] })])).toEqual([]);
    expect(
      await found(text, [namesTagger(), dictionaryTagger({ vetoes: [{ name: 'Okello', type: 'place' }] })]),
    ).toEqual(['person:Okello']);
    expect(await found(text, [namesTagger(), dictionaryTagger({ names: [{ name: 'Okello', type: 'ship' }] })])).toEqual(
      ['ship:Okello'],
    );
  });

  it('joins all forms of an entity, if it is told which', async () => {
    const names = [{ name: ['Safaricom', 'the green giant'], type: 'organization', entity: 'Safaricom PLC' }];
    const { entities, mentions } = await annotate('Safaricom grew. Rivals of the green giant did not.', {
      dictionary: { names },
    });
    expect(entities.filter(({ type }) => type === 'organization')).toEqual([
      { id: 'organization/safaricom-plc', type: 'organization', name: 'Safaricom PLC' },
    ]);
    expect(mentions.map(mention => mention.entity)).toEqual([
      'organization/safaricom-plc',
      'organization/safaricom-plc',
    ]);
  });

  it('refuses a pattern without anything to match', () => {
    expect(() => dictionaryTagger({ names: [{ name: ' ', type: 'law' }] })).toThrow('Expected a name or a pattern');
  });
});
