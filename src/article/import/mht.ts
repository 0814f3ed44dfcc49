import { decodeMarkup } from './decode-markup.ts';
import { type Extract, unreadable } from './imported.ts';
import { readPage } from './page/page.ts';

/** More parts than any saved page has. */
const MOST_PARTS = 10_000;

interface Part {
  headers: Map<string, string>;
  /** In Latin-1: a character a byte. */
  body: string;
}

/**
 * Reads a page that a browser saved with its pictures in one file (MHTML, RFC 2557). The first HTML part is the page.
 *
 * @throws {Unreadable} when there is no such part, or its encoding is unknown.
 */
export function readMht(bytes: Uint8Array): Extract {
  const message = partOf(Buffer.from(bytes).toString('latin1'));
  const page = parts(message).find(part =>
    /^text\/html\b|^application\/xhtml/i.test(part.headers.get('content-type') ?? ''),
  );
  if (!page) return unreadable('Expected a saved page with a part in HTML, found none');
  const html = decodeMarkup(bodyBytes(page), parameter(page, 'charset'));
  const url = page.headers.get('content-location') ?? message.headers.get('snapshot-content-location');
  return readPage(html, url !== undefined && /^https?:\/\//i.test(url) ? url : undefined);
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** The parts of a message; those within an inner multipart come in its place. */
function parts(message: Part, depth = 0): Part[] {
  const boundary = parameter(message, 'boundary');
  if (!/^multipart\//i.test(message.headers.get('content-type') ?? '') || boundary === undefined || depth > 2)
    return [message];
  const pieces = message.body.split(`--${boundary}`);
  if (pieces.length > MOST_PARTS) unreadable(`Expected no more than ${MOST_PARTS} parts in a saved page, got more`);
  return pieces
    .slice(1)
    .filter(piece => !piece.startsWith('--'))
    .flatMap(piece => parts(partOf(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1));
}

function parameter({ headers }: Part, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(headers.get('content-type') ?? '');
  return match?.[1] ?? match?.[2];
}

function bodyBytes({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '8bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return Buffer.from(unquoted(body), 'latin1');
  if (['7bit', '8bit', 'binary'].includes(encoding)) return Buffer.from(body, 'latin1');
  return unreadable(`Expected base64, quoted-printable or 8bit, got ${encoding}`);
}

function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
