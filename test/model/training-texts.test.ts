import { describe, expect, it } from 'vitest';
import { bySharedNames, inOrder } from '../../scripts/shared/grouping.ts';
import { documentOf, joined, type LabelledLine } from '../../scripts/shared/labelled-lines.ts';
import { nameStock } from '../../scripts/shared/name-stock.ts';
import { patternArticles } from '../../scripts/shared/pattern-articles.ts';
import { shouted } from '../../scripts/shared/shouted.ts';
import { textOf } from '../../src/tokens/index.ts';

const stock = nameStock(
  '# Names\n# North\nAino Onni\n# South\nThandi Sipho\n',
  '# Names\n# North\nVirtanen\n# South\nDlamini\n',
  '# cities\nOulu\tcity\tFI\nDurban\tcity\tZA\nReading\tcity\tGB\tw\nFinland\tcountry\tFI\n',
);

function line(id: string, text: string, ...names: [name: string, type: string][]): LabelledLine {
  const entities = names.map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type };
  });
  return { id, text, entities };
}

/** The mentions of a line as the training sees them. */
function mentions(of: LabelledLine): string[] {
  const { tokens, spans } = documentOf(of, ['person', 'place', 'organization', 'date']);
  return spans.map(({ from, to, type }) => `${type}:${textOf(tokens, from, to)}`);
}

describe('training texts', () => {
  it('keep their mentions when they are joined', () => {
    const both = joined([
      line('a', 'Aino saw Oulu.', ['Aino', 'PERSON'], ['Oulu', 'PLACE']),
      line('b', 'Nokia left Oulu.', ['Nokia', 'ORG'], ['Oulu', 'PLACE']),
    ]);
    expect(mentions(both)).toEqual(['0:Aino', '1:Oulu', '2:Nokia', '1:Oulu']);
  });

  it('leave out a mention that is no whole rows', () => {
    expect(mentions(line('a', 'Aino saw Oulu.', ['Ain', 'PERSON'], ['Oulu', 'PLACE']))).toEqual(['1:Oulu']);
  });

  it('are grouped by order, or by the rare names they share', () => {
    const lines = ['Zamfara burns.', 'Nothing new.', 'Rain in Zamfara.', 'More of it.'].map((text, index) =>
      line(String(index), text),
    );
    expect(inOrder(lines, 3).map(group => group.length)).toEqual([3, 1]);
    expect(bySharedNames(lines).map(group => group.map(({ id }) => id).join(' '))).toEqual(['0 2', '1', '3']);
  });

  it('are made of patterns, the same each time', () => {
    const articles = patternArticles('# note\n{P} of {A} beat {B} {N}-{M} in {C} on {D}.', stock, 20);
    expect(articles).toEqual(patternArticles('# note\n{P} of {A} beat {B} {N}-{M} in {C} on {D}.', stock, 20));
    for (const { text, entities } of articles) {
      expect(text).not.toMatch(/[{}]|undefined|Reading/);
      for (const { start, end, type } of entities) {
        const name = text.slice(start, end);
        if (type === 'PERSON') expect(name).toMatch(/^(?:(?:Aino|Onni) )?Virtanen$|^(?:(?:Thandi|Sipho) )?Dlamini$/);
        if (type === 'ORG') expect(['Oulu', 'Durban', 'Finland']).toContain(name);
        if (type === 'DATE') expect(name).toMatch(/day$/);
      }
    }
  });

  it('are shown in capitals where that moves nothing', () => {
    expect(shouted(line('a', 'Aino saw Oulu.', ['Oulu', 'PLACE'])).map(mentions)).toEqual([['1:OULU']]);
    expect(shouted(line('b', 'Preußen fell.'))).toEqual([]);
  });
});
