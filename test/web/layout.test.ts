import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/annotations/schema.ts';
import type { ReviewArticle } from '../../src/review/protocol.ts';
import type { Span } from '../../src/types.ts';
import { articleModel, type Block } from '../../web/review/state/article.ts';
import { blockAt, cutBlocks } from '../../web/review/state/blocks.ts';
import { itemsOf } from '../../web/review/state/items.ts';
import { layOut } from '../../web/review/state/layout.ts';
import { layOutSide } from '../../web/review/state/layout-side.ts';
import type { Part } from '../../web/review/state/parts.ts';
import { annotatedText } from '../support/arbitrary-article.ts';
import { fromSides, reviewArticle, TEXT } from './sample.ts';

/** The parts of a text as one line: `[both|old|now words]`, several pieces of one mark joined by `/`. */
function shown(article: ReviewArticle, side?: 'old' | 'now'): string {
  const { blocks, text } = articleModel(article);
  const draw = (part: Part): string => {
    if (part.kind === 'sign') return '*';
    if (part.kind === 'text') return text.slice(part.start, part.end);
    const pieces = part.pieces.map(piece => `${piece.side} ${text.slice(piece.start, piece.end)}`);
    return `[${part.again ? '~' : ''}${pieces.join('/')}]`;
  };
  return blocks.flatMap(block => (side ? layOutSide(block, side) : layOut(block)).map(draw)).join('');
}

describe('before and after in one text', () => {
  it('marks what came, what went, and what stayed', () => {
    const gold = [
      { words: 'NAIROBI', type: 'place' },
      { words: 'Tuesday', type: 'date' },
    ];
    const predicted = [
      { words: 'NAIROBI', type: 'place' },
      { words: '$3 million', type: 'money' },
    ];
    expect(shown(reviewArticle(gold, predicted))).toBe(
      TEXT.replace('NAIROBI', '[both NAIROBI]')
        .replace('Tuesday', '[old Tuesday]')
        .replace('$3 million', '[now $3 million]'),
    );
  });

  it('shows both boundaries in one mark', () => {
    const article = reviewArticle(
      [{ words: 'Lake Bank of Kisumu', type: 'organization' }],
      [{ words: 'the Lake Bank', type: 'organization' }],
    );
    expect(shown(article)).toContain('of [now the /both Lake Bank/old  of Kisumu] on');
    expect(shown(article, 'old')).toContain('the [both Lake Bank of Kisumu] on');
    expect(shown(article, 'now')).toContain('of [~both the Lake Bank] of');
  });

  it('gives each of two overlapping changes a mark of its own', () => {
    const article = reviewArticle(
      [{ words: 'Lake Bank of Kisumu', type: 'organization' }],
      [
        { words: 'Lake Bank', type: 'organization' },
        { words: 'Kisumu', type: 'place' },
      ],
    );
    expect(shown(article)).toContain('[both Lake Bank/old  of ][now Kisumu]');
  });

  it('puts the sign of an entity behind its first mention', () => {
    const both = [
      { words: 'Amina Odhiambo', type: 'person', entity: 'A' },
      { words: 'Odhiambo', type: 'person', entity: 'B', at: 1 },
    ];
    const merged = both.map(label => ({ ...label, entity: 'A' }));
    expect(shown(reviewArticle(both, merged))).toContain('[both Amina Odhiambo]* met');
  });

  it('is the text, whatever is annotated, and has each mention once', () => {
    fc.assert(
      fc.property(annotatedText, fc.array(fc.nat(), { maxLength: 12 }), ({ text, annotations }, cuts) => {
        const other = { ...annotations, mentions: otherMentions(text, cuts) };
        for (const article of [fromSides(text, annotations, other), fromSides(text, other, annotations)])
          expectWhole(article);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keeps ghosts out of the way of what is there', () => {
    const article = reviewArticle(
      [{ words: 'Lake Bank', type: 'organization' }],
      [{ words: 'Bank of', type: 'person' }],
    );
    const [change] = article.changes;
    const refused = { ...change!, decision: { verdict: 'refused' as const, reviewer: 'x' } };
    expectWhole({ ...article, changes: [refused] });
  });
});

function expectWhole(article: ReviewArticle): void {
  const { blocks, text } = articleModel(article);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const block of blocks) {
    const parts = layOut(block);
    const spans = parts.flatMap(part => (part.kind === 'sign' ? [] : [part]));
    expect(join(spans, block)).toBe(text.slice(block.start, block.end));
    for (const part of spans) if (part.kind === 'mark') expect(join(part.pieces, part)).toBe(join([part], part));
    const own = parts.flatMap(part =>
      part.kind === 'text' || (part.kind === 'mark' && part.again) ? [] : [part.item.id],
    );
    expect(own.sort()).toEqual(
      itemsOf(block)
        .map(({ id }) => id)
        .sort(),
    );
    const signs = parts.filter(({ kind }) => kind === 'sign');
    expect(layOutSide(block, 'now').filter(({ kind }) => kind === 'sign')).toEqual(signs);
    for (const side of ['old', 'now'] as const)
      expect(join(layOutSide(block, side).filter(isSpan), block)).toBe(text.slice(block.start, block.end));
  }

  function join(spans: readonly Span[], whole: Span): string {
    let at = whole.start;
    for (const span of spans) {
      expect(span.start).toBe(at);
      at = span.end;
    }
    expect(at).toBe(whole.end);
    return spans.map(({ start, end }) => text.slice(start, end)).join('');
  }
}

function isSpan(part: Part): part is Exclude<Part, { kind: 'sign' }> {
  return part.kind !== 'sign';
}

/** Mentions of any span, without overlap. */
function otherMentions(text: string, cuts: readonly number[]): Mention[] {
  const offsets = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b);
  return offsets.slice(1).flatMap((end, at) => {
    const start = offsets[at]!;
    return at % 3 === 2 ? [] : [{ start, end, type: at % 2 ? 'person' : 'place', text: text.slice(start, end) }];
  });
}

describe('blocks', () => {
  it('are paragraphs of a short text', () => {
    expect(cutBlocks('One.\n\nTwo\r\nThree', []).map(({ start }) => start)).toEqual([0, 6, 11]);
  });

  it('are bounded in length and number, and cut no mention', () => {
    const line = `${'word '.repeat(4000)}\n`;
    const text = line.repeat(20) + 'short\n'.repeat(20_000);
    const mention = { start: 2990, end: 3010 };
    const blocks = cutBlocks(text, [mention]);
    expect(blocks.length).toBeLessThan(1300);
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThan(3100);
    const block: Block | Span = blocks[blockAt(blocks, mention.start)]!;
    expect(block.end).toBeGreaterThanOrEqual(mention.end);
    expect(blocks.at(-1)!.end).toBe(text.length);
  });

  it('of nothing are one', () => {
    expect(cutBlocks('', [])).toEqual([{ start: 0, end: 0 }]);
  });
});
