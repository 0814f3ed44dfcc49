import { describe, expect, it } from 'vitest';
import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import { describeMistake, markdownReport, percent, scoreTable } from '../../src/report/index.ts';
import { scoreFiles } from '../../src/score.ts';

function fileOf(id: string, mentions: Mention[]): AnnotationFile {
  return { schema: 1, article: { id, sha256: '0'.repeat(64), length: 100 }, entities: [], mentions };
}

const kisumu: Mention = { start: 0, end: 6, type: 'place', text: 'Kisumu' };
const odhiambo: Mention = { start: 10, end: 25, type: 'person', text: 'Akinyi\nOdhiambo' };
const monday: Mention = {
  start: 30,
  end: 36,
  type: 'date',
  text: 'Monday',
  value: { timex: '2024-03-11', kind: 'date' },
};

const scores = scoreFiles([
  {
    gold: fileOf('kisumu_port', [kisumu, odhiambo, monday]),
    predicted: fileOf('kisumu_port', [
      { ...kisumu, type: 'organization' },
      { ...odhiambo, start: 17, text: 'Odhiambo' },
      { ...monday, value: { timex: '2024-03-18', kind: 'date' } },
      { start: 40, end: 45, type: 'person', text: '*Mbita' },
    ]),
  },
  { gold: fileOf('b', [kisumu]) },
]);

it('scores are a table', () => {
  expect(scoreTable(scores)).toBe(
    [
      'type          gold  predicted  precision  recall  strict  exact  partial  type F1  values',
      'person           1          2        0.0     0.0     0.0    0.0     33.3     66.7       –',
      'place            2          0          –     0.0     0.0    0.0      0.0      0.0       –',
      'organization     0          1        0.0       –     0.0    0.0      0.0      0.0       –',
      'date             1          1      100.0   100.0   100.0  100.0    100.0    100.0     0.0',
      'all (micro)      4          4       25.0    25.0    25.0   50.0     62.5     50.0     0.0',
      'all (macro)      4          4       33.3    33.3    25.0   25.0     33.3     41.7       –',
      '',
    ].join('\n'),
  );
});

describe('mistakes', () => {
  it('say what was expected and what came', () => {
    expect(scores.mistakes.map(describeMistake)).toEqual([
      'type: expected place “Kisumu”, got organization “Kisumu”',
      'boundary: expected person “Akinyi Odhiambo”, got person “Odhiambo”',
      'value: date “Monday”: expected {"timex":"2024-03-11","kind":"date"}, got {"timex":"2024-03-18","kind":"date"}',
      'spurious: person “*Mbita”',
      'missed: place “Kisumu”',
    ]);
  });

  it('name a wrong boundary and type, and a value that is missing', () => {
    expect(describeMistake({ article: 'a', relation: 'both', gold: kisumu, predicted: odhiambo })).toMatch(
      /^boundary and type: /,
    );
    const { value: _, ...bare } = monday;
    expect(describeMistake({ article: 'a', relation: 'value', gold: monday, predicted: bare })).toMatch(
      /got no value$/,
    );
  });
});

it('the Markdown page lists scores, and mistakes by article with their sentences', () => {
  const page = markdownReport(scores, {
    sentenceOf: ({ article }) => (article === 'b' ? 'In <b>Kisumu</b>\n# *fish*' : undefined),
  });
  expect(page).toContain('2 articles.');
  expect(page).toContain(
    '| type | gold | predicted | precision | recall | strict | exact | partial | type F1 | values |\n|---|--:|',
  );
  expect(page).toContain('## Mistakes: 5\n\n### kisumu\\_port\n\n- type: expected place “Kisumu”');
  expect(page).toContain('- spurious: person “\\*Mbita”\n');
  expect(page).toContain('### b\n\n- missed: place “Kisumu”\n  > In \\<b\\>Kisumu\\</b\\> \\# \\*fish\\*\n');
});

it('says that one article is one', () => {
  expect(markdownReport(scoreFiles([{ gold: fileOf('b', []) }]), { sentenceOf: () => undefined })).toContain(
    '1 article.',
  );
});

it('percent', () => {
  expect([0, 1, 0.91666, undefined].map(percent)).toEqual(['0.0', '100.0', '91.7', '–']);
});
