import { z } from 'zod';
import type { ActionRequest } from './protocol.ts';

const MOST_ACTIONS = 1000;
const LONGEST = 1000;

const offset = z.int().min(0);
const span = z.strictObject({ start: offset, end: offset });
const text = z.string().min(1).max(LONGEST);
const scope = z.enum(['here', 'article', 'all']).optional();
/** Of a change: it can hold the values of its mentions. */
const key = z.string().min(1).max(100_000);

const action = z.union([
  z.strictObject({ do: z.enum(['accept', 'refuse']), change: key, scope }),
  z.strictObject({ do: z.literal('add'), span, type: text, entity: text.optional(), scope }),
  z.strictObject({ do: z.literal('remove'), span, scope }),
  z.strictObject({ do: z.literal('retype'), span, type: text, scope }),
  z.strictObject({ do: z.literal('move'), span, to: span }),
  z.strictObject({ do: z.literal('join'), entities: z.array(text).min(2) }),
  z.strictObject({ do: z.literal('split'), mentions: z.array(span).min(1) }),
  z.strictObject({ do: z.literal('assign'), span, entity: text }),
  z.strictObject({
    do: z.literal('dictionary'),
    text: text.regex(/\S/),
    type: text.regex(/^[a-z][a-z0-9-]*$/),
    as: z.enum(['name', 'veto']),
  }),
  z.strictObject({ do: z.enum(['undo', 'redo']) }),
]);

const actionRequest = z.strictObject({
  request: z.string().min(1).max(100),
  article: text,
  revision: z.int(),
  actions: z.array(action).max(MOST_ACTIONS),
});

/** What a page asks for; nothing when it is no such request. */
export function parseActionRequest(body: unknown): ActionRequest | undefined {
  const parsed = actionRequest.safeParse(body);
  return parsed.success ? (parsed.data as ActionRequest) : undefined;
}
