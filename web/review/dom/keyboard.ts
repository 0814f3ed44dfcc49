import { decide, run, takeType } from '../commands/index.ts';
import type { Controller } from '../controller.ts';
import { commandOf } from '../state/keys.ts';
import { typeKeys, typeOfKey } from '../state/type-keys.ts';
import { moveCaret } from './caret.ts';
import { singleKeysAreOn } from './single-keys.ts';

/** Hears the keys of the whole page. */
export function listenToKeys(controller: Controller): void {
  addEventListener('keydown', event => {
    if (!event.defaultPrevented && hear(controller, event)) event.preventDefault();
  });
}

/** Says whether the key meant something. */
function hear(controller: Controller, event: KeyboardEvent): boolean {
  const { mode } = controller.state;
  if (event.key.length === 1 && !event.altKey && !singleKeysAreOn()) return false;
  if (mode.name === 'help') return false;
  if (isField(event.target)) return leaveField(controller, event);
  if (mode.name === 'caret' && hearCaret(event)) return true;
  if (mode.name === 'type' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const type = typeOfKey(typeKeys(controller.state.overview?.types ?? []), event.key);
    if (type !== undefined) {
      takeType(controller, type);
      return true;
    }
  }
  if (mode.name === 'everywhere' && (event.key === 'a' || event.key === 'r')) {
    decide(controller, event.key === 'a' ? 'accept' : 'refuse', 'all', true);
    return true;
  }
  const command = commandOf(event);
  if (!command || (isArrow(event) && ownsArrows(event.target))) return false;
  run(controller, command, true);
  return true;
}

/** In a field every key is text; Escape goes back to the page. */
function leaveField(controller: Controller, event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false;
  (event.target as HTMLElement).blur();
  run(controller, 'leave', true);
  return true;
}

function hearCaret(event: KeyboardEvent): boolean {
  const text = document.querySelector('.text');
  if (!text) return false;
  return moveCaret(event, text);
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isArrow({ key }: KeyboardEvent): boolean {
  return key.startsWith('Arrow');
}

/** A list of its own has arrow keys of its own. */
function ownsArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}
