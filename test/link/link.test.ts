import { describe, expect, it } from 'vitest';
import cases from '../cases/link.json' with { type: 'json' };
import { linkMarked } from '../support/link-marked.ts';

describe('entities', () => {
  it.each(cases)('$text', ({ text, entities }) => {
    expect(linkMarked(text, {}).entityOf).toEqual(entities.map(id => id ?? undefined));
  });

  it('are named by their fullest form', () => {
    const { entities } = linkMarked('[Dara|person] met [Sok|person]. [Chan Dara|person] left.', {});
    expect(entities.map(entity => entity.name)).toEqual(['Chan Dara', 'Sok']);
  });
});

describe('links', () => {
  it('give a country its code and kind, and a nationality its country', () => {
    const { entities } = linkMarked('[Japan|place] and the [Kenyans|group]', {});
    expect(entities[0]!.link).toMatchObject({ country: 'JP', kind: 'country' });
    expect(entities[1]!.link).toEqual({ country: 'KE' });
  });

  it('choose among namesakes by what the article supports', () => {
    const countryOf = (place: string) => linkMarked('in [Tripoli|place]', { place }).entities[0]!.link?.country;
    expect(countryOf('Beirut, Lebanon')).toBe('LB');
    expect(countryOf('Libya')).toBe('LY');
  });

  it('leave out what the gazetteer does not know', () => {
    expect(linkMarked('in [Qwertzville|place]', {}).entities[0]).not.toHaveProperty('link');
  });

  it('count an article’s countries: its own place first, then the site’s, then those it names', () => {
    const { countries } = linkMarked('[Japan|place] and [Japan|place] and [Kenya|place]', {
      place: 'Phnom Penh, Cambodia',
      url: 'https://news.example.co.nz/a',
    });
    expect(countries).toEqual(['KH', 'NZ', 'JP', 'KE']);
  });
});
