/** All that can be done, by name, with its keys. `when` says whether it changes something: a report has only the rest. */
export interface Binding {
  command: Command;
  /** As in `KeyboardEvent.key`, with `Alt+` and `Shift+` before keys that have no character. The first one is shown. */
  keys: readonly string[];
  words: string;
  group: 'Go' | 'Decide' | 'Change' | 'Entities' | 'Page';
  decides: boolean;
}

export type Command =
  | 'next'
  | 'previous'
  | 'nextMention'
  | 'previousMention'
  | 'nextArticle'
  | 'previousArticle'
  | 'accept'
  | 'refuse'
  | 'acceptArticle'
  | 'refuseArticle'
  | 'everywhere'
  | 'type'
  | 'startOut'
  | 'startIn'
  | 'endOut'
  | 'endIn'
  | 'add'
  | 'remove'
  | 'caret'
  | 'join'
  | 'split'
  | 'dictionary'
  | 'never'
  | 'undo'
  | 'redo'
  | 'search'
  | 'layout'
  | 'help'
  | 'leave';

export const bindings: readonly Binding[] = [
  bind('next', ['n', 'j'], 'Next open change', 'Go'),
  bind('previous', ['p', 'k'], 'Previous open change', 'Go'),
  bind('nextMention', ['.'], 'Next mention', 'Go'),
  bind('previousMention', [','], 'Previous mention', 'Go'),
  bind('nextArticle', ['ArrowRight', '>'], 'Next article', 'Go'),
  bind('previousArticle', ['ArrowLeft', '<'], 'Previous article', 'Go'),
  bind('search', ['/'], 'Search articles', 'Go'),
  bind('accept', ['a'], 'Accept', 'Decide', true),
  bind('refuse', ['r'], 'Refuse', 'Decide', true),
  bind('acceptArticle', ['A'], 'Accept these words in this article', 'Decide', true),
  bind('refuseArticle', ['R'], 'Refuse these words in this article', 'Decide', true),
  bind('everywhere', ['e'], 'In all articles: then a or r', 'Decide', true),
  bind('undo', ['u'], 'Undo', 'Decide', true),
  bind('redo', ['U'], 'Redo', 'Decide', true),
  bind('type', ['t'], 'Change type: then a digit or letter', 'Change', true),
  bind('startOut', ['[', 'Alt+ArrowLeft'], 'Start one word earlier', 'Change', true),
  bind('startIn', ['{', 'Alt+Shift+ArrowRight'], 'Start one word later', 'Change', true),
  bind('endOut', [']', 'Alt+ArrowRight'], 'End one word later', 'Change', true),
  bind('endIn', ['}', 'Alt+Shift+ArrowLeft'], 'End one word earlier', 'Change', true),
  bind('caret', ['c'], 'Caret in the text: arrows move, Shift selects', 'Change', true),
  bind('add', ['+', '='], 'Add the selected words', 'Change', true),
  bind('remove', ['x', 'Delete'], 'Remove the mention', 'Change', true),
  bind('join', ['g'], 'Join with another entity', 'Entities', true),
  bind('split', ['s'], 'Split off as an entity of its own', 'Entities', true),
  bind('dictionary', ['d'], 'To the dictionary: always', 'Entities', true),
  bind('never', ['D'], 'To the dictionary: never', 'Entities', true),
  bind('layout', ['v'], 'One text, or side by side', 'Page'),
  bind('help', ['?'], 'These keys', 'Page'),
  bind('leave', ['Escape'], 'Leave what is open', 'Page'),
];

function bind(
  command: Command,
  keys: readonly string[],
  words: string,
  group: Binding['group'],
  decides = false,
): Binding {
  return { command, keys, words, group, decides };
}

export interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** The command of a key. Keys held with Control or Command are the browser's. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Command | undefined {
  if (ctrlKey || metaKey) return undefined;
  const named = key.length > 1;
  const full = `${altKey ? 'Alt+' : ''}${named && shiftKey ? 'Shift+' : ''}${key}`;
  return bindings.find(({ keys }) => keys.includes(full))?.command;
}

/** The key to show for a command, with arrows as signs. */
export function keyOf(command: Command): string {
  return shownKey(bindings.find(each => each.command === command)!.keys[0]!);
}

export function shownKey(key: string): string {
  return key
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Escape', 'Esc')
    .replaceAll('+', ' ')
    .replace(/^ $/, '+');
}
