import type { AnnotatedText, Format } from '../../../src/annotations/formats/format.ts';

/** Reads what stands in a file `foreign`, with the ending of the format. */
export function readFrom(format: Format): (source: string) => AnnotatedText[] {
  const context = { file: `foreign${format.extension}`, textOf: () => undefined };
  return source => format.read!(source, context);
}
