import { z } from 'zod';
import type { Locate } from '../locate.ts';
import type { Link } from '../schema.ts';
import type { AnnotatedText, Format } from './format.ts';
import { annotatedText, idOfFile } from './shared/annotated-text.ts';
import { codePointsOf } from './shared/code-points.ts';
import { documentExtra, documentExtraSchema, mentionExtraSchema } from './shared/extras.ts';
import { readEach } from './shared/json-lines.ts';
import { readJson } from './shared/json-source.ts';
import { ontoNotesExtra, ontoNotesLabel, readOntoNotesLabel } from './shared/onto-notes.ts';

const offset = z.int().min(0);
const drawing = z.object({
  text: z.string(),
  ents: z.array(
    z.object({ start: offset, end: offset, label: z.string().min(1), glossator: mentionExtraSchema.optional() }),
  ),
  title: z.string().nullish(),
  glossator: documentExtraSchema.optional(),
});
type Drawing = z.infer<typeof drawing>;

/**
 * What `displacy.render(json.load(file), style="ent", manual=True)` draws, in code points. It passes over our members
 * `glossator`, which hold the rest. https://spacy.io/api/top-level#displacy_options-ent
 */
export const displacy: Format = {
  name: 'displacy',
  title: 'displaCy, spaCy’s drawings of entities',
  extension: '.json',
  unit: 'item',

  write({ text, annotations }) {
    const { fromUtf16 } = codePointsOf(text);
    const links = new Map(annotations.entities.map(({ id, link }) => [id, link]));
    const ents = annotations.mentions.map(mention => ({
      start: fromUtf16(mention.start),
      end: fromUtf16(mention.end),
      label: ontoNotesLabel(mention.type),
      ...knowledgeBase(links.get(mention.entity ?? '')),
      glossator: ontoNotesExtra(mention),
    }));
    const title = annotations.article.title ?? null;
    return JSON.stringify({ text, ents, title, glossator: documentExtra(annotations) });
  },

  read(source, context) {
    const { data, place, narrow } = readJson(source, context.file, z.unknown());
    const stem = idOfFile(context.file);
    if (!Array.isArray(data)) return [readDrawing(narrow([], data, drawing), stem, context.file, place)];
    return readEach(data.entries(), context, ([at, value]) => {
      const within: Locate = path => place([at, ...path]);
      return [readDrawing(narrow([at], value, drawing), `${stem}-${at + 1}`, context.file, within)];
    });
  },
};

/** displaCy shows `kb_id` behind the label, and leads from it to `kb_url`. */
function knowledgeBase(link: Link | undefined): { kb_id: string; kb_url: string } | undefined {
  if (link?.geonames === undefined) return undefined;
  return { kb_id: String(link.geonames), kb_url: `https://www.geonames.org/${link.geonames}` };
}

function readDrawing(drawn: Drawing, id: string, file: string, place: Locate): AnnotatedText {
  const { text, ents, title, glossator } = drawn;
  const { toUtf16 } = codePointsOf(text);
  return annotatedText({
    file,
    text,
    document: glossator ?? { article: { id, ...(title && { title }) }, entities: [] },
    mentions: ents.map((ent, at) => ({
      ...readOntoNotesLabel(ent.label, ent.glossator),
      start: toUtf16(ent.start),
      end: toUtf16(ent.end),
      place: () => place(['ents', at]),
    })),
  });
}
