import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { Model } from '../model/index.ts';
import { compromiseTagger } from './compromise/index.ts';
import { type Dictionary, dictionaryTagger } from './dictionary/index.ts';
import { gazetteerTagger } from './gazetteer/index.ts';
import { namesTagger } from './names/index.ts';
import { datePattern } from './pattern/date/index.ts';
import { moneyPattern } from './pattern/money/index.ts';
import { sequenceTagger } from './sequence/index.ts';

export interface TaggerOptions {
  /** The user's own names, patterns and refusals. */
  dictionary?: Dictionary | undefined;
  /** `all`: durations, times, sets and "now" are proposed too. Default: `date`. */
  timex?: 'date' | 'all' | undefined;
  /** Sequence model. Default: the one that the package ships. */
  model?: Model | undefined;
  /** Which taggers there are to begin with: `fast` is all of them but compromise. Default: `default`. */
  preset?: Preset | undefined;
  /** Names of taggers to leave out. Default: none. */
  without?: readonly string[] | undefined;
}

/** The taggers that each preset leaves out. */
const presets = { default: [], fast: ['compromise'] } as const satisfies Record<string, readonly string[]>;

export type Preset = keyof typeof presets;

export const presetNames = Object.keys(presets) as Preset[];

/**
 * All taggers, by the name that their candidates bear. A new tagger is a folder beside this file and a line here. They
 * only propose, so their order decides nothing, but for compromise: it is slow, and last, to look only at what the model
 * is unsure of.
 */
const taggers: Record<string, (options: TaggerOptions) => Plugin<[], Root>[]> = {
  dictionary: ({ dictionary = {} }) => [dictionaryTagger(dictionary)],
  gazetteer: () => [gazetteerTagger()],
  names: () => [namesTagger()],
  pattern: ({ timex = 'date' }) => [datePattern({ timex }), moneyPattern()],
  sequence: ({ model }) => [sequenceTagger({ model })],
  compromise: () => [compromiseTagger()],
};

export const taggerNames: readonly string[] = Object.keys(taggers);

/** The taggers of a run. */
export function chosenTaggers(options: TaggerOptions): Plugin<[], Root>[] {
  const left = new Set<string>([...presets[options.preset ?? 'default'], ...(options.without ?? [])]);
  return Object.entries(taggers)
    .filter(([name]) => !left.has(name))
    .flatMap(([, make]) => make(options));
}
