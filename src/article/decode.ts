import { isUtf8 } from 'node:buffer';
import type { Fault } from './fault.ts';

const decoder = new TextDecoder('utf-8');

/**
 * Decodes UTF-8 and drops a byte-order mark.
 *
 * @param offset of the first byte within its file, for the message.
 */
export function decodeUtf8(bytes: Uint8Array, offset = 0): { text: string } | { fault: Fault } {
  if (isUtf8(bytes)) return { text: decoder.decode(bytes) };
  const at = firstBadByte(bytes);
  const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  return {
    fault: {
      line: lineOfByte(bytes, at),
      reason: `Expected UTF-8, got the byte 0x${byte} at byte offset ${offset + at}`,
      hint: isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save it as UTF-8',
    },
  };
}

/** Well-formed sequences by lead byte: their length, and the range of the second byte (Unicode standard, table 3-7). */
const LEADS: readonly { from: number; to: number; length: number; second: readonly [number, number] }[] = [
  { from: 0x00, to: 0x7f, length: 1, second: [0, 0] },
  { from: 0xc2, to: 0xdf, length: 2, second: [0x80, 0xbf] },
  { from: 0xe0, to: 0xe0, length: 3, second: [0xa0, 0xbf] },
  { from: 0xe1, to: 0xec, length: 3, second: [0x80, 0xbf] },
  { from: 0xed, to: 0xed, length: 3, second: [0x80, 0x9f] },
  { from: 0xee, to: 0xef, length: 3, second: [0x80, 0xbf] },
  { from: 0xf0, to: 0xf0, length: 4, second: [0x90, 0xbf] },
  { from: 0xf1, to: 0xf3, length: 4, second: [0x80, 0xbf] },
  { from: 0xf4, to: 0xf4, length: 4, second: [0x80, 0x8f] },
];

/** Offset of the byte that begins the first ill-formed sequence. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  for (let length = sequenceLength(bytes, at); length > 0; length = sequenceLength(bytes, at)) at += length;
  return at;
}

/** 0 where no well-formed sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  const lead = LEADS.find(({ from, to }) => byte >= from && byte <= to);
  if (!lead) return 0;
  for (let index = 1; index < lead.length; index++) {
    const [least, most] = index === 1 ? lead.second : [0x80, 0xbf];
    const next = bytes[at + index] ?? 0;
    if (next < least || next > most) return 0;
  }
  return lead.length;
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) line++;
  return line;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
