import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 24;

/** A token that nobody guesses, fit for an address. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Compares in a time that says nothing of how much was right. */
export function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Where a request can show the token. */
export interface Shown {
  authorization: string | undefined;
  cookie: string | undefined;
}

/** Cookies know no ports: the name keeps servers on one machine apart. */
export function cookieName(port: number): string {
  return `glossator-${port}`;
}

/** Whether a request shows the token, as `Authorization: Bearer …` or in its cookie. */
export function showsToken({ authorization, cookie }: Shown, token: string, port: number): boolean {
  const [, bearer] = /^Bearer ([^\s]+)$/i.exec(authorization ?? '') ?? [];
  const shown = bearer ?? cookieValue(cookie ?? '', cookieName(port));
  return shown !== undefined && sameToken(shown, token);
}

/** The cookie that keeps the token from scripts and from requests of other sites. */
export function tokenCookie(token: string, port: number): string {
  return `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header
    .split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
