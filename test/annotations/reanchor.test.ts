import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, reanchor } from '../../src/annotations/reanchor.ts';
import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import { verifyAnnotations } from '../../src/annotations/verify.ts';
import { bodyHash } from '../../src/article/index.ts';
import { InputError } from '../../src/errors.ts';
import { isGraphemeBoundary } from '../../src/text/graphemes.ts';
import cases from '../cases/reanchor/edits.json' with { type: 'json' };
import { articleText, awkwardText } from '../support/text.ts';
import { sample, text as sampleText } from './sample.ts';

/** A mention of a case's text: `[a|Kisumu]`, or `[c|Monday|value]` where it has a value. */
const MARK = /\[(\w)\|([^\]|]+)(\|value)?\]/g;

function unmark(marked: string): { text: string; mentions: Map<string, Mention> } {
  const mentions = new Map<string, Mention>();
  let text = '';
  let behind = 0;
  for (const { 0: mark, 1: name, 2: words, 3: value, index } of marked.matchAll(MARK)) {
    text += marked.slice(behind, index);
    const span = { start: text.length, end: text.length + words!.length };
    const timex = { timex: '2024-03-11', kind: 'date' } as const;
    mentions.set(name!, { ...span, type: 'thing', text: words!, ...(value !== undefined && { value: timex }) });
    text += words;
    behind = index + mark.length;
  }
  return { text: text + marked.slice(behind), mentions };
}

function fileFor(text: string, mentions: readonly Mention[]): AnnotationFile {
  const article = { id: 'a', sha256: bodyHash(text), length: text.length };
  return { schema: 1, article, entities: [], mentions: [...mentions] };
}

function inWords(outcome: Outcome, withCandidates: boolean): string {
  if (outcome.outcome !== 'orphaned') return outcome.outcome;
  const candidates = outcome.candidates.map(({ start, end }) => `${start}-${end}`).join(',');
  return `orphaned ${outcome.reason}${withCandidates ? ` ${candidates}` : ''}`;
}

describe.each(cases)('$name', ({ old, new: now, ...expected }) => {
  const before = unmark(old);
  const after = unmark(now);
  const names = [...before.mentions.keys()];

  it.each(['with', 'without'] as const)('%s the old text', way => {
    const oldText = way === 'with' ? before.text : undefined;
    const { file, outcomes } = reanchor(fileFor(before.text, [...before.mentions.values()]), oldText, after.text);
    expect(verifyAnnotations(file, after.text, 'a')).toEqual([]);
    const wanted = new Map(Object.entries(expected[way]));
    for (const [index, name] of names.entries()) {
      const outcome = outcomes[index]!;
      const hasDigits = /\d/.test(wanted.get(name)!);
      expect(`${name} ${inWords(outcome, hasDigits)}`).toBe(`${name} ${wanted.get(name)}`);
      if (outcome.outcome === 'orphaned') continue;
      const { start, end } = after.mentions.get(name)!;
      expect(outcome.to).toEqual({ start, end });
    }
  });
});

describe('reanchor', () => {
  it('leaves a file in step as it is', () => {
    const { file, outcomes, dropped } = reanchor(sample(), undefined, sampleText);
    expect(file).toEqual(sample());
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['kept']));
    expect(dropped).toEqual([]);
  });

  it('carries all that a mention holds, and the article’s metadata', () => {
    const { file } = reanchor(sample(), sampleText, `KISUMU – ${sampleText}`);
    const shifted = sample().mentions.map(({ start, end, ...rest }) => ({ start: start + 9, end: end + 9, ...rest }));
    expect(file.mentions).toEqual(shifted);
    expect(file.entities).toEqual(sample().entities);
    const { sha256: _, ...article } = { ...sample().article, length: sampleText.length + 9 };
    expect(file.article).toMatchObject(article);
  });

  it('drops an entity without a mention, and orders entities by first mention', () => {
    const old = 'Judge Ama Owusu sat in Accra. Clerk Kofi Mensah took notes of all that was said on the day.';
    const entity = (name: string) => `person/${name.toLowerCase().replace(' ', '-')}`;
    const names = ['Ama Owusu', 'Kofi Mensah'];
    const mentions = names.map(text => ({
      start: old.indexOf(text),
      end: old.indexOf(text) + text.length,
      type: 'person',
      text,
      entity: entity(text),
    }));
    const entities = names.map(name => ({ id: entity(name), type: 'person', name }));
    const annotations = { ...fileFor(old, mentions), entities };
    const without = reanchor(annotations, old, old.replace('Judge Ama Owusu sat in Accra. ', ''));
    expect(without.dropped).toEqual(['person/ama-owusu']);
    expect(without.file.entities.map(({ id }) => id)).toEqual(['person/kofi-mensah']);
    const [first, second] = old.split(/(?<=\.) /);
    const swapped = reanchor(annotations, old, `${second} ${first}`);
    expect(swapped.file.entities.map(({ id }) => id)).toEqual(['person/kofi-mensah', 'person/ama-owusu']);
    expect(swapped.dropped).toEqual([]);
  });

  describe('of quotations', () => {
    const old = '“The nets were empty all winter,” said Ama Owusu. “We sold the boat.”';
    const annotations: AnnotationFile = {
      ...fileFor(old, [{ start: 39, end: 48, type: 'person', text: 'Ama Owusu', entity: 'person/ama-owusu' }]),
      entities: [
        {
          id: 'person/ama-owusu',
          type: 'person',
          name: 'Ama Owusu',
          quotes: [
            { start: 1, end: 32 },
            { start: 51, end: 68 },
          ],
        },
      ],
    };
    const quotesOf = (oldText: string | undefined, now: string) => {
      const { file, outcomes } = reanchor(annotations, oldText, now);
      expect(verifyAnnotations(file, now, 'a')).toEqual([]);
      const quotes = file.entities[0]?.quotes?.map(({ start, end }) => now.slice(start, end));
      return [quotes, outcomes.filter(({ of }) => of === 'quote').map(({ outcome }) => outcome)];
    };

    it('moves them', () => {
      const quotes = ['The nets were empty all winter,', 'We sold the boat.'];
      expect(quotesOf(old, `AXIM – ${old}`)).toEqual([quotes, ['moved', 'moved']]);
    });

    it('moves those between two mentions or edges that moved alike, when the old text is lost', () => {
      expect(quotesOf(undefined, `AXIM – ${old}`)).toEqual([['We sold the boat.'], ['orphaned', 'moved']]);
    });

    it('carries edited ones, and none that was written anew or taken out', () => {
      const edited = old.replace('empty', 'emtpy').replace('We sold the boat.', 'Nobody knows what comes now.');
      expect(quotesOf(old, edited)).toEqual([['The nets were emtpy all winter,'], ['edited', 'orphaned']]);
      const shorter = old.replace(' “We sold the boat.”', '');
      expect(quotesOf(old, shorter)).toEqual([['The nets were empty all winter,'], ['kept', 'orphaned']]);
    });
  });

  it('leaves out what would cut a character', () => {
    const old = 'The flag of x stands for the whole country and its people.';
    const file = fileFor(old, [{ start: 12, end: 13, type: 'thing', text: 'x' }]);
    const { file: carried, outcomes } = reanchor(file, old, old.replace('x', 'x\u0338'));
    expect(verifyAnnotations(carried, old.replace('x', 'x\u0338'), 'a')).toEqual([]);
    expect(outcomes).toMatchObject([{ outcome: 'edited', now: 'x\u0338' }]);
  });

  it('refuses annotations that do not fit the old text', () => {
    expect(() => reanchor(sample(), `${sampleText} `, 'new')).toThrow(InputError);
    const broken = { ...sample(), mentions: sample().mentions.toReversed() };
    expect(() => reanchor(broken, undefined, 'new')).toThrow(/text order/);
  });
});

/** Spans of whole characters, without overlaps. */
function mentionsAt(text: string, cuts: readonly number[]): Mention[] {
  const places = [...new Set(cuts.map(cut => cut % (text.length + 1)))].filter(cut => isGraphemeBoundary(text, cut));
  const sorted = places.sort((a, b) => a - b);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 1 || end === undefined ? [] : [{ start, end, type: 'thing', text: text.slice(start, end) }];
  });
}

interface Splice {
  at: number;
  taken: number;
  put: string;
}

/** Takes out and puts in anywhere; half of a surrogate pair is no text. */
function spliced(text: string, splices: readonly Splice[]): string {
  return splices.reduce((edited, { at, taken, put }) => {
    const start = at % (edited.length + 1);
    return `${edited.slice(0, start)}${put}${edited.slice(start + taken)}`.replace(/\p{Surrogate}/gu, '');
  }, text);
}

const splices = fc.array(
  fc.record({ at: fc.nat(2_000), taken: fc.nat(30), put: fc.oneof(fc.constant(''), awkwardText, articleText) }),
  { maxLength: 5 },
);

describe('whatever is done to a text', () => {
  it.each([true, false])('the annotations fit the new one (old text at hand: %s)', hasOldText => {
    fc.assert(
      fc.property(
        articleText,
        fc.array(fc.nat(2_000), { maxLength: 30 }),
        splices,
        fc.boolean(),
        (text, cuts, edits, isTurned) => {
          const mentions = mentionsAt(text, cuts);
          const edited = spliced(text, edits);
          const now = isTurned ? edited.split('\n').reverse().join('\n') : edited;
          const { file, outcomes } = reanchor(fileFor(text, mentions), hasOldText ? text : undefined, now);
          expect(verifyAnnotations(file, now, 'a')).toEqual([]);
          expect(outcomes.map(({ text }) => text)).toEqual(mentions.map(({ text }) => text));
          const carried = outcomes.filter(({ outcome }) => outcome !== 'orphaned');
          expect(file.mentions).toHaveLength(carried.length);
          for (const outcome of outcomes) {
            if (outcome.outcome === 'orphaned') continue;
            const words = now.slice(outcome.to.start, outcome.to.end);
            expect(words === outcome.text).toBe(outcome.outcome !== 'edited');
            const isThere = outcome.to.start === outcome.from.start && outcome.to.end === outcome.from.end;
            if (outcome.outcome !== 'edited') expect(isThere).toBe(outcome.outcome === 'kept');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
