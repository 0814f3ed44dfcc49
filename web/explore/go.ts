import { createContext } from 'preact';
import { EVERYTHING, hashOf, type View } from './address.ts';

/** Goes to another view, as a step that the browser's Back takes back. */
export function go(view: View): void {
  location.hash = hashOf(view);
}

/** The view that is shown, for all components. */
export const Shown = createContext(EVERYTHING);
