import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, queryOf } from '../../src/search/ask.ts';
import { marksOf } from '../../src/search/marks.ts';
import type { FoundArticle } from '../../src/search/query.ts';
import { type SnippetPart, snippetOf } from '../../src/search/snippet.ts';
import { searchDocuments } from '../support/search-articles.ts';
import { awkwardText } from '../support/text.ts';

const documents = searchDocuments();

/** Words in ‹›, names in «». */
function render(parts: readonly SnippetPart[]): string {
  return parts
    .map(({ text, mark }) => (mark === 'word' ? `‹${text}›` : mark === 'entity' ? `«${text}»` : text))
    .join('');
}

function shown(id: string, asked: Asked): string {
  return render(snippetOf(queryOf(asked), documents.get(id)!));
}

const LONG = `Ferry news\n\nThe ferry was late. ${'Nothing happened on the quay. '.repeat(20)}The old bridge and the\nferry met at the port. ${'It rained. '.repeat(40)}`;
const long: FoundArticle = { id: 'x', title: 'Ferry news', text: LONG, mentions: [] };

describe('snippetOf', () => {
  it.each<[string, Asked, string]>([
    [
      'kampot-bridge',
      { words: 'ports bridging' },
      'Hun Sen opened the ‹bridge› beside the ‹port› of Kampot on Tuesday. It cost $1.5 million, lent by Japan.',
    ],
    [
      'kishida-nairobi',
      { person: ['kishida'] },
      '«Fumio Kishida» landed in Nairobi on May 3. «Kishida» spoke of a new port and of Japanese loans of 100 billion yen.',
    ],
    [
      'kishida-nairobi',
      { words: 'Kishida', person: ['kishida'] },
      '«Fumio Kishida» landed in Nairobi on May 3. «Kishida» spoke of a new port and of Japanese loans of 100 billion yen.',
    ],
    [
      'paris-texas',
      { entity: ['place/geonames:4717560'], words: 'bread -dear' },
      '‹Bread› in «Paris» is cheap, say visitors from France.',
    ],
    [
      'asean-talks',
      { words: '"bank of china" -x' },
      'ASEAN-related talks of the ‹Bank› of ‹China› and the EU ended; the report was read.',
    ],
    ['kyiv-trams', { words: '東京' }, '😀 Trams roll in Київ (Kyiv) again, “slowly” and ‹東京› sends wheels.'],
    ['bare', {}, 'Only words about a harbour, ports and portage, and no names.'],
  ])('%s %j', (id, asked, expected) => {
    expect(shown(id, asked)).toBe(expected);
  });

  it('shows where most of what was asked is, from word to word', () => {
    const snippet = render(snippetOf(queryOf({ words: 'ferry bridge port' }), long));
    expect(snippet).toMatch(
      /^…happened on the quay\. Nothing happened on the quay\. The old ‹bridge› and the ‹ferry› met at the ‹port›\. It rained\..* It…$/,
    );
    expect(snippet.length).toBeLessThan(260);
  });

  it('leaves the title out, which is shown above, unless nothing else is found', () => {
    expect(render(snippetOf(queryOf({}), long))).toMatch(/^The ferry was late\./);
    expect(render(snippetOf(queryOf({ words: 'ferry' }), long))).toMatch(/^The ‹ferry› was late\./);
    expect(render(snippetOf(queryOf({ words: 'news' }), long))).toMatch(/^Ferry ‹news› The ferry/);
  });

  it('consists of the article, whatever it is', () => {
    const query = queryOf({ words: 'Prak OR billion OR über OR 東京' });
    fc.assert(
      fc.property(fc.array(awkwardText, { maxLength: 8 }), texts => {
        const text = texts.join(' Prak ');
        const article = { id: 'x', text, mentions: [] };
        const parts = snippetOf(query, article);
        const whole = parts.map(part => part.text).join('');
        const own = text.replace(/\s+/g, ' ');
        expect(own.includes(whole.replace(/^…/, '').replace(/…$/, '')) || own.includes(whole)).toBe(true);
        if (marksOf(query, article).length > 0) expect(parts.some(({ mark }) => mark)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
