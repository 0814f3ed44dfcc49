import type { DateValue } from '../../annotations/schema.ts';
import type { DateExpression } from '../../taggers/pattern/date/index.ts';
import { partsOf } from '../../text/iso-date.ts';
import type { Article, TokenTable } from '../../types.ts';
import type { DateContext } from './context.ts';

/** An article with so many dates of other years, and so many times as many of them as of its own, tells a story of then. */
const STORY_DATES = 6;
const STORY_SHARE = 5;

/** Years this near to the article's are spoken of as news. */
const NEWS_YEARS = 1;

/** Whether the dates of an article are mostly of other years, as in histories and obituaries. */
export function isStory(
  expressions: readonly (DateExpression | undefined)[],
  articleDate: string | undefined,
): boolean {
  let then = 0;
  let now = 0;
  for (const expression of expressions) {
    const year = expression && saidYear(expression);
    if (year !== undefined) {
      if (isOtherYear(year, articleDate)) then++;
      else now++;
    } else if (expression && countsFromArticle(expression)) now++;
  }
  return then >= STORY_DATES && then >= STORY_SHARE * now;
}

/** What later dates of an article may count from: the last date, and in a story the period that was told of last. */
export class Thread {
  private last: { row: number; start: string; isDay: boolean } | undefined;
  private told: { start: string; end: string } | undefined;

  constructor(
    private readonly article: Article,
    private readonly tokens: TokenTable,
    private readonly story: boolean,
  ) {}

  /** The context of a row. */
  at(row: number): Pick<DateContext, 'lastMentioned' | 'day' | 'story'> {
    const { last, told } = this;
    return {
      ...(last && { lastMentioned: last.start.slice(0, 10) }),
      ...(last?.isDay && this.isSameParagraph(last.row, row) && { day: last.start.slice(0, 10) }),
      ...(told && { story: told }),
    };
  }

  /** Takes note of the date at a row. */
  add(row: number, expression: DateExpression, { kind, start, end, implied, timex }: DateValue): void {
    if (kind !== 'date' || !start || !end || !/^\d{4}-/.test(start)) return;
    this.last = { row, start, isDay: /^\d{4}-\d{2}-\d{2}/.test(timex) };
    const isLong = expression.form === 'decade' || expression.form === 'century';
    if (!this.story || isLong || (saidYear(expression) === undefined && !(this.told && implied))) return;
    this.told = isOtherYear(partsOf(start).year, this.article.date) ? { start, end } : undefined;
  }

  private isSameParagraph(before: number, row: number): boolean {
    const { start } = this.tokens;
    return !this.article.text.slice(start[before]!, start[row]!).includes('\n');
  }
}

function isOtherYear(year: number, articleDate: string | undefined): boolean {
  return articleDate === undefined || Math.abs(partsOf(articleDate).year - year) > NEWS_YEARS;
}

/** The year that an expression names, in itself or in the period it is part of. */
function saidYear(expression: DateExpression): number | undefined {
  if ('year' in expression && expression.year !== undefined) return expression.year;
  if ('of' in expression && expression.of) return saidYear(expression.of);
  if ('on' in expression) return saidYear(expression.on);
  if (expression.form === 'range') return saidYear(expression.last ?? expression.first) ?? saidYear(expression.first);
  return undefined;
}

function countsFromArticle(expression: DateExpression): boolean {
  if (expression.form === 'weekday') return expression.anchor !== 'mentioned';
  if (expression.form === 'shift' || expression.form === 'stretch') return expression.anchor === 'article';
  if (expression.form === 'timed') return countsFromArticle(expression.on);
  return expression.form === 'modified' && countsFromArticle(expression.of);
}
