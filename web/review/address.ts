import { type Location, toHash } from './state/location.ts';

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const WRITE_AFTER_MS = 300;

let waiting: Location | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A step that the browser's Back takes back. */
export function pushAddress(location: Location): void {
  flush();
  history.pushState(null, '', `#${toHash(location)}`);
}

/** The address follows in a moment, and in any case before the page goes. */
export function replaceAddress(location: Location): void {
  waiting = location;
  timer ??= setTimeout(flush, WRITE_AFTER_MS);
}

/** Somebody went elsewhere before the address had followed. */
export function forgetAddress(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting = undefined;
}

function flush(): void {
  if (waiting) history.replaceState(null, '', `#${toHash(waiting)}`);
  forgetAddress();
}

addEventListener('pagehide', flush);
