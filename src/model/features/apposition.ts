import type { TokenTable } from '../../types.ts';
import type { Runs } from './runs.ts';

/** What a noun beside a name says the name is of. */
export const Kind = { None: 0, Person: 1, Organization: 2, Place: 3, Thing: 4 } as const;

type Kind = (typeof Kind)[keyof typeof Kind];

/** Nouns that tell in a few words what a name stands for: "X, a chip maker", "the town of X". Source: own compilation. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...of(
    Kind.Organization,
    `company firm group conglomerate corporation maker producer manufacturer developer builder operator contractor supplier distributor
    retailer chain supermarket wholesaler exporter importer shipper carrier airline railway refiner miner driller lender bank insurer brokerage
    fund investor exchange cooperative co-operative startup start-up business brand label studio publisher broadcaster station channel network
    newspaper daily weekly magazine tabloid website portal platform app agency authority ministry department directorate bureau commission council
    committee court tribunal regulator watchdog body institute institution university college school academy faculty association union federation
    league club side team squad franchise party coalition alliance movement front faction militia gang cartel army force brigade battalion
    charity foundation trust nonprofit ngo think-tank organisation organization society congregation diocese choir band orchestra
    ensemble consultancy consortium utility subsidiary unit arm parent outfit shipyard brewery brewer distiller steelmaker carmaker
    automaker chipmaker drugmaker planemaker telecom telco pollster monastery order sect`,
  ),
  ...of(
    Kind.Person,
    `man woman boy girl father mother son daughter brother sister wife husband widow uncle aunt cousin grandfather grandmother nephew niece
    minister president premier mayor governor senator lawmaker deputy chairman chairwoman chair chief head manager secretary spokesman
    spokeswoman spokesperson lawyer attorney judge prosecutor officer commander general colonel captain sergeant soldier policeman teacher professor
    lecturer historian economist analyst strategist farmer fisherman driver pilot doctor nurse surgeon engineer architect scientist researcher
    biologist geologist chemist physicist student pupil journalist reporter editor columnist writer author poet novelist singer actor actress
    director musician painter artist dancer coach striker midfielder defender goalkeeper winger player bowler batsman runner
    cyclist swimmer boxer champion priest bishop archbishop imam monk nun rabbi pastor cleric elder chieftain king queen prince princess
    resident villager shopkeeper businessman businesswoman entrepreneur founder co-founder executive banker activist campaigner organiser organizer
    leader member candidate veteran survivor witness neighbour neighbor mechanic carpenter tailor trader vendor guard clerk accountant
    worker labourer laborer refugee migrant grandson granddaughter`,
  ),
  ...of(
    Kind.Place,
    `town village city hamlet suburb township settlement district province county region state territory ward neighbourhood neighborhood
    quarter borough municipality commune parish island islet atoll archipelago peninsula coast bay gulf strait lake river stream tributary valley
    mountain hill peak range plateau plain desert oasis forest port harbour harbor capital crossing checkpoint airport airstrip stadium hospital
    prison bridge road street square reservoir dam camp`,
  ),
  ...of(
    Kind.Thing,
    `ship vessel tanker ferry aircraft jet helicopter missile rocket drone satellite car truck bus train film movie novel book album song
    play opera series show game drug vaccine disease virus storm cyclone typhoon hurricane law act bill treaty festival award prize tournament
    cup language`,
  ),
]);

function of(kind: Kind, nouns: string): (readonly [string, Kind])[] {
  return nouns.split(/\s+/).map(noun => [noun, kind] as const);
}

/** Rows looked at behind a name. */
const REACH = 9;

const MARKS: ReadonlySet<string> = new Set([',', '(', '–', '—', '-']);
const BE: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were']);
/** Behind the noun that tells. */
const ENDS: ReadonlySet<string> = new Set(
  ', ; . ) ” " said says which who where whose that and but of for in at on from with by to'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'another', 'its', 'his', 'her', 'their']);

/** What the words beside each run of capitalised words say it is: for each row of the run its kind, else `Kind.None`. */
export class Appositions {
  behind = new Uint8Array(0);
  before = new Uint8Array(0);

  read(tokens: TokenTable, runs: Runs): void {
    if (this.behind.length < tokens.length) {
      this.behind = new Uint8Array(tokens.length * 2);
      this.before = new Uint8Array(tokens.length * 2);
    }
    for (let row = 0; row < tokens.length; row++) {
      const to = runs.to[row]!;
      if (to === 0) continue;
      const sentence = tokens.sentence[row]!;
      this.behind.fill(kindBehind(tokens, to, tokens.sentences[sentence + 1]!), row, to);
      this.before.fill(kindBefore(tokens, row, tokens.sentences[sentence]!), row, to);
      row = to - 1;
    }
  }
}

/** What is said of the name that ends before row `to`: "X, the lender of Rio", "X is a town in …". */
function kindBehind({ lowers }: TokenTable, to: number, end: number): Kind {
  const isVerb = to < end && BE.has(lowers[to]!);
  if (to >= end || !(isVerb || MARKS.has(lowers[to]!))) return Kind.None;
  if (isVerb && !DETERMINERS.has(lowers[to + 1] ?? '')) return Kind.None;
  const limit = Math.min(end, to + REACH);
  let kind: Kind = Kind.None;
  for (let row = to + 1; row < limit && !ENDS.has(lowers[row]!); row++) {
    const own = KINDS.get(lowers[row]!);
    if (own !== undefined && lowers[row + 1] !== "'s") kind = own;
  }
  return kind;
}

/** Between the noun that tells and the name: "a contractor called X", "the town of X", "a gang calling itself X". */
const BETWEEN: ReadonlySet<string> = new Set([
  'called',
  'named',
  'of',
  ',',
  '“',
  '"',
  'itself',
  'calling',
  'known',
  'as',
]);
const MOST_BETWEEN = 3;

/** What is said of the name that begins at row `from`: "the charity X", "the town of X". */
function kindBefore({ lowers }: TokenTable, from: number, first: number): Kind {
  let row = from - 1;
  for (let skipped = 0; row >= first && skipped < MOST_BETWEEN && BETWEEN.has(lowers[row]!); skipped++) row--;
  return row >= first ? (KINDS.get(lowers[row]!) ?? Kind.None) : Kind.None;
}
