/** What sets one type of mention apart. Shared code asks these properties and never branches on a type's name. */
export interface MentionType {
  name: string;
  /** Whether its mentions name things that have an identity, and so become entities. */
  hasEntity: boolean;
  /** Whether a name found once is searched in the whole article. */
  spreads: boolean;
  /** How mentions that name the same thing are found: see `src/link`. */
  naming: 'person' | 'organization' | 'gazetteer' | 'same';
  /** Which grammar works out its value. */
  value?: 'date' | 'money';
  /** Colour in the terminal and on pages. */
  color: 'cyan' | 'green' | 'yellow' | 'magenta' | 'blue' | 'red' | 'white';
}

const builtIn: readonly MentionType[] = [
  { name: 'person', hasEntity: true, spreads: true, naming: 'person', color: 'cyan' },
  { name: 'place', hasEntity: true, spreads: true, naming: 'gazetteer', color: 'green' },
  { name: 'organization', hasEntity: true, spreads: true, naming: 'organization', color: 'yellow' },
  { name: 'group', hasEntity: true, spreads: true, naming: 'gazetteer', color: 'magenta' },
  { name: 'date', hasEntity: false, spreads: false, naming: 'same', value: 'date', color: 'blue' },
  { name: 'money', hasEntity: false, spreads: false, naming: 'same', value: 'money', color: 'red' },
];

/** The names of the six types, in the order of reports. */
export const builtInTypes: readonly string[] = builtIn.map(type => type.name);

/** The properties of a type; one that a user made up has an identity and nothing else. */
export function mentionType(name: string): MentionType {
  return (
    builtIn.find(type => type.name === name) ?? { name, hasEntity: true, spreads: true, naming: 'same', color: 'white' }
  );
}
