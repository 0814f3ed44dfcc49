/*
 * The words around a name that tell what it is. Lower case.
 * Source: own compilation, checked against English news.
 */

/** Behind these a name is most likely a place. */
export const placeCues = words(`
  in at from near to into across around outside toward towards throughout via through inside within along off beyond
  northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern
  north-western south-eastern south-western north south east west downtown mainland neighbouring neighboring nearby
  rural occupied war-torn upstate coastal landlocked
`);

/** "city of X": behind these words and "of", a name is a place. */
export const placeHeads = words(`
  city town village hamlet district province state region county prefecture governorate municipality island islands
  port suburb suburbs neighborhood neighbourhood capital north south east west northeast northwest southeast southwest
  outskirts streets people coast parts part shores residents republic kingdom resort commune settlement township
  enclave territory peninsula valley border borders centre center banks area areas miles kilometers kilometres km
  community hometown mayor governor bishop archbishop president king queen prince duke emir sultan emperor
`);

/** Behind a name, in lower case, these say that the name is of a place: "Songkhla province". */
export const placeNouns = words(`
  province state region district county prefecture governorate oblast municipality city town village river lake island
  islands mountains valley peninsula township suburb neighbourhood neighborhood area strait desert sea bay coast
  department canton commune raion border resort airport
`);

/** The same for names that are not in the gazetteer: what can hardly stand behind anything else. */
export const surePlaceNouns = words(`
  province district county prefecture governorate oblast municipality river island islands mountains peninsula township
  neighbourhood neighborhood suburb raion village town strait valley
`);

/** Single structures keep their word in lower case too. */
export const structureNouns = words(
  `bridge station prison road square crossing highway temple street dam stadium mosque tunnel barracks`,
);

/** Capitalised words that end a place's name. */
export const placeEnds = words(`
  province county district region governorate prefecture oblast krai raion voivodeship municipality township regency
  territory river lake sea ocean bay gulf strait canal creek falls mountain mountains hills valley desert plateau
  plains peninsula island islands isles atoll reef glacier forest park beach coast basin delta bridge airport stadium
  arena hospital prison dam street road avenue boulevard highway expressway square station tunnel tower palace castle
  cathedral mosque cemetery port harbor harbour village town base airbase airfield crossing corridor checkpoint heights
  lane plaza parish canton shire springs pass border refugee gorge reservoir barrage turnpike peak ridge gate zoo museum
  basilica mine refinery racecourse circuit camp zone autonomous empire
`);

/** Those that as often end the name of a club, a company or a body. */
export const unsurePlaceEnds = words(`
  forest park palace city tower arena border plaza zone circuit hospital museum camp castle mine zoo springs port
  gate refugee autonomous creek hills
`);

/** Capitalised words that begin a place's name, with its second word behind: "Lake Victoria". */
export const placeBeginnings = words(
  `lake mount mt mt. cape fort ft. loch jebel jabal wadi camp port river ras khan ain`,
);

/** "Gulf of X". */
export const placeOfBeginnings = words(`
  gulf bay strait straits sea isle isles cape valley plain city town village state province county borough
  commonwealth municipality
`);

/** Roads that a number names: "Interstate 95". */
export const numberedRoads = words(`interstate highway route`);

/** Points of the compass, capitalised before a place that is not known under both words. */
export const directions = words(`
  north south east west central northern southern eastern western northeast northwest southeast southwest upper lower
  greater inner outer northeastern northwestern southeastern southwestern mid metro downtown
`);

/** Capitalised titles and roles: what follows is a person, what stands before keeps its own meaning. */
export const titles = words(`
  mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame prof prof. professor president vice prime minister premier chancellor
  secretary foreign ambassador governor gov gov. senator sen sen. representative rep rep. congressman congresswoman
  mayor king queen prince princess emperor empress pope archbishop bishop cardinal patriarch imam sheikh sheik ayatollah
  rabbi general gen gen. colonel col col. major maj. captain capt. capt lieutenant lt. lt sergeant sgt. admiral
  brigadier marshal commander judge justice attorney deputy chief chairman speaker minister-president director
  spokesman spokeswoman spokesperson interior defense defence finance health supreme crown consul envoy commissioner
  former acting striker midfielder goalkeeper coach sultan emir sultan caliph monarch chairperson police officer
  parliamentary leader opposition-leader lawmaker mp president-elect head
`);

/** Titles that stay in the names of places: "King Fahd Airport", "St. Peter's Square". */
export const titleNames = words(`king queen prince princess imam sultan emperor st st. saint general`);

/** Words before a generic word that do not make a name of it. */
export const nameless = words(
  `air naval military refugee national international army police nuclear power u.s. us the industrial safe buffer`,
);

/** Titles that belong to one person, so that the name behind them does too. */
export const personalTitles = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. professor judge justice sen sen. senator rep rep.
  gov gov. congressman congresswoman captain capt capt. lt lt. sgt sgt. gen gen. col col. maj maj. general colonel
  sergeant lieutenant admiral pope cardinal imam rabbi king queen prince princess president chancellor premier ayatollah
  sheikh secretary minister mayor st saint coach brother sister father uncle aunt
`);

/** Words of a body's name behind a place or a nationality: with them the whole is an organization. */
export const bodyWords = words(`
  army navy air force forces ministry department court party bank airlines airways airline university college school
  association federation union league council committee parliament senate embassy police guard guards corps church
  institute society broadcasting times post herald tribune news daily company corporation corp. corp inc inc. ltd group
  foundation football cricket rugby soccer national authority agency commission organization organisation center
  centre board bureau command brigade battalion front movement alliance congress assembly house hotel club fc united
  city rovers wanderers athletic motors steel energy oil gas petroleum electric telecom media television tv radio press
  star stock exchange chamber museum library academy orchestra opera ballet theatre theater hospital medical cathedral
  taliban jihad brotherhood tigers tiger observatory tribunal radio consulate treasury intelligence security customs immigration border coast marine red defense defence state
`);

/** Words of an event, a prize, a work or a thing behind a place or a nationality. */
export const thingWords = words(`
  open cup championship championships grand protocol prix tour awards award prize act bill law convention charter
  syndrome virus fever bowl derby classic trophy series stakes principles wikipedia gaelic cyrillic creole idol magazine
  dictionary gospel bible
`);

/** Events that are told apart by their place, which keeps its own meaning: "Beijing Olympics". */
export const hostedWords = words(`
  olympics olympic paralympics games festival film fashion summit conference marathon masters biennale pride winter
  summer airport stock peace international carnival motor auto war wars revolution revolutionary civil treaty agreement
  accord accords pact crisis declaration mineral
`);

/** Names of bodies that keep apart from the nationality before them: "Russian Duma". */
export const ownBodies = words(
  `duma knesset bundestag bundesrat sejm majlis irgc idf fsb gru diet riksdag storting isi`,
);

/** Posts that a person holds. Before them stand only words of the post's field: "Defense Minister". */
export const posts = words(`
  president minister secretary chancellor premier ambassador governor senator senators representative congressman
  congresswoman mayor king queen prince princess emperor pope archbishop bishop cardinal general colonel captain
  commander chief judge justice attorney leader chairman speaker envoy consul director spokesman spokeswoman
  commissioner prosecutor lawmaker lawmakers officials official ministers presidents representatives
`);
export const postFields = words(`
  prime vice deputy foreign defense defence interior home security finance health education energy oil economy economic
  trade transport justice labor labour agriculture environment information intelligence supreme armed forces army
  national first acting former district chief special state police military naval air treasury attorney
  assistant under senior major lieutenant brigadier crown grand
`);

/** "Bank of X": before "of", these begin the name of a body. */
export const bodyHeads = words(`
  bank university church ministry institute college school party federation
  confederation association council court society union league museum library bishops archdiocese diocese chamber
  embassy senate supreme house order army knights bureau board academy hospital times voice battle treaty siege forces
  police force tour light
`);

/** Behind a name, in lower case: it is a disease's. */
export const diseaseNouns = words(`virus ebolavirus strain variant flu fever disease syndrome`);

/** Someone says so. */
export const speechVerbs = words(
  `said says told tells added adds asked explained argued insisted recalled wrote tweeted testified`,
);

/** Words that begin a sentence, and with it lose their small letter. */
export const openers = words(`
  a an the this that these those in on at from to for of by with without and but or nor so yet if when while as since
  because although though after before during among amid between under over about against across around outside inside
  near through throughout until unless despite unlike like not no he she it they we i you his her its their our my your
  who what where which why how both some many most several all each every any another other few two three four five six
  seven eight nine ten one first last next earlier later meanwhile however also even only just still now then today
  there here former according following once whether more less new police officials authorities thousands hundreds
  dozens millions people men women meet visit between beyond until per via says said inside outside downtown
`);

/** Days and months: neighbours that are no part of a name. */
export const dateWords = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.
`);

/** Before the name of a language. */
export const languageCues = words(`
  speak speaks spoke spoken speaking learn learns learned learning teach taught fluent translated translate understand
  understands read write written native broken pronounced
`);
/** Before the name of a language that ends its phrase: "in French." */
export const languageLeads = words(`in into ancient classical medieval old`);
/** Behind the name of a language. */
export const languageNouns = words(
  `language languages dialect dialects alphabet speaker speakers speaking translation language-speaking script grammar subtitles`,
);

/** First parts of hyphenated words that are no names: "Sino-Indian", "al-Islam". */
export const combiningForms = words(`
  sino russo franco anglo indo afro austro italo hispano luso turco serbo judeo nippo americo euro israelo irano greco
  polono germano arabo graeco al ul e ud el as
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
