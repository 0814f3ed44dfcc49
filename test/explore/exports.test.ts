import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { datesCalendar } from '../../src/explore/exports/calendar.ts';
import { mentionsCsv } from '../../src/explore/exports/csv.ts';
import { networkGraphMl } from '../../src/explore/exports/graphml.ts';
import { useExplore } from '../support/explore-app.ts';

const get = useExplore();

/** Reads RFC 4180, as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', behind] of cells) {
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (behind === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The properties of each event, unfolded. */
function readCalendar(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0) events.at(-1)![name] = value.replace(/\\([\\;,])/g, '$1').replace(/\\n/g, '\n');
  }
  return events;
}

describe('mentions as CSV', () => {
  it('are those of the articles that fit, with entity and value', async () => {
    const { text, headers } = await get('/export/mentions.csv?entity=person/hun+sen');
    const [head, ...rows] = readCsv(text);
    const records = rows.map(row => Object.fromEntries(row.map((cell, at) => [head![at]!, cell])));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="mentions.csv"');
    expect(records.map(record => record.text)).toEqual(['Hun Sen', 'Kampot', 'Tuesday', '$1.5 million', 'Japan']);
    expect(records[1]).toMatchObject({
      article: 'kampot-bridge',
      title: 'Bridge at Kampot opens',
      date: '2022-03-02',
      type: 'place',
      entity: 'place/geonames:1831112',
      name: 'Kampot',
      country: 'KH',
      lat: '10.61',
      lon: '104.18',
    });
    expect(records[3]).toMatchObject({ type: 'money', value: '1500000 USD', entity: '' });
  });

  it('run as no formula', async () => {
    const rows = readCsv((await get('/export/mentions.csv?words=fair')).text).slice(1);
    expect(rows).toHaveLength(4);
    expect(rows.map(row => row[1])).toEqual(Array(4).fill('\'-2+3, "a fair"; and <b>more</b>'));
    expect(rows.map(row => row[6])).toContain('\'=HYPERLINK("http://x.example","Acme")');
    expect(rows.map(row => row[9])).toContain("'@minister");
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-a', "'-a"],
    ['@a', "'@a"],
    ['\t=a', "'\t=a"],
    ['  =a', "'  =a"],
    ['＝a', "'＝a"],
    ['-1.5', '-1.5'],
    ['a=1', 'a=1'],
    ['a\r\nb', '"a\r\nb"'],
    ['say "no"', '"say ""no"""'],
  ])('writes the cell %j as %j', (text, cell) => {
    const line = mentionsCsv.row({ article: text, start: 0, end: 1, type: 'x', text: 'x' });
    expect(line.slice(0, line.indexOf(',,,0'))).toBe(cell);
  });

  it('are all there when there are many articles', async () => {
    const rows = readCsv((await get('/export/mentions.csv')).text);
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([14]));
    expect(new Set(rows.slice(1).map(row => row[0])).size).toBeGreaterThan(20);
  });
});

it('writes places as GeoJSON, longitude first', async () => {
  const { features, type } = JSON.parse((await get('/export/places.geojson?place=KE')).text);
  expect(type).toBe('FeatureCollection');
  expect(features).toContainEqual({
    type: 'Feature',
    id: 'place/geonames:184745',
    geometry: { type: 'Point', coordinates: [36.82, -1.28] },
    properties: expect.objectContaining({ name: 'Nairobi', country: 'KE', kind: 'city', articles: 1 }),
  });
  expect(JSON.parse((await get('/export/places.geojson?words=zeppelin')).text).features).toEqual([]);
});

describe('dates as iCalendar', () => {
  it('are whole days, half-open as our ranges are', async () => {
    const { text } = await get('/export/dates.ics?entity=person/hun+sen');
    expect(readCalendar(text)).toEqual([
      expect.objectContaining({
        UID: expect.stringMatching(/^kampot-bridge-\d+@glossator$/),
        DTSTAMP: '20220302T000000Z',
        'DTSTART;VALUE=DATE': '20220301',
        'DTEND;VALUE=DATE': '20220302',
        SUMMARY: 'Tuesday: Bridge at Kampot opens',
      }),
    ]);
  });

  it('are folded between characters, and escaped', async () => {
    const { text } = await get('/export/dates.ics?words=fair');
    expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).toContain('\\, ');
    const [event] = readCalendar(text);
    expect(event!.DESCRIPTION).toContain('🎡');
    expect(event!.SUMMARY).toBe('3 May 2021: -2+3, "a fair"; and <b>more</b>');
  });

  it('leave out what the format cannot say', async () => {
    const { text } = await get('/export/dates.ics');
    const events = readCalendar(text);
    expect(events.length).toBeGreaterThan(5);
    expect(text.match(/^DT(?:START|END)[^\r]*/gm)!.every(line => /:\d{8}(?:T\d{6}Z)?$/.test(line))).toBe(true);
    expect(new Set(events.map(event => event.UID)).size).toBe(events.length);
  });

  it('have times where the text has one', () => {
    const day = 19_000 * 86_400;
    const event = { article: 'a', start: 3, words: '8 p.m.', sentence: 'At 8 p.m.' };
    const text = datesCalendar.row({ ...event, first: day + 72_000, behind: day + 75_600 });
    expect(text).toContain('DTSTART:20220108T200000Z\r\nDTEND:20220108T210000Z\r\n');
    expect(datesCalendar.row({ ...event, first: -90_000_000_000, behind: 0 })).toBe('');
  });
});

describe('the network as GraphML', () => {
  it('has a node each name and an edge each pair', async () => {
    const { nodes, edges } = readGraph((await get('/export/network.graphml?words=fair')).text);
    expect([...nodes.values()].map(({ name }) => name).sort()).toEqual(
      ['=HYPERLINK("http://x.example","Acme")', 'Juma Otieno', 'script'].sort(),
    );
    expect(edges).toHaveLength(3);
    for (const { source, target, weight } of edges) {
      expect(nodes.has(source!) && nodes.has(target!)).toBe(true);
      expect(weight).toBe('1');
    }
  });

  it('is XML whatever a name holds', () => {
    const name = 'a<b>&"\'\u0000\u000b\ud800]]>\n';
    const { nodes } = readGraph(
      networkGraphMl({ nodes: [{ key: `person/${name}`, type: 'person', name, articles: 1 }], edges: [] }),
    );
    expect([...nodes.values()][0]!.name).toBe('a<b>&"\'\ufffd\ufffd\ufffd]]>\n');
  });
});

function readGraph(xml: string) {
  const nodes = new Map<string, Record<string, string>>();
  const edges: Record<string, string>[] = [];
  let data: Record<string, string> = {};
  let key = '';
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node' || name === 'edge') data = { ...(attributes as Record<string, string>) };
    if (name === 'node') nodes.set(data.id!, data);
    if (name === 'edge') edges.push(data);
    key = name === 'data' ? String(attributes.key) : '';
  });
  parser.on('text', text => {
    if (key !== '') data[key] = (data[key] ?? '') + text;
  });
  parser.on('closetag', () => {
    key = '';
  });
  parser.write(xml).close();
  return { nodes, edges };
}
