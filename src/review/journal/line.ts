import { z } from 'zod';
import { entitySchema, mentionSchema } from '../../annotations/schema.ts';
import { changeKinds } from '../../diff/index.ts';
import type { Patch } from '../gold/index.ts';
import type { Step } from '../step.ts';

/** What one action did to one article. */
export interface Part {
  article: string;
  /** Of the article's text: to another text the part says nothing. */
  sha256: string;
  /** SHA-256 of the gold file when the action began, and as it is to be after it; null: no file. */
  gold: { from: string | null; to: string | null };
  /** Set when the gold before was just what the file had. */
  base?: true;
  /** Set when the article is left without the file that it had: its gold so far, from nothing. */
  whole?: Patch;
  steps: readonly Step[];
}

/** An entry of the user's dictionary. */
export interface Entry {
  text: string;
  type: string;
  as: 'name' | 'veto';
}

/** One action of a review, as it stands in the journal. */
export interface JournalLine {
  /** Counted from 1. */
  n: number;
  /** ISO 8601, in UTC. */
  time: string;
  reviewer: string;
  /** As it was asked for; `reload`: the gold file was changed by somebody else and was read again. */
  action: { do: string };
  /** The article that the reviewer had before them. */
  article: string;
  /** In words. */
  label: string;
  /** Which action of which request of a page this is: it must not be done twice. */
  request?: { id: string; at: number };
  /** The line that is undone or redone. */
  of?: number;
  parts: readonly Part[];
  dictionary?: Entry;
}

/** Written when all gold files have what the journal says: what they lack later was taken out by somebody else. */
export interface SettledLine {
  settled: true;
  time: string;
}

const span = { start: z.int(), end: z.int() };
const kinds = z.array(z.enum(changeKinds));
const common = { key: z.string(), kinds, type: z.string(), ...span };
const change = z.union([
  z.object({
    about: z.literal('mention'),
    ...common,
    before: mentionSchema.optional(),
    after: mentionSchema.optional(),
  }),
  z.object({
    about: z.literal('entity'),
    ...common,
    before: z.array(entitySchema),
    after: z.array(entitySchema),
  }),
]);
const decision = z.object({ verdict: z.enum(['accepted', 'refused']), reviewer: z.string() });
const patch = z.object({
  mentions: z.object({ removed: z.array(mentionSchema), added: z.array(mentionSchema) }),
  entities: z.object({ before: z.array(entitySchema), after: z.array(entitySchema) }),
});
const step = z.object({
  patch,
  decisions: z.array(
    z.object({
      change,
      before: decision.optional(),
      after: decision.optional(),
      entity: entitySchema.optional(),
    }),
  ),
});
const hash = z.string().nullable();
const line = z.object({
  n: z.int(),
  time: z.string(),
  reviewer: z.string(),
  action: z.looseObject({ do: z.string() }),
  article: z.string(),
  label: z.string(),
  request: z.object({ id: z.string(), at: z.int() }).optional(),
  of: z.int().optional(),
  parts: z.array(
    z.object({
      article: z.string(),
      sha256: z.string(),
      gold: z.object({ from: hash, to: hash }),
      base: z.literal(true).optional(),
      whole: patch.optional(),
      steps: z.array(step),
    }),
  ),
  dictionary: z.object({ text: z.string(), type: z.string(), as: z.enum(['name', 'veto']) }).optional(),
});
const settled = z.object({ settled: z.literal(true), time: z.string() });

/** Reads a line of the journal; nothing when it is none. */
export function parseJournalLine(text: string): JournalLine | SettledLine | undefined {
  try {
    return z.union([settled, line]).parse(JSON.parse(text)) as JournalLine | SettledLine;
  } catch {
    return undefined;
  }
}
