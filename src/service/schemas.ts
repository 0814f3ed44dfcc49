import { z } from 'zod';
import { annotationFileSchema } from '../annotations/schema.ts';
import { faultSchema } from './fault.ts';

/** What is taken and what is answered. `openapi.json` and the tests of the answers are made of it. */

const metadata = {
  id: z.string().optional().describe('Default: `article`, with its number where there are several.'),
  title: z.string().optional(),
  date: z.string().optional().describe('Publication date, `YYYY-MM-DD`: relative dates are resolved against it.'),
  place: z.string().optional().describe('Where it was published or is set: `Nairobi, Kenya`.'),
  url: z.string().optional(),
  language: z.string().optional().describe('BCP 47 tag. Default: recognised by its words.'),
};

/** Other keys are passed over, as in JSON Lines on the command line. */
export const articleSchema = z.looseObject({ text: z.string().min(1), ...metadata }).meta({ id: 'Article' });

export const textSchema = z.string().min(1).describe('The article in UTF-8, front matter allowed.');

export const explainQuery = z.strictObject(metadata);

const text = z.enum(['true', 'false']).optional().describe('`true` puts the text into `article.text`.');

export const annotateQuery = z.strictObject({ text, ...metadata });

export const streamQuery = z.strictObject({ text });

export const noQuery = z.looseObject({});

const problemSchema = z.strictObject({ problem: faultSchema }).meta({ id: 'Problem' });

/** What stands in the place of an article. */
export const answeredSchema = z.union([annotationFileSchema, problemSchema]);

export const annotatedSchema = z.union([annotationFileSchema, z.array(answeredSchema)]);

export const errorSchema = z.strictObject({ error: faultSchema }).meta({ id: 'Error' });

const span = { start: z.int().min(0), end: z.int().min(1), text: z.string() };
const score = z.number().min(0).max(1);

const proposalSchema = z
  .strictObject({
    ...span,
    type: z.string().min(1),
    outcome: z.enum(['won', 'lost']),
    score,
    reason: z.string().optional().describe('For a loser.'),
    proposedBy: z.array(z.strictObject({ tagger: z.string(), score, why: z.string() })),
  })
  .meta({ id: 'Proposal' });

export const explanationSchema = z
  .strictObject({ sentences: z.array(z.strictObject({ ...span, proposals: z.array(proposalSchema) })) })
  .meta({ id: 'Explanation' });
