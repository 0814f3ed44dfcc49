/** Waits, at most until the net is back. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('online', wake, { once: true });
  });
}

/** A name that nothing else has. `randomUUID` exists on secure pages only, and a page of the local network is none. */
export function unique(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
