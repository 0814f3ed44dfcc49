import { z } from 'zod';

const type = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('A type of mention: a built-in one or your own.');
const name = z.string().regex(/\S/).describe('A name as it is written.');
const share = z.number().min(0).max(1);
const thresholds = z.record(z.string(), share).describe('By type; `overall` is the micro average.');

/** What a project may say in `glossator.config`. Keys that are not named here are refused. */
export const configSchema = z.strictObject({
  articles: z.string().min(1).optional().describe('Folder or JSON Lines file of the articles. Default: `corpus`.'),
  annotations: z.string().min(1).optional().describe('Folder of `gold` and `predicted`. Default: `annotations`.'),
  ignore: z.array(z.string()).optional().describe('Files that are no articles, in `.gitignore` syntax. Default: none.'),
  maxBytes: z.int().min(1).optional().describe('Largest article in bytes. Default: 10000000.'),
  types: z.array(type).min(1).optional().describe('Types to write. Default: the built-in ones and your own.'),
  minScore: share.optional().describe('Mentions that score less are left out. Default: 0.55.'),
  timex: z.enum(['date', 'all']).optional().describe('`all`: durations, times and sets too. Default: `date`.'),
  preset: z.enum(['default', 'fast']).optional().describe('`fast`: without compromise. Default: `default`.'),
  model: z.string().min(1).optional().describe('Model file of your own. Default: the one that is shipped.'),
  entities: z.string().min(1).optional().describe('JSON or YAML file of what you know of entities. Default: none.'),
  rates: z
    .string()
    .min(1)
    .optional()
    .describe('JSON, YAML or CSV file of US dollars for a unit of each currency. Default: sums are not converted.'),
  dictionary: z
    .array(
      z.strictObject({
        name: z.union([name, z.array(name).min(1)]),
        type,
        entity: z.string().min(1).optional().describe('Name of the entity that all these forms stand for.'),
        caseSensitive: z.boolean().optional().describe('Default: true.'),
      }),
    )
    .optional()
    .describe('Names that are always a mention.'),
  veto: z
    .array(z.strictObject({ name, type: type.optional() }))
    .optional()
    .describe('Names that never are one: of that type, or of any.'),
  patterns: z
    .array(z.strictObject({ pattern: name, type }))
    .optional()
    .describe('Names by their shape: `Law No <number>`, `MV <Name>`.'),
  check: z.enum(['all', 'test']).optional().describe('Articles to check: all, or the test third. Default: `all`.'),
  thresholds: z
    .strictObject({
      strict: thresholds.optional(),
      exact: thresholds.optional(),
      partial: thresholds.optional(),
      type: thresholds.optional(),
      value: thresholds.optional(),
    })
    .optional()
    .describe('Least scores (F1 by scenario, and value accuracy) for `check` to pass.'),
});

export type Config = z.infer<typeof configSchema>;
