/** How the day of a holiday is found where no table is needed. `local`: some countries have another day. */
export type HolidayRule = { local?: true } & (
  | { month: number; day: number }
  /** Days after Easter Sunday of the Western churches. */
  | { easter: number }
  /** The nth weekday of a month, -1 for the last. */
  | { month: number; weekday: number; nth: number }
);

interface HolidayEntry {
  rule?: HolidayRule;
  names: readonly string[];
}

const fixed = (month: number, day: number, ...names: string[]): HolidayEntry => ({ rule: { month, day }, names });
const easter = (days: number, ...names: string[]): HolidayEntry => ({ rule: { easter: days }, names });
const nth = (month: number, weekday: number, count: number, ...names: string[]): HolidayEntry => ({
  rule: { month, weekday, nth: count },
  names,
});
/** Its days are in `data/holidays.tsv`, as far as they are known. */
const listed = (...names: string[]): HolidayEntry => ({ names });
/** `data/holidays.tsv` has the days of the countries that keep another one. */
const local = ({ rule, names }: HolidayEntry): HolidayEntry => ({
  ...(rule && { rule: { ...rule, local: true } }),
  names,
});

/** Every way to join words of Arabic: "Eid al-Fitr", "Eid al Fitr", "Id-ul-Fitr". */
function joined(firsts: string, articles: string, lasts: string): string[] {
  const parts = [firsts, articles, lasts].map(words => words.split(' '));
  const [first, article, last] = parts as [string[], string[], string[]];
  return first.flatMap(a => article.flatMap(b => last.flatMap(c => [`${a} ${b}-${c}`, `${a}-${b}-${c}`])));
}

/**
 * Named days as news writes them: United Nations days (un.org/en/observances/list-days-weeks), the Christian, Islamic,
 * Jewish, Chinese, Hindu, Buddhist and Persian years in their usual English spellings, and national holidays. Weekday and
 * "nth" rules are those of the United States. Hyphens and apostrophes may be left out.
 */
const entries: Record<string, HolidayEntry> = {
  'new-years-day': fixed(1, 1, "New Year's Day", "New Year's"),
  'new-years-eve': fixed(12, 31, "New Year's Eve"),
  'new-year': listed('the new year'),

  epiphany: fixed(1, 6, 'Epiphany', "Three Kings' Day"),
  candlemas: fixed(2, 2, 'Candlemas'),
  annunciation: fixed(3, 25, 'Annunciation'),
  assumption: fixed(8, 15, 'Assumption Day', 'Assumption'),
  'all-saints-day': fixed(11, 1, "All Saints' Day"),
  'all-souls-day': fixed(11, 2, "All Souls' Day"),
  'day-of-the-dead': fixed(11, 2, 'Day of the Dead'),
  'immaculate-conception': fixed(12, 8, 'Immaculate Conception'),
  'christmas-eve': fixed(12, 24, 'Christmas Eve', 'Xmas Eve'),
  christmas: fixed(12, 25, 'Christmas', 'Christmas Day', 'Xmas'),
  'boxing-day': fixed(12, 26, 'Boxing Day', "St. Stephen's Day", "St Stephen's Day"),
  'shrove-monday': easter(-48, 'Shrove Monday', 'Rose Monday'),
  'shrove-tuesday': easter(-47, 'Shrove Tuesday', 'Mardi Gras'),
  'ash-wednesday': easter(-46, 'Ash Wednesday'),
  'palm-sunday': local(easter(-7, 'Palm Sunday')),
  'holy-week': local(easter(-7, 'Holy Week')),
  'maundy-thursday': easter(-3, 'Maundy Thursday', 'Holy Thursday'),
  'good-friday': local(easter(-2, 'Good Friday')),
  'holy-saturday': local(easter(-1, 'Holy Saturday', 'Easter Saturday')),
  easter: local(easter(0, 'Easter', 'Easter Sunday', 'Easter Day')),
  'easter-monday': local(easter(1, 'Easter Monday')),
  'ascension-day': easter(39, 'Ascension Day', 'Ascension'),
  pentecost: local(easter(49, 'Pentecost', 'Pentecost Sunday', 'Whit Sunday')),
  'whit-monday': local(easter(50, 'Whit Monday', 'Pentecost Monday')),
  'trinity-sunday': easter(56, 'Trinity Sunday'),
  'corpus-christi': easter(60, 'Corpus Christi'),
  'orthodox-easter': listed('Orthodox Easter', 'Orthodox Easter Sunday', 'Fasika'),
  'orthodox-palm-sunday': listed('Orthodox Palm Sunday'),
  'orthodox-good-friday': listed('Orthodox Good Friday'),
  'orthodox-easter-monday': listed('Orthodox Easter Monday', 'Sham el-Nessim'),
  'clean-monday': listed('Clean Monday'),
  'orthodox-christmas': fixed(1, 7, 'Orthodox Christmas', 'Orthodox Christmas Day', 'Coptic Christmas'),
  'orthodox-christmas-eve': fixed(1, 6, 'Orthodox Christmas Eve', 'Coptic Christmas Eve'),
  'orthodox-new-year': fixed(1, 14, 'Orthodox New Year', 'Old New Year'),
  'orthodox-epiphany': fixed(1, 19, 'Orthodox Epiphany'),
  timkat: listed('Timkat', 'Timket'),
  enkutatash: listed('Enkutatash', 'Ethiopian New Year'),
  meskel: listed('Meskel', 'Meskal'),
  lent: listed('Lent', 'Advent'),

  'eid-al-fitr': listed(
    ...joined('Eid Id Aid', 'al ul el', 'Fitr Fitri'),
    'Eidul Fitr',
    'Eid-ul-Fitar',
    'Idul Fitri',
    'Aidilfitri',
    'Hari Raya Aidilfitri',
    'Hari Raya Puasa',
    'Lebaran',
    'Korité',
    'Uraza Bayram',
  ),
  'eid-al-adha': listed(
    ...joined('Eid Id Aid', 'al ul el', 'Adha Azha Zuha Kabir Kebir'),
    'Eidul Adha',
    'Eidul Azha',
    'Idul Adha',
    'Aidiladha',
    'Hari Raya Aidiladha',
    'Hari Raya Haji',
    'Bakrid',
    'Bakra Eid',
    'Tabaski',
    'Kurban Bayram',
    'Qurban Bayram',
    'Kurban Bayrami',
    'Feast of the Sacrifice',
    'Feast of Sacrifice',
  ),
  eid: listed('Eid', 'Hari Raya'),
  ramadan: listed('Ramadan', 'Ramadhan', 'Ramazan', 'Ramzan'),
  'laylat-al-qadr': listed(...joined('Laylat Lailat', 'al ul', 'Qadr'), 'Night of Power'),
  muharram: listed('Muharram'),
  'islamic-new-year': listed('Islamic New Year', 'Hijri New Year', 'Muslim New Year'),
  ashura: listed('Ashura', 'Ashoura', 'Day of Ashura'),
  arbaeen: listed('Arbaeen', "Arba'een"),
  mawlid: listed(
    'Mawlid',
    'Mawlid al-Nabi',
    'Maulid',
    'Maulid Nabi',
    'Maulidur Rasul',
    'Gamou',
    'Eid-e-Milad',
    'Eid-e-Milad-un-Nabi',
    'Eid Milad-un-Nabi',
    'Eid Milad un-Nabi',
    'Milad-un-Nabi',
    "Prophet's Birthday",
    "Prophet Muhammad's Birthday",
  ),
  'arafat-day': listed('Arafat Day', 'Arafah Day', 'Day of Arafah', 'Day of Arafat'),
  'isra-and-miraj': listed(
    'Isra and Miraj',
    "Isra and Mi'raj",
    'Isra Miraj',
    ...joined('Laylat Lailat', 'al', 'Miraj'),
  ),

  passover: listed('Passover', 'Pesach'),
  'rosh-hashanah': listed('Rosh Hashanah', 'Rosh Hashana', 'Rosh Hashona', 'Jewish New Year'),
  'yom-kippur': listed('Yom Kippur', 'Day of Atonement'),
  sukkot: listed('Sukkot', 'Sukkoth', 'Succot', 'Feast of Tabernacles'),
  'simchat-torah': listed('Simchat Torah', 'Simhat Torah'),
  hanukkah: listed('Hanukkah', 'Chanukah', 'Hanukah', 'Hannukah', 'Chanukkah'),
  'tu-bishvat': listed('Tu Bishvat', "Tu B'Shvat"),
  purim: listed('Purim'),
  shavuot: listed('Shavuot', 'Shavuoth', 'Feast of Weeks'),
  'lag-baomer': listed('Lag BaOmer', "Lag B'Omer"),
  'tisha-bav': listed("Tisha B'Av", 'Tisha BAv'),
  'yom-hashoah': listed('Yom HaShoah'),
  'yom-hazikaron': listed('Yom HaZikaron'),
  'yom-haatzmaut': listed("Yom Ha'atzmaut", 'Yom Haatzmaut'),
  'jerusalem-day': listed('Jerusalem Day', 'Yom Yerushalayim'),

  'lunar-new-year': listed(
    'the Lunar New Year',
    'Lunar New Year',
    'Chinese New Year',
    'Chinese Lunar New Year',
    'Spring Festival',
  ),
  'lunar-new-year-eve': listed(
    'Lunar New Year Eve',
    "Lunar New Year's Eve",
    'Chinese New Year Eve',
    "Chinese New Year's Eve",
  ),
  tet: listed('Tet', 'Tết', 'Tet Nguyen Dan', 'Tết Nguyên Đán', 'Vietnamese New Year', 'Vietnamese Lunar New Year'),
  seollal: listed('Seollal', 'Korean New Year', 'Korean Lunar New Year'),
  'lantern-festival': listed('Lantern Festival'),
  qingming: listed(
    'Qingming',
    'Qingming Festival',
    'Ching Ming Festival',
    'Tomb-Sweeping Day',
    'Tomb-Sweeping Festival',
  ),
  'dragon-boat-festival': listed('Dragon Boat Festival', 'Duanwu Festival', 'Tuen Ng Festival'),
  qixi: listed('Qixi Festival', 'Qixi', 'Double Seventh Festival'),
  'ghost-festival': listed('Hungry Ghost Festival', 'Ghost Festival', 'Zhongyuan Festival'),
  'mid-autumn-festival': listed('Mid-Autumn Festival'),
  'chung-yeung': listed('Chung Yeung Festival', 'Double Ninth Festival', 'Chongyang Festival'),
  chuseok: listed('Chuseok'),
  'buddhas-birthday': listed("Buddha's Birthday", 'Birthday of the Buddha'),
  losar: listed('Losar', 'Tibetan New Year'),
  matariki: listed('Matariki'),

  nowruz: listed(
    ...'Nowruz Novruz Nauryz Navruz Norouz Norooz Nowrooz Noruz Nawroz Newroz Nawruz Nooruz Navroz'.split(' '),
    'Persian New Year',
    'Iranian New Year',
    'Kurdish New Year',
  ),
  'yalda-night': listed('Yalda Night'),
  'sizdah-bedar': listed('Sizdah Bedar', 'Sizdah-Bedar'),

  diwali: listed('Diwali', 'Divali', 'Deepavali', 'Deepawali', 'Dipavali'),
  holi: listed('Holi', 'Phagwa', 'Phagwah'),
  dussehra: listed('Dussehra', 'Dasara', 'Vijayadashami', 'Vijaya Dashami'),
  dashain: listed('Dashain'),
  'durga-puja': listed('Durga Puja', 'Durga Pooja'),
  navratri: listed('Navratri', 'Navaratri', 'Navarathri', 'Sharad Navratri'),
  'ganesh-chaturthi': listed('Ganesh Chaturthi', 'Vinayaka Chaturthi', 'Vinayaka Chavithi'),
  janmashtami: listed('Janmashtami', 'Krishna Janmashtami'),
  'maha-shivaratri': listed('Maha Shivaratri', 'Maha Shivratri', 'Mahashivratri', 'Mahashivaratri', 'Shivratri'),
  onam: listed('Onam', 'Thiruvonam'),
  pongal: listed('Pongal', 'Thai Pongal', 'Makar Sankranti', 'Makara Sankranti'),
  thaipusam: listed('Thaipusam'),
  nyepi: listed('Nyepi', 'Balinese New Year'),
  vesak: listed(
    'Vesak',
    'Wesak',
    'Vesak Day',
    'Wesak Day',
    'Buddha Purnima',
    'Visakha Bucha',
    'Visak Bochea',
    'Waisak',
  ),
  'makha-bucha': listed('Makha Bucha', 'Makha Bucha Day', 'Magha Puja'),
  'asalha-puja': listed('Asalha Puja', 'Asahna Bucha', 'Asarnha Bucha', 'Asanha Bucha'),
  songkran: listed('Songkran', 'Songkran Festival', 'Thai New Year'),
  thingyan: listed('Thingyan', 'Burmese New Year', 'Myanmar New Year'),
  'khmer-new-year': listed('Khmer New Year', 'Cambodian New Year', 'Choul Chnam Thmey'),
  'lao-new-year': fixed(4, 14, 'Lao New Year', 'Pi Mai Lao', 'Pi Mai'),
  'sinhala-and-tamil-new-year': fixed(
    4,
    14,
    'Sinhala and Tamil New Year',
    'Sinhalese New Year',
    'Tamil New Year',
    'Puthandu',
  ),
  'pohela-boishakh': listed('Pohela Boishakh', 'Bengali New Year'),
  'pchum-ben': listed('Pchum Ben', 'Pchum Ben Day'),

  'martin-luther-king-day': nth(
    1,
    1,
    3,
    'Martin Luther King Day',
    'Martin Luther King Jr. Day',
    'Martin Luther King, Jr. Day',
    'MLK Day',
  ),
  'burns-night': fixed(1, 25, 'Burns Night'),
  'australia-day': fixed(1, 26, 'Australia Day', 'Invasion Day'),
  'holocaust-remembrance-day': local(fixed(1, 27, 'Holocaust Remembrance Day')),
  'international-holocaust-remembrance-day': fixed(
    1,
    27,
    'International Holocaust Remembrance Day',
    'Holocaust Memorial Day',
  ),
  'groundhog-day': fixed(2, 2, 'Groundhog Day'),
  'waitangi-day': fixed(2, 6, 'Waitangi Day'),
  'kashmir-day': fixed(2, 5, 'Kashmir Solidarity Day', 'Kashmir Day'),
  'valentines-day': fixed(2, 14, "Valentine's Day", "St. Valentine's Day", "St Valentine's Day"),
  'defender-of-the-fatherland-day': local(
    fixed(2, 23, 'Defender of the Fatherland Day', 'Defenders of the Fatherland Day'),
  ),
  'presidents-day': local(nth(2, 1, 3, "Presidents' Day")),
  'st-davids-day': fixed(3, 1, "St. David's Day", "St David's Day"),
  'international-womens-day': fixed(3, 8, "International Women's Day"),
  'womens-day': local(fixed(3, 8, "Women's Day", "National Women's Day")),
  'st-patricks-day': fixed(3, 17, "St. Patrick's Day", "St Patrick's Day", "Saint Patrick's Day"),
  'pakistan-day': fixed(3, 23, 'Pakistan Day'),
  'land-day': fixed(3, 30, 'Land Day'),
  'april-fools-day': fixed(4, 1, "April Fools' Day", "April Fool's Day"),
  'cosmonautics-day': fixed(4, 12, 'Cosmonautics Day'),
  'earth-day': fixed(4, 22, 'Earth Day'),
  'st-georges-day': local(fixed(4, 23, "St. George's Day", "St George's Day")),
  'anzac-day': fixed(4, 25, 'Anzac Day'),
  'day-of-valor': fixed(4, 9, 'Day of Valor', 'Araw ng Kagitingan'),
  'union-day': listed('Union Day'),
  'may-day': fixed(5, 1, 'May Day', "International Workers' Day", "Workers' Day", 'International Labour Day'),
  'labour-day': listed('Labour Day'),
  've-day': fixed(5, 8, 'V-E Day', 'VE Day', 'Victory in Europe Day'),
  'europe-day': fixed(5, 9, 'Europe Day'),
  'nakba-day': fixed(5, 15, 'Nakba Day'),
  'victoria-day': listed('Victoria Day'),
  'africa-day': fixed(5, 25, 'Africa Day', 'Africa Liberation Day', 'African Freedom Day'),
  'memorial-day': local(nth(5, 1, -1, 'Memorial Day')),
  'mothers-day': local(nth(5, 7, 2, "Mother's Day", 'Mothering Sunday')),
  'childrens-day': listed("Children's Day", "National Children's Day"),
  'international-childrens-day': fixed(6, 1, "International Children's Day"),
  'madaraka-day': fixed(6, 1, 'Madaraka Day'),
  'democracy-day': listed('Democracy Day'),
  'flag-day': listed('Flag Day', 'National Flag Day'),
  'day-of-the-african-child': fixed(6, 16, 'Day of the African Child'),
  juneteenth: fixed(6, 19, 'Juneteenth'),
  'fathers-day': local(nth(6, 7, 3, "Father's Day")),
  'midsummer-eve': listed("Midsummer's Eve", 'Midsummer Eve'),
  'midsummer-day': listed('Midsummer Day', "Midsummer's Day"),
  'canada-day': fixed(7, 1, 'Canada Day'),
  'fourth-of-july': fixed(7, 4, 'Fourth of July', 'the Fourth of July'),
  'saba-saba-day': fixed(7, 7, 'Saba Saba Day', 'Saba Saba'),
  'bastille-day': fixed(7, 14, 'Bastille Day'),
  'mandela-day': fixed(7, 18, 'Mandela Day', 'Nelson Mandela Day', 'Nelson Mandela International Day'),
  'kargil-vijay-diwas': fixed(7, 26, 'Kargil Vijay Diwas'),
  'nane-nane-day': fixed(8, 8, 'Nane Nane Day', 'Nane Nane'),
  'emancipation-day': listed('Emancipation Day'),
  'vj-day': listed('VJ Day', 'V-J Day'),
  'malaysia-day': fixed(9, 16, 'Malaysia Day'),
  'labor-day': local(nth(9, 1, 1, 'Labor Day')),
  'patriot-day': fixed(9, 11, 'Patriot Day'),
  'heritage-day': fixed(9, 24, 'Heritage Day'),
  'michaelmas-day': fixed(9, 29, 'Michaelmas'),
  'truth-and-reconciliation-day': fixed(9, 30, 'National Day for Truth and Reconciliation'),
  'gandhi-jayanti': fixed(10, 2, 'Gandhi Jayanti'),
  'hangul-day': fixed(10, 9, 'Hangul Day'),
  'double-tenth': fixed(10, 10, 'Double Tenth Day', 'Double Ten Day', 'Double Tenth'),
  'columbus-day': nth(10, 1, 2, 'Columbus Day', "Indigenous Peoples' Day"),
  'mashujaa-day': fixed(10, 20, 'Mashujaa Day'),
  halloween: fixed(10, 31, 'Halloween', "Hallowe'en"),
  'reformation-day': fixed(10, 31, 'Reformation Day'),
  'guy-fawkes-night': fixed(11, 5, 'Guy Fawkes Night', 'Bonfire Night', 'Guy Fawkes Day'),
  'armistice-day': fixed(11, 11, 'Armistice Day', "Veterans' Day"),
  'remembrance-day': local(fixed(11, 11, 'Remembrance Day')),
  'remembrance-sunday': nth(11, 7, 2, 'Remembrance Sunday'),
  'singles-day': fixed(11, 11, "Singles' Day"),
  'bonifacio-day': fixed(11, 30, 'Bonifacio Day'),
  thanksgiving: local(nth(11, 4, 4, 'Thanksgiving', 'Thanksgiving Day')),
  'black-friday': listed('Black Friday'),
  'cyber-monday': listed('Cyber Monday'),
  'st-andrews-day': fixed(11, 30, "St. Andrew's Day", "St Andrew's Day"),
  'st-nicholas-day': fixed(12, 6, 'St. Nicholas Day', "Saint Nicholas' Day", 'St Nicholas Day'),
  'jamhuri-day': fixed(12, 12, 'Jamhuri Day'),
  'day-of-reconciliation': fixed(12, 16, 'Day of Reconciliation'),
  'rizal-day': fixed(12, 30, 'Rizal Day'),
  kwanzaa: fixed(12, 26, 'Kwanzaa'),

  ...unitedNations([
    [2, 4, 'World Cancer Day'],
    [2, 21, 'International Mother Language Day'],
    [3, 3, 'World Wildlife Day'],
    [3, 21, 'International Day of Nowruz'],
    [3, 22, 'World Water Day'],
    [3, 24, 'World Tuberculosis Day'],
    [4, 7, 'World Health Day'],
    [4, 25, 'World Malaria Day'],
    [5, 3, 'World Press Freedom Day'],
    [5, 31, 'World No Tobacco Day'],
    [6, 5, 'World Environment Day'],
    [6, 8, 'World Oceans Day'],
    [6, 20, 'World Refugee Day'],
    [6, 21, 'International Day of Yoga'],
    [7, 11, 'World Population Day'],
    [8, 12, 'International Youth Day'],
    [8, 19, 'World Humanitarian Day'],
    [9, 8, 'International Literacy Day'],
    [9, 21, 'International Day of Peace'],
    [9, 27, 'World Tourism Day'],
    [10, 5, "World Teachers' Day"],
    [10, 10, 'World Mental Health Day'],
    [10, 16, 'World Food Day'],
    [10, 24, 'United Nations Day'],
    [11, 20, "World Children's Day"],
    [12, 1, 'World AIDS Day'],
    [12, 10, 'International Human Rights Day'],
    [12, 18, 'International Migrants Day'],
  ]),

  'independence-day': listed('Independence Day'),
  'republic-day': listed('Republic Day'),
  'national-day': listed('National Day'),
  'liberation-day': listed('Liberation Day'),
  'unity-day': listed('Unity Day', 'National Unity Day', 'German Unity Day'),
  'constitution-day': listed('Constitution Day'),
  'statehood-day': listed('Statehood Day'),
  'proclamation-day': listed('Proclamation Day'),
  'revolution-day': listed('Revolution Day'),
  'freedom-day': listed('Freedom Day'),
  'foundation-day': listed(
    'Foundation Day',
    'National Foundation Day',
    'Founding Day',
    'National Founding Day',
    "Founders' Day",
    "Founder's Day",
  ),
  'army-day': listed('Army Day'),
  'armed-forces-day': listed('Armed Forces Day'),
  'navy-day': listed('Navy Day'),
  'defence-day': listed('Defence Day', 'National Defence Day'),
  'heroes-day': listed("Heroes' Day", "National Heroes' Day"),
  'martyrs-day': listed("Martyrs' Day"),
  'youth-day': listed('Youth Day', 'National Youth Day'),
  'teachers-day': listed("Teachers' Day", "National Teachers' Day"),
  'farmers-day': listed("Farmers' Day"),
  'human-rights-day': local(fixed(12, 10, 'Human Rights Day')),
  'family-day': listed('Family Day'),
  'kings-day': listed("King's Day", 'Koningsdag'),
  'kings-birthday': listed("King's Birthday", "Queen's Birthday", "Sovereign's Birthday"),
  'emperors-birthday': listed("Emperor's Birthday"),
  'culture-day': listed('Culture Day'),
  'victory-day': listed('Victory Day'),
  'reunification-day': listed('Reunification Day'),
  'hung-kings-day': listed("Hung Kings' Day", "Hung Kings' Festival", "Hung Kings' Commemoration Day"),
  'election-day': listed('Election Day'),
  'inauguration-day': listed('Inauguration Day'),
  'd-day': listed('D-Day'),
};

function unitedNations(days: readonly (readonly [number, number, string])[]): Record<string, HolidayEntry> {
  return Object.fromEntries(days.map(([month, day, name]) => [keyOf(name), fixed(month, day, name)]));
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll("'", '').replaceAll(' ', '-');
}

/** Names of a holiday, as written, with its key. */
export const HOLIDAY_NAMES: readonly (readonly [name: string, key: string])[] = Object.entries(entries).flatMap(
  ([key, { names }]) => names.map(name => [name, key] as const),
);

export const HOLIDAY_RULES: ReadonlyMap<string, HolidayRule> = new Map(
  Object.entries(entries).flatMap(([key, { rule }]) => (rule ? [[key, rule] as const] : [])),
);

/** The ways to write a name, in lower case and cut into words as rows are: "Heroes' Day" also without the sign, or with 's. */
function spellingsOf(name: string): string[] {
  const spelt = name.toLowerCase();
  if (spelt.includes('-')) return [spelt.replaceAll('-', ' - '), spelt.replaceAll('-', ' ')];
  if (!spelt.includes("'")) return [spelt.replace(',', ' ,')];
  const [owner, owned] = spelt.split(/'s |s' /);
  if (owned === undefined) return [spelt.replace(/'s$/, " 's")];
  return ["'s ", "s ' ", "s' ", 's '].map(sign => `${owner}${sign === "'s " ? ' ' : ''}${sign}${owned}`);
}

/** Names that begin with a word, the longest first. */
export const HOLIDAYS_BY_FIRST_WORD: ReadonlyMap<string, readonly { words: readonly string[]; key: string }[]> =
  (() => {
    const byFirst = new Map<string, { words: readonly string[]; key: string }[]>();
    for (const [name, key] of HOLIDAY_NAMES) {
      for (const spelling of spellingsOf(name)) {
        const words = spelling.split(' ');
        const group = byFirst.get(words[0]!);
        if (group) group.push({ words, key });
        else byFirst.set(words[0]!, [{ words, key }]);
      }
    }
    for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
    return byFirst;
  })();
