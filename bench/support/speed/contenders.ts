import type { Article } from '../../../src/types.ts';

/** Annotates an article in its own way. */
export type Annotate = (article: Article) => unknown;

/** Who is measured, by name. Each is loaded when it is asked for, so that a process has the memory of one alone. */
export const contenders: Readonly<Record<string, () => Promise<Annotate>>> = {
  glossator: () => ours('default'),
  'glossator, preset fast': () => ours('fast'),
  'compromise, entity calls': () => compromise(view => view.out('array')),
  // What an index or a page needs of it: where each one stands.
  'compromise, entity calls with offsets': () => compromise(view => view.json({ offset: true })),
  'compromise, nlp() alone': async () => {
    const { default: nlp } = await import('compromise');
    return ({ text }) => nlp(text);
  },
  'wink-nlp': async () => {
    const { winkMentions } = await import('../wink.ts');
    return ({ text }) => winkMentions(text);
  },
  // The time that it takes grows with the square of the length, so it gets paragraphs.
  'chrono-node, by paragraph': async () => {
    const { parse } = await import('chrono-node');
    return ({ text, date }) => text.split('\n').flatMap(line => parse(line, new Date(date ?? 0)));
  },
};

/** All others are compared with this one. */
export const MEASURE = 'compromise, entity calls';

async function ours(preset: 'default' | 'fast'): Promise<Annotate> {
  const { annotateArticle, glossator } = await import('../../../src/pipeline.ts');
  const { stringifyAnnotations } = await import('../../../src/annotations/index.ts');
  const processor = glossator({ preset });
  return async article => stringifyAnnotations((await annotateArticle(processor, article)).annotations);
}

/** What its entity calls give. */
type View = ReturnType<ReturnType<typeof import('compromise').default>['places']>;

async function compromise(read: (view: View) => unknown): Promise<Annotate> {
  const { default: nlp } = await import('compromise');
  return ({ text }) => {
    const doc = nlp(text);
    return [read(doc.people()), read(doc.places()), read(doc.organizations())];
  };
}
