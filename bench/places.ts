/**
 * How well places are linked, on sets whose toponyms have coordinates:
 * `npx tsx bench/places.ts geo_trnews.dev.jsonl geo_geovirus.dev.jsonl`. Acc@161 (Leidner 2007, Gritta et al. 2018):
 * the share of toponyms found and put within 161 km (100 miles) of their label. A nationality is put where its country
 * is. A label's country is that of the place with its GeoNames id, else of the nearest town of the gazetteer, where one
 * lies within 161 km. `same` counts a country as near wherever its middle is put, as sources differ by up to 1,000 km. No
 * text is shown.
 */
import { readFileSync } from 'node:fs';
import type { AnnotationFile, Link, Mention } from '../src/annotations/schema.ts';
import { distance, type Point } from '../src/link/places/distance.ts';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { percent } from '../src/report/index.ts';
import { countryAt, countryOfId, countryPoint } from './support/towns.ts';

const NEAR_KM = 161;
/** The middle of a country may lie so far from its towns. */
const MIDDLE_KM = 1_000;

interface Label {
  start: number;
  end: number;
  text: string;
  value?: { lat?: number; lon?: number; geonameid?: string };
}

interface Counts {
  labels: number;
  /** Labels that a mention of a place or group overlaps. */
  found: number;
  /** Of the found: with one place, several candidates, none. */
  linked: number;
  several: number;
  unlinked: number;
  near: number;
  /** Near, or the very country that is labelled. */
  same: number;
  /** Of the linked whose label's country is known: how many there are, and have it. */
  judged: number;
  country: number;
  /** Linked with the very same GeoNames id, of those where both have one. */
  ids: number;
  sameId: number;
  distances: number[];
}

const processor = glossator();

for (const path of process.argv.slice(2)) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const byKind = new Map<string, Counts>();
  for (const line of lines) {
    const { id, text, dct, entities } = JSON.parse(line) as {
      id: string;
      text: string;
      dct?: string;
      entities: Label[];
    };
    const date = /^\d{4}-\d{2}-\d{2}/.exec(dct ?? '')?.[0];
    const { annotations } = await annotateArticle(processor, { id, text, format: 'text', ...(date && { date }) });
    count(annotations, entities, kind => {
      if (!byKind.has(kind)) byKind.set(kind, empty());
      return byKind.get(kind)!;
    });
  }
  console.log(`${path.replace(/^.*\//, '')}: ${lines.length} articles`);
  console.log(
    row(
      'labels',
      'number',
      'found',
      'linked',
      'several',
      'none',
      'near',
      'same',
      'country',
      'same id',
      'Acc@161',
      'median km',
    ),
  );
  for (const kind of ['all', 'place', 'group', 'country', 'region', 'city', 'other']) {
    const counts = byKind.get(kind);
    if (counts) console.log(scores(kind, counts));
  }
}

function empty(): Counts {
  return {
    labels: 0,
    found: 0,
    linked: 0,
    several: 0,
    unlinked: 0,
    near: 0,
    same: 0,
    judged: 0,
    country: 0,
    ids: 0,
    sameId: 0,
    distances: [],
  };
}

function count(file: AnnotationFile, labels: readonly Label[], of: (kind: string) => Counts): void {
  const links = new Map(file.entities.map(({ id, link }) => [id, link]));
  for (const label of labels) {
    const at = pointOf(label.value);
    if (!at) continue;
    const mention = bestOverlap(file.mentions, label);
    const link = mention?.entity === undefined ? undefined : links.get(mention.entity);
    for (const kind of new Set(['all', ...kindsOf(mention, link)])) tally(of(kind), label, at, mention, link);
  }
}

function kindsOf(mention: Mention | undefined, link: Link | undefined): string[] {
  if (!mention) return [];
  if (mention.type === 'group') return ['group'];
  const kind = link?.kind ?? 'none';
  return ['place', ...(link ? [['country', 'region', 'city'].includes(kind) ? kind : 'other'] : [])];
}

function tally(
  counts: Counts,
  { value }: Label,
  at: Point,
  mention: Mention | undefined,
  link: Link | undefined,
): void {
  counts.labels++;
  if (!mention) return;
  counts.found++;
  const place = link && positionOf(link);
  if (!link || !place) {
    if (link?.candidates) counts.several++;
    else counts.unlinked++;
    return;
  }
  counts.linked++;
  const km = distance(place, at);
  counts.distances.push(km);
  if (km <= NEAR_KM) counts.near++;
  if (km <= NEAR_KM || (isCountry(mention, link) && countryAt(at, MIDDLE_KM) === link.country)) counts.same++;
  const id = Number(value?.geonameid ?? Number.NaN);
  const country = countryOfId.get(id) ?? countryAt(at, NEAR_KM);
  if (country && link.country) {
    counts.judged++;
    if (link.country === country) counts.country++;
  }
  if (link.geonames !== undefined && !Number.isNaN(id)) {
    counts.ids++;
    if (link.geonames === id) counts.sameId++;
  }
}

function isCountry({ type }: Mention, { kind }: Link): boolean {
  return type === 'group' || kind === 'country';
}

/** A place's own position, or its country's. */
function positionOf({ lat, lon, country, kind, candidates }: Link): Point | undefined {
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  if (kind !== undefined || candidates) return undefined;
  return countryPoint.get(country ?? '');
}

function pointOf(value: Label['value']): Point | undefined {
  return value?.lat === undefined || value.lon === undefined ? undefined : { lat: value.lat, lon: value.lon };
}

/** The mention of a place or group that shares most with the label. */
function bestOverlap(mentions: readonly Mention[], { start, end }: Label): Mention | undefined {
  const shared = (mention: Mention) => Math.min(mention.end, end) - Math.max(mention.start, start);
  return mentions
    .filter(mention => (mention.type === 'place' || mention.type === 'group') && shared(mention) > 0)
    .sort((a, b) => shared(b) - shared(a))[0];
}

function scores(kind: string, counts: Counts): string {
  const { labels, found, linked, several, unlinked, near, same, judged, country, ids, sameId, distances } = counts;
  const median = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)];
  return row(
    kind,
    `${labels}`,
    `${found}`,
    `${linked}`,
    `${several}`,
    `${unlinked}`,
    percent(near / linked),
    percent(same / linked),
    percent(country / judged),
    ids === 0 ? '-' : percent(sameId / ids),
    percent(near / labels),
    median === undefined ? '-' : median.toFixed(1),
  );
}

function row(...cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(8) : cell.padStart(10))).join('');
}
