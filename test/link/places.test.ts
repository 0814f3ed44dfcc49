import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/annotations/schema.ts';
import cases from '../cases/places/meant.json' with { type: 'json' };
import { linkMarked, placesOf } from '../support/link-marked.ts';

/** What a case says of a link: its GeoNames id, its country where there is no id, or nothing clear. */
function summary(link: Link | undefined, wanted: string | number | null): string | number | null {
  if (!link || link.candidates) return null;
  if (wanted === null && link.country === undefined) return null;
  return typeof wanted === 'number' ? (link.geonames ?? link.country ?? null) : (link.country ?? null);
}

describe('what a name means', () => {
  it.each(cases as { text: string; place?: string; links: (string | number | null)[] }[])(
    '$text',
    ({ text, place, links }) => {
      const { linkOf } = linkMarked(text, place === undefined ? {} : { place });
      const found = linkOf
        .filter(({ type }) => type !== 'person')
        .map(({ link }, at) => summary(link, links[at] ?? null));
      expect(found).toEqual(links);
    },
  );
});

describe('what is not clear', () => {
  it('stays a list of candidates with scores, the likeliest first', () => {
    const link = linkMarked('A teacher from [Springfield|place] in the [U.S.|place] won.').linkOf[0]?.link;
    const scores = link?.candidates?.map(({ score }) => score) ?? [];
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(link).not.toHaveProperty('geonames');
  });

  it('is no far village of the same name', () => {
    expect(linkMarked('A fire broke out in [Kotra|place].').linkOf[0]?.link).toBeUndefined();
  });

  it('is no point of the compass', () => {
    expect(linkMarked('Sales in the [South|place] and the [East|place] rose.').linkOf.map(({ link }) => link)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the article', () => {
  it('settles a name by where it was published', () => {
    const countryOf = (metadata: object) =>
      linkMarked('Rain fell in [Birmingham|place].', metadata).linkOf[0]?.link?.country;
    expect(countryOf({ place: 'Montgomery, Alabama' })).toBe('US');
    expect(countryOf({ url: 'https://www.example.co.uk/rain' })).toBe('GB');
  });

  it('says one thing by one name, whatever the mention', () => {
    const text = '[Paris|place] was calm. The mayor of [Paris|place], [Texas|place], spoke. [Paris|place] votes.';
    const { entities } = linkMarked(text);
    expect(entities.filter(({ name }) => name === 'Paris').map(({ link }) => link?.country)).toEqual(['US']);
  });

  it('is about countries, with weights that are shares', () => {
    const marked = '[Kenya|place] and [Kenya|place] and [Nairobi|place] and a [Ugandan|group] envoy';
    const { focus } = placesOf(marked);
    expect(focus.map(({ country }) => country)).toEqual(['KE', 'UG']);
    expect(focus[0]!.weight).toBeGreaterThan(0.6);
    expect(focus.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1);
  });

  it('without places is about no country', () => {
    expect(placesOf('[Chan Dara|person] left.').focus).toEqual([]);
  });
});
