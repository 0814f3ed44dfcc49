/** The keys that choose a type: its place in the list, 1 to 9, and the first letter of its name that is still free. */
export interface TypeKey {
  type: string;
  digit?: string;
  letter?: string;
}

export function typeKeys(types: readonly string[]): TypeKey[] {
  const taken = new Set<string>();
  return types.map((type, at) => {
    const letter = [...type.toLowerCase()].find(each => /[a-z]/.test(each) && !taken.has(each));
    if (letter !== undefined) taken.add(letter);
    return { type, ...(at < 9 && { digit: String(at + 1) }), ...(letter !== undefined && { letter }) };
  });
}

export function typeOfKey(keys: readonly TypeKey[], pressed: string): string | undefined {
  return keys.find(({ digit, letter }) => pressed === digit || pressed.toLowerCase() === letter)?.type;
}
