import { isUtf8 } from 'node:buffer';
import { unreadable } from './imported.ts';

/** How far into a file its own word on its encoding may stand. The HTML standard says 1,024 bytes; pages are laxer. */
const HEAD = 8_192;

/**
 * Decodes markup. Marks of byte order come first, then what the bytes show: text outside ASCII that is well-formed UTF-8
 * is UTF-8 whatever it says of itself, since text of another encoding hardly ever is. Then the encoding that the file or
 * its envelope declares, and at last windows-1252, as the HTML standard has it.
 *
 * @param declared encoding that an envelope names, as in a MIME part.
 */
export function decodeMarkup(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  for (const label of [declared, declaredIn(head)]) {
    const decoder = label === undefined ? undefined : decoderNamed(label);
    // A file of one byte a character cannot say so in UTF-16, and UTF-8 it is not.
    if (decoder && !/^(?:utf-|windows-1252$)/.test(decoder.encoding)) return decoder.decode(bytes);
  }
  return windows1252(bytes);
}

/** The characters of windows-1252 from 0x80 to 0x9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, because TextDecoder of Node 20 reads windows-1252 as if it were ISO 8859-1. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, character => WINDOWS[character.charCodeAt(0) - 0x80]!);
}

const DECLARATION =
  /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})|<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

function declaredIn(head: string): string | undefined {
  const [, xml, meta] = DECLARATION.exec(head) ?? [];
  return xml ?? meta;
}

function decoderNamed(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zero in every other byte of Latin text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, HEAD);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return undefined;
  if (odd > length / 4 && odd > 4 * even) return 'utf-16le';
  if (even > length / 4 && even > 4 * odd) return 'utf-16be';
  return unreadable('Expected text, got bytes that are zero: another kind of file');
}
