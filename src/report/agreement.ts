import type { Value } from '../annotations/schema.ts';
import type { Agreement, AgreementScores, Disagreement, DisagreementKind, SharedReading } from '../score/agreement.ts';
import { score, valueAccuracy } from '../score.ts';
import { named } from './mistake.ts';
import { percent } from './rows.ts';
import { textTable } from './table.ts';
import { shortLink, shortValue } from './value.ts';

/**
 * Agreement as tables for the terminal: by type, and by pair where there are more than two annotators. F1, values and
 * links are in percent, alpha is a number up to 1.
 */
export function agreementTable(agreement: Agreement): string {
  const byType = textTable(typeRows(agreement));
  return agreement.annotators.length === 2 ? byType : `${byType}\n${textTable(pairRows(agreement))}`;
}

/** A disagreement in some lines: the article and the kind, then each reading with the annotators who share it. */
export function describeDisagreement({ article, kind, readings }: Disagreement): string {
  const lines = readings.map(reading => `    ${reading.annotators.join(', ')}: ${said(reading, kind)}\n`);
  return `${article}: ${kind === 'both' ? 'boundary and type' : kind}\n${lines.join('')}`;
}

/** 0.8123 → 0.812; one that does not exist is a dash. */
export function alphaText(alpha: number | undefined): string {
  return alpha === undefined ? '–' : alpha.toFixed(3);
}

function typeRows({ annotators, types, all, spans }: Agreement): string[][] {
  return [
    ['type', ...annotators, 'F1', 'alpha', 'values', 'links'],
    ...types.map(({ type, ...scores }) => scoreRow(type, scores)),
    scoreRow('all', all),
    ['spans alone', ...annotators.map(() => ''), percent(spans.f1), alphaText(spans.alpha), '', ''],
  ];
}

function scoreRow(name: string, { mentions, f1, alpha, values, links }: AgreementScores): string[] {
  return [name, ...mentions.map(String), percent(f1), alphaText(alpha), percent(values), percent(links)];
}

function pairRows({ types, pairs }: Agreement): string[][] {
  const names = types.map(({ type }) => type);
  return [
    ['F1 of a pair', ...names, 'all', 'values', 'links'],
    ...pairs.map(({ annotators, counts, values, links }) => [
      annotators.join(' – '),
      ...[...names, undefined].map(type => percent(score(counts, 'strict', type).f1)),
      percent(valueAccuracy(values)),
      percent(valueAccuracy(links)),
    ]),
  ];
}

/** Names to the left, numbers to the right. */
function said({ mentions, link }: SharedReading, kind: DisagreementKind): string {
  const names = mentions.map(named).join(', ') || 'nothing';
  if (kind === 'value') return `${names}, ${valueText(mentions[0]!.value)}`;
  if (kind === 'link') return `${names}, ${shortLink(link)}`;
  return names;
}

/** With the range of a date: two dates may differ in that alone. */
function valueText(value: Value | undefined): string {
  if (value === undefined) return 'no value';
  const range = 'timex' in value && value.start !== undefined ? ` (${value.start} to ${value.end ?? '?'})` : '';
  return shortValue(value) + range;
}
