/** What the page shows: a question, and perhaps an article or an entity before it. All of it stands behind the `#`. */
export interface View {
  /** The parts of the question by their names, as `src/explore/protocol.ts` has them. */
  asked: URLSearchParams;
  offset: number;
  /** Id of an article in full, or key of an entity's page. */
  article?: string;
  about?: string;
}

export const FACETS = ['person', 'place', 'organization', 'group', 'entity', 'type'] as const;
const SINGLE = ['words', 'near', 'date', 'published', 'money'];
const PARTS: readonly string[] = [...SINGLE, ...FACETS];

/** Nothing asked: all articles. */
export const EVERYTHING: View = { asked: new URLSearchParams(), offset: 0 };

export function viewOf(hash: string): View {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const asked = new URLSearchParams([...all].filter(([name, value]) => PARTS.includes(name) && value !== ''));
  const offset = Number(all.get('offset') ?? 0);
  const [article, about] = [all.get('article'), all.get('about')];
  return {
    asked,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    ...(article !== null && { article }),
    ...(about !== null && { about }),
  };
}

export function hashOf({ asked, offset, article, about }: View): string {
  const all = new URLSearchParams(asked);
  if (offset > 0) all.set('offset', String(offset));
  if (article !== undefined) all.set('article', article);
  if (about !== undefined) all.set('about', about);
  return `#${all}`;
}

/** The same view with one part of the question set, or without it. */
export function withPart({ asked }: View, name: string, value: string | undefined): View {
  const next = new URLSearchParams(asked);
  if (value === undefined || value.trim() === '') next.delete(name);
  else next.set(name, value);
  return { asked: next, offset: 0 };
}

/** The same view with a value of a part added, or taken out when it is there. */
export function toggled({ asked }: View, name: string, value: string): View {
  const pairs = [...asked];
  const rest = pairs.filter(([each, own]) => each !== name || own !== value);
  return { asked: new URLSearchParams(rest.length < pairs.length ? rest : [...pairs, [name, value]]), offset: 0 };
}

export function has({ asked }: View, name: string, value: string): boolean {
  return asked.getAll(name).includes(value);
}

/** The list of results behind an article or an entity. */
export function resultsOf({ asked, offset }: View): View {
  return { asked, offset };
}

/** The address of an entity's page. */
export function aboutHash({ asked }: View, key: string): string {
  return hashOf({ asked, offset: 0, about: key });
}

/** The address of an article in full. */
export function articleHash({ asked, offset }: View, id: string): string {
  return hashOf({ asked, offset, article: id });
}
