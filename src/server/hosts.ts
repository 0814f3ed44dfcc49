import { isIP } from 'node:net';

/** The name in a Host header or an origin, without its port and the brackets of an IPv6 address. */
export function nameOf(authority: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d+)?$/.exec(authority) ?? [];
  return (bracketed ?? plain ?? '').toLowerCase();
}

/** Whether a name means this machine and can mean nothing else. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** Whether a server that listens there listens on all addresses. */
export function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/**
 * Whether a request may name the server so. A page of somebody else can make its own name point to this machine (DNS
 * rebinding), and its browser then takes us for that page's server; it cannot do so with an address or with our name.
 */
export function isOwnName(name: string, host: string): boolean {
  return isLoopback(name) || name === host.toLowerCase() || (isWildcard(host) && isIP(name) !== 0);
}
