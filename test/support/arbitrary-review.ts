import fc from 'fast-check';
import type { AnnotationFile, Entity, Mention } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';

/** Two names that are one word apart, one that is a part of another, and one of a word alone. */
const WORDS = ['Adjoa', 'Mensah', 'Kisumu', 'Port', 'of', 'Monday', 'Accra'];
const TYPES = ['person', 'place', 'date'];

interface Sketch {
  /** Words of the mention, and words before it. */
  length: number;
  gap: number;
  type: string;
  entity: string;
}

const sketches = fc.array(
  fc.record<Sketch>({
    length: fc.integer({ min: 1, max: 3 }),
    gap: fc.integer({ min: 0, max: 2 }),
    type: fc.constantFrom(...TYPES),
    entity: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 8 },
);

/** A text of repeated words, its gold (or none), and a prediction: enough in common to be compared, and much different. */
export const reviewed = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 24 }),
    gold: fc.option(sketches, { nil: undefined }),
    predicted: sketches,
    countries: fc.tuple(fc.constantFrom('GH', 'KE'), fc.constantFrom('GH', 'KE')),
  })
  .map(({ words, gold, predicted, countries }) => {
    const text = `${words.join(' ')}.`;
    return {
      text,
      gold: gold && fileOf(text, words, gold, countries[0], {}),
      predicted: fileOf(text, words, predicted, countries[1], { by: ['sequence'], score: 0.9 }),
    };
  });

function fileOf(
  text: string,
  words: readonly string[],
  sketch: readonly Sketch[],
  country: string,
  extra: Pick<Mention, 'by' | 'score'>,
): AnnotationFile {
  const starts = words.map((_, at) => words.slice(0, at).join(' ').length + Math.sign(at));
  const mentions: Mention[] = [];
  let next = 0;
  for (const { length, gap, type, entity } of sketch) {
    const [first, last] = [next + gap, next + gap + length - 1];
    if (last >= words.length) break;
    next = last + 1;
    const [start, end] = [starts[first]!, starts[last]! + words[last]!.length];
    const named = type === 'date' ? {} : { entity: `${type}/${entity}` };
    mentions.push({ start, end, type, text: text.slice(start, end), ...named, ...extra });
  }
  const ids = [...new Set(mentions.flatMap(({ entity }) => entity ?? []))];
  const entities = ids.map((id): Entity => {
    const [type, name] = id.split('/') as [string, string];
    return { id, type, name, ...(type === 'place' && { link: { country } }) };
  });
  return { schema: 1, article: { id: 'ferry', sha256: bodyHash(text), length: text.length }, entities, mentions };
}
