/** How the day of a holiday is found. Those without a rule differ by country or follow another calendar. */
export type HolidayRule =
  | { month: number; day: number }
  /** Days after Easter Sunday of the Western churches. */
  | { easter: number }
  /** The nth weekday of a month, -1 for the last. */
  | { month: number; weekday: number; nth: number };

interface HolidayEntry {
  rule?: HolidayRule;
  /** In lower case, as rows have them, separated by spaces. */
  names: readonly string[];
}

const fixed = (month: number, day: number, ...names: string[]): HolidayEntry => ({ rule: { month, day }, names });
const easter = (days: number, ...names: string[]): HolidayEntry => ({ rule: { easter: days }, names });
const nth = (month: number, weekday: number, count: number, ...names: string[]): HolidayEntry => ({
  rule: { month, weekday, nth: count },
  names,
});
const movable = (...names: string[]): HolidayEntry => ({ names });

/**
 * Named days as news writes them: United Nations days (un.org/en/observances/list-days-weeks), the Christian year
 * of the Western churches, and public holidays of larger countries. Weekday and "nth" rules are those of the United States.
 */
const entries: Record<string, HolidayEntry> = {
  'new-years-day': fixed(1, 1, "new year 's day", 'new years day', "new year 's"),
  'new-years-eve': fixed(12, 31, "new year 's eve", 'new years eve'),
  'new-year': movable(
    'the new year',
    'the lunar new year',
    'lunar new year',
    'chinese new year',
    'lao new year',
    'khmer new year',
    'nowruz',
    'tet',
  ),
  epiphany: fixed(1, 6, 'epiphany'),
  'martin-luther-king-day': nth(1, 1, 3, 'martin luther king day', 'martin luther king jr. day'),
  'australia-day': fixed(1, 26, 'australia day', 'invasion day'),
  'holocaust-remembrance-day': fixed(1, 27, 'international holocaust remembrance day', 'holocaust remembrance day'),
  'waitangi-day': fixed(2, 6, 'waitangi day'),
  'valentines-day': fixed(2, 14, "valentine 's day", "st. valentine 's day", 'valentines day'),
  'presidents-day': nth(2, 1, 3, "presidents ' day", "presidents' day", 'presidents day'),
  'womens-day': fixed(3, 8, "international women 's day", "women 's day"),
  'st-patricks-day': fixed(3, 17, "st. patrick 's day", "st patrick 's day"),
  'pakistan-day': fixed(3, 23, 'pakistan day'),
  'april-fools-day': fixed(4, 1, "april fools ' day", "april fools' day", "april fool 's day"),
  'world-health-day': fixed(4, 7, 'world health day'),
  'earth-day': fixed(4, 22, 'earth day'),
  'anzac-day': fixed(4, 25, 'anzac day'),
  'may-day': fixed(
    5,
    1,
    'may day',
    "international workers ' day",
    "international workers' day",
    'international workers day',
  ),
  'press-freedom-day': fixed(5, 3, 'world press freedom day'),
  'memorial-day': nth(5, 1, -1, 'memorial day'),
  'mothers-day': nth(5, 7, 2, "mother 's day"),
  'childrens-day': movable("children 's day"),
  juneteenth: fixed(6, 19, 'juneteenth'),
  'fathers-day': nth(6, 7, 3, "father 's day"),
  'bastille-day': fixed(7, 14, 'bastille day'),
  'fourth-of-july': fixed(7, 4, 'fourth of july', 'the fourth of july'),
  'labor-day': nth(9, 1, 1, 'labor day', 'labour day'),
  'columbus-day': nth(10, 1, 2, 'columbus day'),
  'united-nations-day': fixed(10, 24, 'united nations day'),
  halloween: fixed(10, 31, 'halloween', "hallowe'en"),
  'all-saints-day': fixed(11, 1, "all saints ' day", "all saints' day"),
  'all-souls-day': fixed(11, 2, "all souls ' day", "all souls' day"),
  'guy-fawkes-night': fixed(11, 5, 'guy fawkes night', 'bonfire night'),
  'armistice-day': fixed(11, 11, 'armistice day', 'veterans day', "veterans ' day", "veterans' day"),
  thanksgiving: nth(11, 4, 4, 'thanksgiving', 'thanksgiving day'),
  'world-aids-day': fixed(12, 1, 'world aids day'),
  'human-rights-day': fixed(12, 10, 'international human rights day', 'human rights day'),
  'christmas-eve': fixed(12, 24, 'christmas eve', 'xmas eve'),
  christmas: fixed(12, 25, 'christmas', 'christmas day', 'xmas'),
  'boxing-day': fixed(12, 26, 'boxing day'),
  'shrove-tuesday': easter(-47, 'shrove tuesday', 'mardi gras'),
  'ash-wednesday': easter(-46, 'ash wednesday'),
  'palm-sunday': easter(-7, 'palm sunday'),
  'holy-week': movable('holy week'),
  'maundy-thursday': easter(-3, 'maundy thursday', 'holy thursday'),
  'good-friday': easter(-2, 'good friday'),
  'holy-saturday': easter(-1, 'holy saturday'),
  easter: easter(0, 'easter', 'easter sunday', 'easter day'),
  'easter-monday': easter(1, 'easter monday'),
  'ascension-day': easter(39, 'ascension day'),
  pentecost: easter(49, 'pentecost', 'whit sunday'),
  'orthodox-easter': movable('orthodox easter', 'orthodox christmas'),
  eid: movable(
    'eid',
    'eid al - fitr',
    'eid ul - fitr',
    'eid - al - fitr',
    'eid al - adha',
    'eid ul - adha',
    'eid - al - adha',
    'eid al fitr',
    'eid al adha',
    'hari raya',
  ),
  ramadan: movable('ramadan', 'ramadhan', 'muharram'),
  ashura: movable('ashura', 'ashoura', 'arbaeen', 'mawlid'),
  diwali: movable(
    'diwali',
    'deepavali',
    'holi',
    'dussehra',
    'durga puja',
    'ganesh chaturthi',
    'navratri',
    'vesak',
    'songkran',
    'pchum ben',
  ),
  passover: movable('passover', 'yom kippur', 'rosh hashanah', 'hanukkah', 'purim', 'sukkot'),
  'independence-day': movable(
    'independence day',
    'republic day',
    'national day',
    'liberation day',
    'unity day',
    'constitution day',
    'army day',
    'heroes day',
    "heroes ' day",
    "heroes' day",
    'remembrance day',
    'remembrance sunday',
    "martyrs ' day",
    "martyrs' day",
    "king 's day",
    "teachers ' day",
    "teachers' day",
  ),
  'victory-day': movable('victory day', 'election day', 'inauguration day', 'd - day', 'v - e day', 've day', 'vj day'),
  'black-friday': movable('black friday', 'cyber monday'),
  lent: movable('lent', 'advent'),
};

/** Key of a holiday by its name. */
const HOLIDAY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(entries).flatMap(([key, { names }]) => names.map(name => [name, key] as const)),
);

export const HOLIDAY_RULES: ReadonlyMap<string, HolidayRule> = new Map(
  Object.entries(entries).flatMap(([key, { rule }]) => (rule ? [[key, rule] as const] : [])),
);

/** Names that begin with a word, the longest first. */
export const HOLIDAYS_BY_FIRST_WORD: ReadonlyMap<string, readonly { words: readonly string[]; key: string }[]> =
  (() => {
    const byFirst = new Map<string, { words: readonly string[]; key: string }[]>();
    for (const [name, key] of HOLIDAY_NAMES) {
      const words = name.split(' ');
      byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, key }]);
    }
    for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
    return byFirst;
  })();
