import { macroScore, type Scores, scenarios, score, typesOf, valueAccuracy } from '../score.ts';

/** Heads of the columns of `scoreRows`. */
export const columns = [
  'type',
  'gold',
  'predicted',
  'precision',
  'recall',
  'strict',
  'exact',
  'partial',
  'type F1',
  'values',
];

/** A row a type, then the micro and macro averages: strict precision and recall, F1 by scenario, value accuracy. */
export function scoreRows({ counts, values }: Scores): string[][] {
  return [
    ...typesOf(counts).map(type => row(type, scenario => score(counts, scenario, type), valueAccuracy(values, type))),
    row('all (micro)', scenario => score(counts, scenario), valueAccuracy(values)),
    row('all (macro)', scenario => macroScore(counts, scenario), undefined),
  ];
}

type ScoreOf = (scenario: (typeof scenarios)[number]) => ReturnType<typeof score>;

function row(name: string, scoreOf: ScoreOf, values: number | undefined): string[] {
  const { gold, predicted, precision, recall } = scoreOf('strict');
  return [
    name,
    String(gold),
    String(predicted),
    percent(precision),
    percent(recall),
    ...scenarios.map(scenario => percent(scoreOf(scenario).f1)),
    percent(values),
  ];
}

/** 0.9166 → 91.7; a score that cannot exist is a dash. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : (share * 100).toFixed(1);
}
