import { unzipSync, zipSync } from 'fflate';
import { type Extract, Unreadable, unreadable } from './imported.ts';
import { parsePage } from './page/dom.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The parts of a document that may hold text, or say how it is put together. Pictures are not unpacked. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]{1,40}\.xml|word\/_rels\/[\w.-]{1,60}\.rels)$/;

/** Bytes that all parts together may have when unpacked. */
const LARGEST = 100_000_000;

/**
 * Reads a Word document by way of mammoth. Its first heading, or a first paragraph in the style "Title", is the headline.
 * A file's properties say when it was made, not when the article was published, so there is no date.
 *
 * @throws {Unreadable} when it is no document, or larger than it should be when unpacked.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extract> {
  const buffer = Buffer.from(repacked(bytes));
  const { default: mammoth } = await import('mammoth');
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const options = { styleMap, convertImage, externalFileAccess: false };
  const { value } = await mammoth.convertToHtml({ buffer }, options).catch(fail);
  const { body } = parsePage(value);
  const headline = body.querySelector('h1, h2')?.textContent;
  const paragraphs = paragraphsOf(body);
  return headline === undefined
    ? { headline: paragraphs[0], paragraphs: paragraphs.slice(1) }
    : { headline, paragraphs };
}

function fail(error: unknown): never {
  return unreadable(`Expected a Word document, got: ${(error as Error).message}`);
}

/** Only what is needed, unpacked under a limit and put together again: nothing else gets to see the foreign archive. */
function repacked(bytes: Uint8Array): Uint8Array {
  let size = 0;
  const isNeeded = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!NEEDED.test(name)) return false;
    size += originalSize;
    if (size > LARGEST) unreadable(`Expected a document of at most ${LARGEST} bytes when unpacked, got a larger one`);
    return true;
  };
  const parts = unpacked(bytes, isNeeded);
  for (const [name, part] of Object.entries(parts)) {
    // Entities can only be declared there, and in text the sign would be written `&lt;`.
    if (Buffer.from(part).includes('<!DOCTYPE')) unreadable(`Expected ${name} without a document type, got one`);
  }
  if (!parts['word/document.xml']) unreadable('Expected a Word document (.docx), got another archive');
  return zipSync(parts, { level: 0, mtime: '1980-01-01' });
}

function unpacked(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return unreadable(`Expected a Word document (.docx), got: ${(error as Error).message}`);
  }
}
