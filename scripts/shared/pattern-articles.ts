import { Random } from '../../src/model/train/random.ts';
import type { LabelledLine } from './labelled-lines.ts';
import type { NameStock } from './name-stock.ts';

/** Makes a name for each slot of the patterns. */
type Names = Readonly<Record<string, string>>;

const SENTENCES = 7;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LEAGUES = ['Premier League', 'First Division', 'Champions League', 'Super League', 'National League', 'Serie A'];

/** Share of the teams that are countries. */
const COUNTRIES = 0.45;

/** What the slots of the patterns are; the others are scores. */
const typeOfSlot: Names = { A: 'ORG', B: 'ORG', L: 'ORG', P: 'PERSON', Q: 'PERSON', C: 'PLACE', D: 'DATE' };

/**
 * Short articles about matches, made of sentence patterns and names. In ordinary news a country or a city is a place,
 * and the training texts hold too little sport to show when it is a team.
 */
export function patternArticles(patterns: string, stock: NameStock, count: number): LabelledLine[] {
  const random = new Random(3);
  const lines = patterns.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return Array.from({ length: count }, (_, index) => {
    const names = namesFor(stock, random);
    const sentences = Array.from({ length: SENTENCES }, () => lines[Math.floor(random.next() * lines.length)]!);
    return filled(`sports ${index}`, sentences.join('\n\n'), names);
  });
}

function namesFor(stock: NameStock, random: Random): Names {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)]!;
  const person = (): string => {
    const region = pick(stock.regions);
    return `${pick(region.given)} ${pick(region.family)}`;
  };
  const team = (): string => pick(random.next() < COUNTRIES ? stock.countries : stock.places);
  return {
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
}

/** Puts the names into the slots; a person named before is called by the family name. */
function filled(id: string, pattern: string, names: Names): LabelledLine {
  const entities: LabelledLine['entities'] = [];
  let text = '';
  let last = 0;
  for (const match of pattern.matchAll(/\{(\w)\}/g)) {
    text += pattern.slice(last, match.index);
    const slot = match[1]!;
    const full = names[slot]!;
    const type = typeOfSlot[slot];
    const again = type === 'PERSON' && text.includes(full);
    const name = again ? full.slice(full.lastIndexOf(' ') + 1) : full;
    if (type) entities.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    last = match.index + match[0].length;
  }
  return { id, text: text + pattern.slice(last), entities };
}
