import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tei } from '../../../src/annotations/formats/tei.ts';
import type { Mention } from '../../../src/annotations/schema.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';
import { sample, text } from '../sample.ts';
import { readFrom } from './read-from.ts';

const read = readFrom(tei);

function bodyOf(body: string, mentions: Mention[] = []): string {
  const xml = tei.write({ text: body, annotations: { ...sample(), entities: [], mentions } });
  return xml.slice(xml.indexOf('"preserve">') + 11, xml.indexOf('</body>'));
}

const mention = (body: string, words: string, type: string, more: Partial<Mention> = {}): Mention => {
  const start = body.indexOf(words);
  return { start, end: start + words.length, type, text: words, ...more };
};

it('carries all that an annotation file holds', () => {
  fc.assert(
    fc.property(annotatedText, article => {
      expect(read(tei.write(article))).toEqual([article]);
    }),
  );
});

describe('writes', () => {
  it('mentions in the text, and entities in lists', () => {
    const xml = tei.write({ text, annotations: sample() });
    expect(xml).toContain(
      '<p><persName xml:id="m1" ref="#e1">Akinyi Odhiambo</persName> paid ' +
        '<measure xml:id="m2" type="currency" quantity="2500000" unit="USD" commodity="currency">$2.5 million</measure> in ' +
        '<placeName xml:id="m3" ref="#e2">Kisumu</placeName> on <date xml:id="m4" when="2024-03-11">Monday</date>. ' +
        '<persName xml:id="m5" ref="#e1">Odhiambo</persName> smiled 👨‍👩‍👧.</p>',
    );
    expect(xml).toContain(`  <standOff>
    <listPerson>
      <person xml:id="e1"><persName>Akinyi Odhiambo</persName><idno type="glossator">person/akinyi-odhiambo</idno><occupation>managing director</occupation></person>
    </listPerson>
    <listPlace>
      <place xml:id="e2" type="city"><placeName>Kisumu</placeName><country key="KE"/><location><geo>-0.1 34.75</geo></location><idno type="glossator">place/kisumu</idno><idno type="geonames">191245</idno></place>
    </listPlace>
  </standOff>
`);
  });

  it.each([
    ['a\n\nb', '<p>a</p>\n\n<p>b</p>'],
    ['a\nb', '<p>a\nb</p>'],
    ['  a \r\n\r\n b\r\n', '  <p>a</p> &#13;\n&#13;\n <p>b</p>&#13;\n'],
    ['', '<p/>'],
    ['\n', '\n<p/>'],
    ['a < b & c > "d"', '<p>a &lt; b &amp; c &gt; "d"</p>'],
    ['a\u0085\u2028b\u00a0c', '<p>a\u0085\u2028b\u00a0c</p>'],
  ])('paragraphs of %j', (body, xml) => {
    expect(bodyOf(body)).toBe(xml);
    expect(read(tei.write({ text: body, annotations: { ...sample(), entities: [], mentions: [] } }))[0]!.text).toBe(
      body,
    );
  });

  it('no paragraph end within a mention', () => {
    const body = 'in New\n\nYork';
    expect(bodyOf(body, [mention(body, 'New\n\nYork', 'place')])).toBe('<p>in <placeName>New\n\nYork</placeName></p>');
  });

  const date = (timex: string, more: object = {}) => ({ value: { timex, kind: 'date' as const, ...more } });
  it.each([
    ['date', date('2023-02'), '<date xml:id="m1" when="2023-02">'],
    ['date', date('2023', { mod: 'before' }), '<date xml:id="m1" notAfter="2023">'],
    ['date', date('2023-02-27', { mod: 'after' }), '<date xml:id="m1" notBefore="2023-02-27">'],
    ['date', date('2023-W08'), '<date xml:id="m1" when-iso="2023-W08">'],
    [
      'date',
      date('2021-Q3', { start: '2021-07-01', end: '2021-10-01' }),
      '<date xml:id="m1" from="2021-07-01" to="2021-09-30">',
    ],
    ['date', date('P2W'), '<date xml:id="m1">'],
    ['money', { value: { low: '5', high: '7' } }, '<measure xml:id="m1" type="currency" commodity="currency">'],
    ['group', {}, '<name type="group">'],
    ['court case', {}, '<name xml:id="m1" type="court_case">'],
    ['vessel', { entity: 'vessel/x' }, '<name xml:id="m1" type="vessel">'],
  ])('%s %j', (type, more, xml) => {
    expect(bodyOf('x', [mention('x', 'x', type, more)])).toBe(`<p>${xml}x</${/\w+/.exec(xml)![0]}></p>`);
  });

  it('nothing with characters that XML forbids, and says where they are', () => {
    const write = (body: string, title = 'x') =>
      tei.write({
        text: body,
        annotations: { ...sample(), article: { ...sample().article, title }, entities: [], mentions: [] },
      });
    expect(() => write('one\ntwo\u0000')).toThrow(
      'kisumu/port:2:4 Expected characters that XML allows, got U+0000; take it out of the text',
    );
    expect(() => write('a\ufffe')).toThrow('got U+FFFE');
    expect(() => write('a', '\u001b[0m')).toThrow('got U+001B');
  });
});

const TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">';
const withText = (inner: string, more = '') => `${TEI}${more}<text>${inner}</text></TEI>`;

describe('reads TEI of others', () => {
  const found = (source: string) => {
    const { text: body, annotations } = read(source)[0]!;
    return { body, mentions: annotations.mentions.map(({ type, text: words }) => `${type}:${words}`) };
  };

  it('white space as one space, and blank lines between paragraphs', () => {
    const source = withText(`
      <body>
        <head>Storm <!-- ? --> in   <placeName>
            Lima </placeName></head>
        <div><p>First<lb/>line, <persName>Ana <surname>Diaz</surname></persName>.</p>
        <note>An editor.</note><p xml:space="preserve"> a  <orgName> b</orgName>
</p></div>
      </body>`);
    expect(found(source)).toEqual({
      body: 'Storm in Lima\n\nFirst\nline, Ana Diaz.\n\n a   b\n',
      mentions: ['place:Lima', 'person:Ana Diaz', 'organization: b'],
    });
  });

  it('names by their type, alternatives by the first, and CDATA', () => {
    const source = withText(
      '<body><p><name type="person">Ana</name> <name>x</name> <rs type="person">she</rs> <measure type="weight">3 kg</measure> ' +
        '<choice><abbr>UN</abbr><expan>United Nations</expan></choice> <![CDATA[<b>]]> <persName/><settlement>Rio</settlement></p></body>',
    );
    expect(found(source)).toEqual({ body: 'Ana x she 3 kg UN <b> Rio', mentions: ['person:Ana', 'place:Rio'] });
  });

  it('entities by their references, with what the lists say of them', () => {
    const header =
      '<teiHeader xml:lang="en"><fileDesc><titleStmt><title>On\n Lima</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson>' +
      '<person xml:id="ana"><persName>Ana Diaz</persName><idno type="viaf">7</idno></person></listPerson>' +
      '<listPlace><place xml:id="lima"><placeName>Lima</placeName><location><geo>-12.05 -77.04</geo></location><idno type="geonames">3936456</idno></place></listPlace>' +
      '</particDesc></profileDesc></teiHeader>';
    const source = withText(
      '<body><p><persName ref="#ana">Ana</persName>, <persName ref="#ana">Ana D.</persName>, <placeName ref="#lima">Lima</placeName>, ' +
        '<orgName ref="http://kb/UN http://kb/2">UN</orgName>, <date when="2023-02-27">then</date>, ' +
        '<measure type="currency" quantity="20" unit="USD">$20</measure></p></body>',
      header,
    );
    const { article, entities, mentions } = read(source)[0]!.annotations;
    expect(article).toMatchObject({ id: 'foreign', title: 'On Lima' });
    expect(entities).toEqual([
      { id: 'person/ana-diaz', type: 'person', name: 'Ana Diaz', ids: { viaf: '7' } },
      { id: 'place/lima', type: 'place', name: 'Lima', link: { geonames: 3936456, lat: -12.05, lon: -77.04 } },
      { id: 'organization/un', type: 'organization', name: 'UN', ids: { iri: 'http://kb/UN' } },
    ]);
    expect(mentions.map(({ entity, value }) => entity ?? value)).toEqual([
      'person/ana-diaz',
      'person/ana-diaz',
      'place/lima',
      'organization/un',
      { timex: '2023-02-27', kind: 'date' },
      { amount: '20', currency: 'USD' },
    ]);
  });

  it('each document of a corpus', () => {
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI xml:id="a"><text><body><p>A</p></body></text></TEI><TEI><text><body><p>B</p></body></text></TEI></teiCorpus>`;
    expect(read(corpus).map(({ text: body, annotations }) => [annotations.article.id, body])).toEqual([
      ['a', 'A'],
      ['foreign-2', 'B'],
    ]);
  });

  it('our own file after somebody has changed it', () => {
    const xml = tei
      .write({ text, annotations: sample() })
      .replace('<placeName xml:id="m3" ref="#e2">Kisumu</placeName>', '<orgName xml:id="m3">Kisumu</orgName>')
      .replace(' smiled', ' <persName ref="#e1">smiled</persName>');
    const { mentions, entities } = read(xml)[0]!.annotations;
    expect(mentions[2]).toEqual({ start: 37, end: 43, type: 'organization', text: 'Kisumu' });
    expect(mentions[5]).toEqual({
      start: 64,
      end: 70,
      type: 'person',
      text: 'smiled',
      entity: 'person/akinyi-odhiambo',
    });
    expect(entities.map(({ id }) => id)).toEqual(['person/akinyi-odhiambo']);
  });
});

describe('refuses', () => {
  it.each([
    ['', 'foreign.xml:1:1 Expected well-formed XML, got: document must contain a root element'],
    ['<TEI>\n <p></q></TEI>', 'foreign.xml:2:9 Expected well-formed XML, got: unexpected close tag'],
    ['<TEI>&writer;</TEI>', 'foreign.xml:1:14 Expected well-formed XML, got: undefined entity'],
    [
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'foreign.xml:1:14 Expected XML without entities of its own, got a declaration of some',
    ],
    [
      '\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
      'foreign.xml:2:1 Expected a TEI element of the namespace http://www.tei-c.org/ns/1.0, got <html>',
    ],
    ['<TEI><text/></TEI>', 'foreign.xml:1:1 Expected a TEI element of the namespace'],
    [`${TEI}</TEI>`, 'foreign.xml:1:1 Expected a text element, found none'],
    [
      withText('<p>\n<persName>👍</persName>🏽</p>'),
      'foreign.xml:2:1 Expected whole characters, got `👍`, which cuts one',
    ],
    [
      withText('', '<teiHeader>\n  <xenoData type="glossator">{"mentions": 1}</xenoData></teiHeader>'),
      'foreign.xml:2:3 Expected JSON as Glossator writes it here, got `{"mentions": 1}`',
    ],
    [
      withText('<p>'.repeat(600) + '</p>'.repeat(600)),
      'Expected no more than 400 elements within each other, got more',
    ],
  ])('%j', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });
});
