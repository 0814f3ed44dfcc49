/**
 * Unit names that are also ordinary words, and how far to trust them. `narrowed`: beside a nationality. `large`: also
 * beside a magnitude or a grouped number. `verb`: the same, and never before what one wins. `weight`: the context decides.
 */
export type Doubt = 'narrowed' | 'large' | 'verb' | 'weight';

/** Our own collection. */
export const AMBIGUOUS: ReadonlyMap<string, Doubt> = new Map([
  ...pairs('verb', 'won wons'),
  ...pairs('weight', 'pound pounds'),
  ...pairs('narrowed', 'mark real'),
  ...pairs('large', 'marks crown crowns sol sols colon colons dram drams ore lat lats'),
  ...pairs('large', 'austral australs inti intis sucre sucres punt punts sterling quetzal quetzals afghani afghanis'),
  ...pairs(
    'large',
    'guarani guaranis balboa balboas boliviano bolivianos cordoba cordobas zig zigs tala talas som soms',
  ),
  ...pairs('large', 'lek kip kips thebe colones leone leones bob bobs sum sums ecu ecus zaire zaires'),
  ...pairs('large', 'cruzeiro cruzeiros cruzado cruzados lipa lipas'),
]);

/** Names that count as money in lower case only: 50 Cent, Real Madrid, the Rand Corporation. */
export const LOWER_CASE_ONLY: ReadonlySet<string> = new Set([
  ...AMBIGUOUS.keys(),
  ...'cent cents buck bucks rand penny pennies quid dong sterling sen jeon sene fen bani kurus pya'.split(' '),
]);

/** What follows the verb "won": "500 won the race", "20 million won a prize". */
export const WINNINGS: ReadonlySet<string> = new Set(
  'the a an his her its their our my this that these those by at all both back three two gold silver bronze first'.split(
    ' ',
  ),
);

/** Before an amount of pounds: it is weighed. */
export const WEIGHING: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight lose loses lost losing gained gaining shed catch caught lift lifted lifting hoist harvested'.split(
    ' ',
  ),
);

/** Around an amount of pounds: it is weighed. */
export const WEIGHTS: ReadonlySet<string> = new Set(
  'kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos lb lbs ton tons tonnes tall inches feet foot ounces heroin cocaine marijuana cannabis meth explosives dynamite fish tuna meat beef rice flour food thrust luggage cargo waste garbage trash overweight heavier lighter weigh weighs weighed weighing weight carbon uranium bomb bombs'.split(
    ' ',
  ),
);

/** Around an amount of pounds: it is paid. */
export const PAYING: ReadonlySet<string> = new Set(
  'pay pays paid paying cost costs costing price priced prices worth fine fined fines fee fees tax taxes salary wage wages earn earned earns spend spent spending buy bought sold sell sale charge charged money cash bank loan debt fund funds funding budget bill bills rent invest invested investment raise raised donate donated prize bribe compensation damages profit profits loss losses sterling pence british britain uk euros dollars'.split(
    ' ',
  ),
);

/** Around a large amount of pounds: it is paid, whatever is weighed beside it. */
export const PRICING: ReadonlySet<string> = new Set('cost costs costing price prices priced'.split(' '));

/** Behind "10-pound" and "one-pound": what has that price. */
export const PRICED: ReadonlySet<string> = new Set(
  'coin coins note notes bill bills fine fines fee fees ticket tickets charge banknote banknotes tax deal loan grant'.split(
    ' ',
  ),
);

/** Before "3c": a label. */
export const LABELLED: ReadonlySet<string> = new Set(
  'section article flat room grade class vitamin figure table phase group level unit apartment type gate seat rule clause page pages'.split(
    ' ',
  ),
);

/** Lines of a picture: "1080p". */
export const PICTURE_LINES: ReadonlySet<string> = new Set('144 240 360 480 540 720 1080 1440 2160'.split(' '));

/** Beside "R500" or "P250", which might be a road or a part: it is paid. */
export const PAID: ReadonlySet<string> = new Set(
  'pay pays paid cost costs costing worth earn earns earned fined fine charged charge price priced spend spent extra'.split(
    ' ',
  ),
);

/** Behind "R500": a rate or a thing with a price. */
export const RATED: ReadonlySet<string> = new Set(
  'per a fine fee grant note notes monthly each voucher ticket bail reward allowance stipend'.split(' '),
);

function pairs<const T>(rule: T, words: string): [string, T][] {
  return words.split(' ').map(word => [word, rule]);
}
