/** The groups that an article has values of, in the form that `packFacets` packs: group, number of values, and the values. */
export function groupsIn(packed: Uint8Array): number[] {
  const groups: number[] = [];
  let at = 0;
  while (at < packed.length) {
    groups.push(number());
    for (let left = number(); left > 0; left--) while (packed[at++]! >= 128);
  }
  return groups;

  function number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = packed[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
}
