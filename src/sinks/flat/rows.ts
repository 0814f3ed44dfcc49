import { secondsOf } from '../../text/instant.ts';
import type { IndexDocument } from '../document.ts';

/** A row: every column is there in each row of its file, of one type or null. */
export type Row = Record<string, string | number | null>;

/** The files of a folder and what their rows are about; the first has a row for every article. */
export const TABLES = ['articles', 'entities', 'quotes', 'mentions', 'dates', 'sums'] as const;
export type Table = (typeof TABLES)[number];

/** A document as rows of each file. Spans are half-open, in UTF-16 units of the text. */
export function rowsOf(document: IndexDocument): Record<Table, Row[]> {
  return {
    articles: [articleRow(document)],
    entities: entityRows(document),
    quotes: quoteRows(document),
    mentions: mentionRows(document),
    dates: dateRows(document),
    sums: sumRows(document),
  };
}

function articleRow({
  id,
  hash,
  title,
  date,
  url,
  place,
  language,
  text,
  entities,
  mentions,
  focus,
}: IndexDocument): Row {
  return {
    article: id,
    hash,
    title: title ?? null,
    date: date ?? null,
    url: url ?? null,
    place: place ?? null,
    language: language ?? null,
    focus: focus.join(' '),
    entities: entities.length,
    mentions: mentions.length,
    text,
  };
}

function entityRows({ id: article, entities }: IndexDocument): Row[] {
  return entities.map(({ key, id, type, name, role, words, country, lat, lon, geonames, kind, mentions }) => ({
    article,
    key,
    id,
    type,
    name,
    role: role ?? null,
    words: words.join(' '),
    country: country ?? null,
    kind: kind ?? null,
    geonames: geonames ?? null,
    lat: lat ?? null,
    lon: lon ?? null,
    mentions,
  }));
}

function quoteRows({ id: article, entities }: IndexDocument): Row[] {
  return entities.flatMap(({ key, quotes }) =>
    quotes.map(({ start, end }) => ({ article, start, stop: end, entity: key })),
  );
}

function mentionRows({ id: article, mentions }: IndexDocument): Row[] {
  return mentions.map(({ start, end, type, text, entity }) => ({
    article,
    start,
    stop: end,
    type,
    entity: entity ?? null,
    text,
  }));
}

/** `first` and `behind` as the annotations say them, and as seconds from the beginning of 1970 in UTC. */
function dateRows({ id: article, mentions }: IndexDocument): Row[] {
  return mentions.flatMap(({ start, date }) => {
    if (!date) return [];
    const { timex, kind, start: first, end: behind } = date;
    return [
      {
        article,
        start,
        timex,
        kind,
        first: first ?? null,
        behind: behind ?? null,
        first_second: first === undefined ? null : secondsOf(first),
        behind_second: behind === undefined ? null : secondsOf(behind),
      },
    ];
  });
}

/** Sums as exact decimals, and as the nearest floating-point numbers. */
function sumRows({ id: article, mentions }: IndexDocument): Row[] {
  return mentions.flatMap(({ start, sum }) => {
    if (!sum) return [];
    const { low, high, currency, usd } = sum;
    return [
      {
        article,
        start,
        low,
        high,
        currency: currency ?? null,
        usd: usd ?? null,
        low_number: numberOf(low),
        high_number: numberOf(high),
        usd_number: usd === undefined ? null : numberOf(usd),
      },
    ];
  });
}

/** JSON has no infinite number. */
function numberOf(decimal: string): number | null {
  const number = Number(decimal);
  return Number.isFinite(number) ? number : null;
}
