import { Random } from '../../src/model/train/random.ts';
import type { LabelledLine } from './labelled-lines.ts';
import type { NameStock } from './renaming.ts';

const SENTENCES = 7;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LEAGUES = ['Premier League', 'First Division', 'Champions League', 'Super League', 'National League', 'Serie A'];
const typeOfSlot: Record<string, string> = { A: 'ORG', B: 'ORG', P: 'PERSON', Q: 'PERSON', C: 'PLACE', D: 'DATE', L: 'ORG' };

/**
 * Short articles about matches, made of sentence patterns and names: in ordinary news a country or a city is a place,
 * and the training texts hold too little sport to show when it is a team.
 */
export function sportsArticles(patterns: string, stock: NameStock, count: number): LabelledLine[] {
  const random = new Random(3);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)]!;
  const lines = patterns.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const person = (): string => {
    const region = pick(stock.regions);
    return `${pick(region.given)} ${pick(region.family)}`;
  };
  const team = (): string => pick(random.next() < 0.45 ? stock.countries : stock.places);
  return Array.from({ length: count }, (_, index) => {
    const names: Record<string, string> = {
      A: team(),
      B: team(),
      P: person(),
      Q: person(),
      C: pick(stock.places),
      D: pick(DAYS),
      L: pick(LEAGUES),
      N: String(2 + Math.floor(random.next() * 3)),
      M: String(Math.floor(random.next() * 2)),
    };
    const sentences = Array.from({ length: SENTENCES }, () => pick(lines));
    return filled(`sports ${index}`, sentences.join('\n\n'), names);
  });
}

function filled(id: string, pattern: string, names: Readonly<Record<string, string>>): LabelledLine {
  let text = '';
  let last = 0;
  const entities: LabelledLine['entities'] = [];
  for (const match of pattern.matchAll(/\{(\w)\}/g)) {
    text += pattern.slice(last, match.index);
    const slot = match[1]!;
    const full = names[slot]!;
    const again = (slot === 'P' || slot === 'Q') && text.includes(full);
    const name = again ? full.slice(full.lastIndexOf(' ') + 1) : full;
    const type = typeOfSlot[slot];
    if (type) entities.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    last = match.index + match[0].length;
  }
  return { id, text: text + pattern.slice(last), entities };
}
