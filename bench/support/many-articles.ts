import type { AnnotationFile, Entity } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import { addDays } from '../../src/text/iso-date.ts';

/** An article with its annotations. */
export interface Generated {
  text: string;
  file: AnnotationFile;
}

/** Steps through the list of sources, coprime to its length, so that neighbours of an article differ. */
const STRIDE = 7;
/** Share of paragraphs that come from another article, and of names that are changed, in percent. */
const FOREIGN = 40;
const RENAMED = 50;
/**
 * Most names that one name is changed into; the first of them come most often. 10,000 articles so name some 35,000 people and
 * organisations: the number of names in news agency texts grows with the 0.77th power of their length (measured from 0.1 to
 * 2.4 MB), which makes 28,000 to 39,000 for the length of these.
 */
const VARIANTS = 24;
/** New last words of names are put together from these. */
const SYLLABLES = 'ba chi do fu gan hel iro jan ka lim mo nor osh pet qua rin sol tam ul vek wes xan yor zel'.split(
  ' ',
);

/**
 * Varies articles to any number of them: paragraphs of two articles are mixed, people and organisations get other names,
 * dates of publication are spread over some years. Words and links stay those of the sources, so that the index of many has
 * common and rare terms, and places in clusters. The same number gives the same articles.
 */
export function* manyArticles(sources: readonly Generated[], count: number): Generator<Generated> {
  const paragraphs = sources.map(paragraphsOf);
  for (let number = 0; number < count; number++) {
    const random = randomOf(number);
    const own = (number * STRIDE) % sources.length;
    const other = Math.floor(random() * sources.length);
    const pieces = paragraphs[own]!.map((piece, at) =>
      at > 0 && random() * 100 < FOREIGN ? (paragraphs[other]![at % paragraphs[other]!.length] ?? piece) : piece,
    );
    yield assemble(
      number,
      pieces.map(piece => renamed(piece, random)),
      sources[own]!.file,
      random,
    );
  }
}

/** A paragraph with what is labelled in it, from its own beginning. */
interface Piece {
  text: string;
  mentions: AnnotationFile['mentions'];
  entities: ReadonlyMap<string, Entity>;
}

function paragraphsOf({ text, file }: Generated): Piece[] {
  const entities = new Map(file.entities.map(({ quotes: _, ...entity }) => [entity.id, entity]));
  const pieces: Piece[] = [];
  let start = 0;
  for (const paragraph of text.split(/(?<=\n\n)/)) {
    const end = start + paragraph.length;
    const inside = file.mentions.filter(mention => mention.start >= start && mention.end <= end);
    const mentions = inside.map(mention => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    pieces.push({ text: paragraph, mentions, entities });
    start = end;
  }
  return pieces;
}

/** Some names of people and organisations get a last word of their own. */
function renamed(piece: Piece, random: () => number): Piece {
  const chosen = new Map<string, string>();
  for (const { entity } of piece.mentions) {
    if (entity === undefined || chosen.has(entity) || !/^(?:person|organization)/.test(entity)) continue;
    if (random() * 100 < RENAMED) chosen.set(entity, newName(random));
  }
  let text = '';
  let behind = 0;
  const mentions = piece.mentions.map(mention => {
    text += piece.text.slice(behind, mention.start);
    behind = mention.end;
    const name = chosen.get(mention.entity ?? '');
    const words = name === undefined ? mention.text : mention.text.replace(/[^ ]+$/, name);
    const start = text.length;
    text += words;
    const entity = name === undefined ? mention.entity : `${mention.entity}-${name.toLowerCase()}`;
    return { ...mention, start, end: text.length, text: words, ...(entity !== undefined && { entity }) };
  });
  const entities = new Map(piece.entities);
  for (const [id, name] of chosen) {
    const known = piece.entities.get(id)!;
    const { link: _, ...rest } = known;
    const newId = `${id}-${name.toLowerCase()}`;
    entities.set(newId, { ...rest, id: newId, name: known.name.replace(/[^ ]+$/, name) });
  }
  return { text: text + piece.text.slice(behind), mentions, entities };
}

function newName(random: () => number): string {
  const variant = Math.floor(VARIANTS * random() ** 2);
  const name = SYLLABLES[variant % SYLLABLES.length]! + SYLLABLES[(variant * 5 + 3) % SYLLABLES.length]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

function assemble(number: number, pieces: readonly Piece[], source: AnnotationFile, random: () => number): Generated {
  let text = '';
  const mentions: AnnotationFile['mentions'] = [];
  const entities = new Map<string, Entity>();
  for (const piece of pieces) {
    for (const mention of piece.mentions) {
      mentions.push({ ...mention, start: mention.start + text.length, end: mention.end + text.length });
      if (mention.entity !== undefined) entities.set(mention.entity, piece.entities.get(mention.entity)!);
    }
    text += piece.text;
  }
  const { text: _, ...article } = source.article;
  const id = `${article.id}-${number}`;
  const date = addDays('2012-01-01', Math.floor(random() * 4_000));
  return {
    text,
    file: {
      schema: 1,
      article: { ...article, id, date, sha256: bodyHash(text), length: text.length },
      entities: [...entities.values()],
      mentions,
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger). */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
