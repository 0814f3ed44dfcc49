import { jsonPlaces } from '../text/json-places.ts';
import { type Place, placeOf } from '../text/place.ts';

/** Finds where something stands in the JSON text of an annotation file. */
export type Locate = (path: readonly PropertyKey[]) => Place;

/** The text is looked through on the first question only. What is missing stands where its holder begins. */
export function locator(json: () => string): Locate {
  let source: { text: string; values: ReadonlyMap<string, number> } | undefined;
  return path => {
    source ??= { text: json(), values: jsonPlaces(json()).values };
    for (let length = path.length; length > 0; length--) {
      const offset = source.values.get(path.slice(0, length).map(String).join('.'));
      if (offset !== undefined) return placeOf(source.text, offset);
    }
    return { line: 1, column: 1 };
  };
}
