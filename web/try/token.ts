const KEY = 'glossator-token';

/** The token that was typed in, for as long as the tab is open; never anywhere else. */
export function keptToken(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // It holds for this page then.
  }
}
