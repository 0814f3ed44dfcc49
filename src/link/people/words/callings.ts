/**
 * Callings that one person does not have at once, as far as a news article goes: a judge is no defendant, a striker no
 * bishop. Office and army are compatible, and so are court and office of the law with the state. Our own list.
 */
const callings: Record<string, string> = {
  royal: 'king queen prince princess sultan emir emperor empress duke duchess',
  state:
    'president premier minister governor gov gov. senator sen sen. rep rep. congressman congresswoman lawmaker mayor chancellor secretary councillor councilor mp ambassador envoy commissioner councilman councilwoman',
  army: 'general gen gen. marshal admiral adm adm. brigadier brig brig.',
  ranks:
    'sgt sgt. sergeant constable cpl cpl. corporal private det det. detective inspector insp insp. officer policeman policewoman',
  court: 'judge justice magistrate',
  law: 'prosecutor lawyer attorney barrister solicitor',
  church: 'bishop archbishop cardinal pope rev rev. reverend fr fr. imam pastor rabbi monk nun priest',
  medicine: 'nurse surgeon paediatrician physician',
  sport:
    'striker goalkeeper midfielder defender winger forward batsman bowler pitcher quarterback sprinter boxer swimmer coach goalscorer',
  stage: 'actor actress singer rapper comedian filmmaker',
  trade: 'farmer fisherman shopkeeper baker driver teacher student pupil trader trucker',
  accused: 'defendant suspect victim gunman',
};

const together: ReadonlySet<string> = new Set(['army state', 'royal state', 'army royal', 'law state', 'court state']);

const callingOf: ReadonlyMap<string, string> = new Map(
  Object.entries(callings).flatMap(([calling, words]) => words.split(' ').map(word => [word, calling] as const)),
);

export function callingsOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(word => callingOf.get(word) ?? []))];
}

/** Whether nobody is both: each list says what one mention or person was called. */
export function areApart(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.every(one => others.every(other => one !== other && !together.has([one, other].sort().join(' '))));
}
