const KEY = 'glossator-single-keys';

/**
 * Whether single letters are commands. Who speaks to the computer, or hits keys by mistake, can switch them off
 * (WCAG 2.1.4); buttons do all that keys do.
 */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // A report opened from a file may have no storage.
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Then they stay on.
  }
}
