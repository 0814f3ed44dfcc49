import { z } from 'zod';
import { mentionExtraSchema } from './extras.ts';

/**
 * As much of the Web Annotation Data Model as annotations of text need. Where it lets one thing stand for a list of one,
 * both are read. https://www.w3.org/TR/annotation-model/
 */

function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform(only => [only])]);
}

const positionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const otherSelector = z.object({ type: z.string() });

const bodySchema = z.union([
  z.string(),
  z.object({ type: z.string().optional(), purpose: z.string().optional(), value: z.string().optional() }),
]);

const targetSchema = z.object({
  source: z.union([z.string().min(1), z.object({ id: z.string().min(1) }).transform(({ id }) => id)]),
  selector: oneOrMore(z.union([positionSelector, quoteSelector, otherSelector])),
});

export const annotationSchema = z.object({
  body: oneOrMore(bodySchema).optional(),
  bodyValue: z.string().optional(),
  target: oneOrMore(targetSchema),
  glossator: mentionExtraSchema.optional(),
});

export type WebAnnotation = z.infer<typeof annotationSchema>;
export type Selector = WebAnnotation['target'][number]['selector'][number];
export type PositionSelector = z.infer<typeof positionSelector>;
export type QuoteSelector = z.infer<typeof quoteSelector>;

export function isPosition(selector: Selector): selector is PositionSelector {
  return selector.type === 'TextPositionSelector' && 'start' in selector;
}

export function isQuote(selector: Selector): selector is QuoteSelector {
  return selector.type === 'TextQuoteSelector' && 'exact' in selector;
}

const TAGS = new Set(['tagging', 'classifying']);

/** The tag: the body whose purpose is to tag, or else the only text that the annotation has for a body. */
export function tagOf({ body = [], bodyValue }: WebAnnotation): string | undefined {
  const values = body.map(each => (typeof each === 'string' ? { value: each } : each));
  const tags = values.filter(each => 'purpose' in each && TAGS.has(each.purpose ?? ''));
  const plain = values.filter(each => !('purpose' in each && each.purpose !== undefined));
  const [tag] = tags.length > 0 ? tags : plain;
  return tag?.value ?? bodyValue;
}
