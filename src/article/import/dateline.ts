/** A city in capitals, maybe more behind a comma, maybe a day and an agency, and a dash: `KISUMU, Kenya (KNS) — `. */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}\p{Lu})((?:, ?[\p{L}\p{M}.'’ -]{2,40})?)(?:, ?[\p{L}.]{3,10} \d{1,2})?(?: ?\([\p{L}\p{N} .,/&-]{2,40}\))? ?(?:[–—]|--| - )/u;

/** A month with its day, which may stand behind the comma in place of a country. */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;

/** The place that a paragraph gives as the one it was written at, as a reader would write it: `Kisumu, Kenya`. */
export function placeOfDateline(paragraph: string): string | undefined {
  const [, city, rest] = DATELINE.exec(paragraph.slice(0, 160)) ?? [];
  if (city === undefined) return undefined;
  const more = rest!.replace(/^, ?/, '').trim();
  return more === '' || MONTH.test(more) ? capitalized(city) : `${capitalized(city)}, ${more}`;
}

/** A place in capitals as a reader would write it, `PHNOM PENH` → `Phnom Penh`; `UK` and all others as they are. */
export function readablePlace(place: string): string {
  return place.length > LONGEST_ACRONYM && place === place.toUpperCase() ? capitalized(place) : place;
}

const LONGEST_ACRONYM = 3;

function capitalized(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, word => word.slice(0, 1) + word.slice(1).toLowerCase());
}
