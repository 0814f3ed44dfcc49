import type { IncomingHttpHeaders } from 'node:http';

/** What a browser says of where a request comes from. */
export interface Provenance {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  /** Sec-Fetch-Site and Sec-Fetch-Mode. */
  site: string | undefined;
  mode: string | undefined;
}

export function provenanceOf(method: string, headers: IncomingHttpHeaders): Provenance {
  return {
    method,
    host: headers.host,
    origin: headers.origin,
    site: single(headers['sec-fetch-site']),
    mode: single(headers['sec-fetch-mode']),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

/**
 * Why a request is taken for one of another site; nothing when it is ours. One that changes something has to prove that
 * it is ours; one that reads may come from a program, or from somebody who follows a link.
 */
export function foreignness({ method, host, origin, site, mode }: Provenance): string | undefined {
  if (origin !== undefined && !isOwnOrigin(origin, host))
    return 'Expected a request of this page, got one of another site';
  if (method === 'GET' || method === 'HEAD') {
    const isLink = mode === 'navigate';
    return isLink || site === undefined || OWN_READS.includes(site)
      ? undefined
      : 'Expected a request of this page, got one of another site';
  }
  if (site !== undefined && site !== 'same-origin') return 'Expected a request of this page, got one of another site';
  return origin === undefined && site === undefined ? 'Expected the header Origin of this page, got none' : undefined;
}

/** `none`: the user typed the address. */
const OWN_READS: readonly string[] = ['same-origin', 'none'];

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
