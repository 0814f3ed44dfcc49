import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedText } from '../../../src/annotations/formats/format.ts';
import { webannoTsv } from '../../../src/annotations/formats/webanno-tsv.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';
import { readFrom } from './read-from.ts';

const read = readFrom(webannoTsv);
const HEADER =
  '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n';

/** What the format carries. */
function carried({ text, annotations }: AnnotatedText) {
  const mentions = annotations.mentions.map(({ start, end, type, text: words, entity }) => [
    start,
    end,
    type,
    words,
    entity,
  ]);
  return { text, mentions };
}

function article(body: string, spans: [number, number][]): AnnotatedText {
  const mentions = spans.map(([start, end]) => ({ start, end, type: 'place', text: body.slice(start, end) }));
  const file = sample();
  return { text: body, annotations: { ...file, entities: [], mentions } };
}

it('carries text, spans, types and entities', () => {
  fc.assert(
    fc.property(annotatedText, article => {
      expect(read(webannoTsv.write(article)).map(carried)).toEqual([carried(article)]);
    }),
  );
});

it('writes a line for each token, and numbers mentions of more than one', () => {
  expect(
    webannoTsv.write({
      text: text.slice(0, 54),
      annotations: { ...sample(), mentions: sample().mentions.slice(0, 3) },
    }),
  ).toBe(
    `${HEADER}#Text=Akinyi Odhiambo paid $2.5 million in Kisumu on Monday.
1-1\t0-6\tAkinyi\tperson/akinyi-odhiambo[1]\tperson[1]\t
1-2\t7-15\tOdhiambo\tperson/akinyi-odhiambo[1]\tperson[1]\t
1-3\t16-20\tpaid\t_\t_\t
1-4\t21-22\t$\t*[2]\tmoney[2]\t
1-5\t22-25\t2.5\t*[2]\tmoney[2]\t
1-6\t26-33\tmillion\t*[2]\tmoney[2]\t
1-7\t34-36\tin\t_\t_\t
1-8\t37-43\tKisumu\tplace/kisumu\tplace\t
1-9\t44-46\ton\t_\t_\t
1-10\t47-53\tMonday\t_\t_\t
1-11\t53-54\t.\t_\t_\t
`,
  );
});

describe('writes', () => {
  const body = (written: AnnotatedText) => webannoTsv.write(written).slice(HEADER.length);

  it('sub-tokens for mentions that begin or end within a token', () => {
    expect(body(article('preLima Rioport', [[3, 11]]))).toBe(
      '#Text=preLima Rioport\n1-1\t0-7\tpreLima\t_\t_\t\n1-1.1\t3-7\tLima\t*[1]\tplace[1]\t\n' +
        '1-2\t8-15\tRioport\t_\t_\t\n1-2.1\t8-11\tRio\t*[1]\tplace[1]\t\n',
    );
  });

  it('two sub-tokens of one token', () => {
    expect(
      body(
        article('LimaRio', [
          [0, 4],
          [4, 7],
        ]),
      ),
    ).toContain('1-1.1\t0-4\tLima\t*\tplace\t\n1-1.2\t4-7\tRio\t*\tplace\t\n');
  });

  it('blank lines and indentation as part of the line before them, and a line end within a mention as it is', () => {
    expect(body(article('A\r\n\r\n\tNew\nYork', [[6, 14]]))).toBe(
      '#Text=A\\r\n#Text=\\r\n#Text=\\t\n1-1\t0-1\tA\t_\t_\t\n\n' +
        '#Text=New\n#Text=York\n2-1\t6-9\tNew\t*[1]\tplace[1]\t\n2-2\t10-14\tYork\t*[1]\tplace[1]\t\n',
    );
  });
});

describe('text comes back', () => {
  it.each([
    '',
    ' ',
    '\n',
    '  a',
    '\n\n  a',
    '\t',
    'a\n',
    'a\n\n',
    'a\n\n b\n',
    'a \\ b\\n',
    '\u0001a\u0007',
    'a\vb\fc',
    'a\r',
    '\ufeffa',
  ])('%j', body => {
    expect(read(webannoTsv.write(article(body, []))).map(found => found.text)).toEqual([body]);
  });

  it('with mentions of white space', () => {
    const written = article(' a \t b ', [
      [0, 3],
      [3, 4],
      [5, 7],
    ]);
    expect(carried(read(webannoTsv.write(written))[0]!)).toEqual(carried(written));
  });
});

describe('reads what INCEpTION writes', () => {
  const layers = '#FORMAT=WebAnno TSV 3.2\n#T_SP=custom.Empty|\n#T_SP=custom.Span|value\n';
  const ner = `${layers}#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n#T_RL=rel.R|kind|BT_a.B\n\n\n`;

  it('the layer of named entities among others, stacked annotations, and spaces between sentences', () => {
    const source = `${ner}#Sentence.id=s1\r
#Text=Ana Diaz saw Li\\\\ma.\r
1-1\t0-3\tAna\t*\tx|y\thttp://kb/Q\\_1[3]\tPER[3]\t_\t_\t\r
1-2\t4-8\tDiaz\t_\t_\thttp://kb/Q\\_1[3]\tPER[3]\t_\t_\t\r
1-3\t9-12\tsaw\t_\t_\t_\t_\t_\t_\t\r
1-4\t13-18\tLi\\ma\t_\t_\t*\tLOC\t_\t_\t\r
1-5\t18-19\t.\t_\t_\t_\t_\t_\t_\t\r
\r
#Text=Ana\r
2-1\t22-25\tAna\t_\t_\thttp://kb/Q\\_1\tPER\t_\t_\t\r
`;
    const [{ text: body, annotations }] = read(source) as [AnnotatedText];
    expect(body).toBe('Ana Diaz saw Li\\ma.\n  Ana');
    expect(annotations.entities).toEqual([
      { id: 'person/ana-diaz', type: 'person', name: 'Ana Diaz', ids: { iri: 'http://kb/Q_1' } },
    ]);
    expect(annotations.mentions.map(({ type, text: words }) => `${type}:${words}`)).toEqual([
      'person:Ana Diaz',
      'place:Li\\ma',
      'person:Ana',
    ]);
  });

  it('a layer of the project’s own', () => {
    const source = `${layers}\n\n#Text=Lima\n1-1\t0-4\tLima\t*\tcity\t\n`;
    expect(read(source)[0]!.annotations.mentions).toEqual([{ start: 0, end: 4, type: 'city', text: 'Lima' }]);
  });

  const line = (content: string) => `${HEADER}#Text=Lima 😀 fell\n${content}\n`;
  it.each([
    ['', 'foreign.tsv:1:1 Expected #FORMAT=WebAnno TSV 3.3 or 3.2, got ``'],
    [
      '#FORMAT=WebAnno TSV 3.1\n',
      'foreign.tsv:1:1 Expected #FORMAT=WebAnno TSV 3.3 or 3.2, got `#FORMAT=WebAnno TSV 3.1`',
    ],
    ['#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|c\n\n\n', 'foreign.tsv:1:1 Expected a layer #T_SP=de.'],
    [
      '#FORMAT=WebAnno TSV 3.3\n1-1\t0-4\tLima\n',
      'foreign.tsv:2:1 Expected a layer (#T_SP=, #T_CH= or #T_RL=), got `1-1',
    ],
    [line('Lima'), 'foreign.tsv:6:1 Expected a token (1-1) or a sentence (#Text=), got `Lima`'],
    [line('1-1\t0:4\tLima\t_\t_\t'), 'foreign.tsv:6:5 Expected offsets such as 0-4, got `0:4`'],
    [line('1-1\t0-4\tLima\t_'), 'foreign.tsv:6:1 Expected 5 columns, got 4'],
    [line('1-1\t0-4\tLima\t*\t*\t'), 'foreign.tsv:6:14 Expected a label for each mention, got `*`, which is none'],
    [
      line('1-1\t0-4\tLima\t_\t_\t\n1-2\t7-11\tfell\t_\t_\t'),
      'foreign.tsv:7:1 Expected the text at this place, ` fel`, got `fell`',
    ],
    [
      line('1-1\t0-4\tLima\t_\t_\t\n\n#Text=Rio\n2-1\t9-12\tRio\t_\t_\t'),
      'foreign.tsv:9:5 Expected a sentence from 13 on, got `9`',
    ],
    [line('1-1\t0-4\tLima\t*|*\tLOC|PER\t'), 'foreign.tsv:6:1 Expected no overlap'],
  ])('refuses %j', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });
});
