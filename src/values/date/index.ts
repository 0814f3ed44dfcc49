import type { DateValue } from '../../annotations/schema.ts';
import { type DateExpression, kindOf, readDate } from '../../taggers/pattern/date/index.ts';
import type { Article, TokenTable } from '../../types.ts';
import type { DateContext } from './context.ts';
import { resolveDate } from './resolve.ts';
import { tenseAt } from './tense.ts';
import { isStory, Thread } from './thread.ts';

export type { DateContext, Tense } from './context.ts';
export { tenseAt } from './tense.ts';

/** The value of an expression in its context. Without the article's day, what is relative stays unresolved. */
export function dateValue(expression: DateExpression, context: DateContext): DateValue {
  const { timex, start, end, mod, implied, unresolved } = resolveDate(expression, context);
  return {
    timex,
    kind: kindOf(expression),
    ...(start !== undefined && end !== undefined && { start, end }),
    ...(mod && { mod }),
    ...(implied && implied.length > 0 && { implied: [...implied] }),
    ...(unresolved && { unresolved }),
  };
}

/**
 * The value of rows `[from, to)`, whichever tagger found them: of the whole, or of the longest expression inside.
 * Undefined when the grammar knows none there.
 */
export function dateValueOf(tokens: TokenTable, from: number, to: number, context: DateContext): DateValue | undefined {
  const expression = longestReading(tokens, from, to);
  return expression && dateValue(expression, context);
}

function longestReading(tokens: TokenTable, from: number, to: number): DateExpression | undefined {
  let best: { length: number; expression: DateExpression } | undefined;
  for (let row = from; row < to && (best?.length ?? 0) < to - row; row++) {
    const read = readDate(tokens, row, to);
    if (read && read.to - row > (best?.length ?? 0)) best = { length: read.to - row, expression: read.expression };
  }
  return best?.expression;
}

/** Countries that write the month first: the United States, the Philippines, and islands that follow the former. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'GU', 'PR']);

/** The values of an article's dates, in text order: each may refer to those before it. */
export function dateValues(
  { article, tokens, countries }: { article: Article; tokens: TokenTable; countries: readonly string[] },
  mentions: readonly { from: number; to: number }[],
): (DateValue | undefined)[] {
  const dayFirst = !MONTH_FIRST.has(countries[0] ?? '');
  const expressions = mentions.map(({ from, to }) => longestReading(tokens, from, to));
  const thread = new Thread(article, tokens, isStory(expressions, article.date));
  return mentions.map(({ from }, index) => {
    const expression = expressions[index];
    if (!expression) return undefined;
    const value = dateValue(expression, {
      ...(article.date !== undefined && { articleDate: article.date }),
      ...thread.at(from),
      tense: tenseAt(tokens, from),
      countries,
      dayFirst,
    });
    thread.add(from, expression, value);
    return value;
  });
}
