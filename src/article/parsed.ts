import type { Article } from '../types.ts';
import type { Fault } from './fault.ts';
import type { Metadata } from './metadata.ts';

/** An article as it is written, or what is wrong with it. */
export type Parsed = Written | { fault: Fault };

/** What a file, a line or a request says of an article. */
export interface Written {
  metadata: Metadata;
  text: string;
  format: Article['format'];
}

export const EMPTY: Fault = { reason: 'Expected an article with text, got an empty one' };

/** The article with an id, and with what holds where it says nothing itself. */
export function completeArticle({ metadata, text, format }: Written, defaults: Defaults): Article {
  const { id = defaults.id, title, date, url, place, language } = { ...defined(defaults), ...metadata };
  return { id, text, format, ...defined({ title, date, url, place, language }) };
}

/** What is said for articles that do not say it themselves. */
export type Defaults = { id: string } & { [Key in keyof Metadata]?: string | undefined };

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
