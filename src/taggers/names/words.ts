/**
 * Word lists for the evidence rules: our own, from reading news. All in lower case, as `tokens.lowers` has them.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Forms of address: what follows is a person, by the surname alone too. */
export const honorifics = set(`
  mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor sir dame lord lady madam madame monsieur mme mme. señor señora
  don doña herr frau signor signora rev rev. reverend fr fr. father sister brother pastor bishop archbishop cardinal pope imam
  sheikh sheik shaikh ayatollah mullah maulana mufti rabbi swami guru king queen prince princess emperor empress sultan emir duke duchess
  gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. adm adm. cmdr cmdr. cmdr det det. insp insp. general colonel major captain
  lieutenant sergeant corporal admiral brigadier commander constable inspector detective superintendent brig brig. marshal
  sen sen. rep rep. gov gov. hon hon. justice judge pres pres. senator congressman congresswoman governor lt-gen
  datuk dato tun tan puan encik cik haji hajji hajj ustaz alhaji alhaja chief oba otunba engr engr. barr barr. arc. nana
  shri smt smt. kumari pandit begum khun ustad hajjah tengku ungku sayyid sayed daw
  lopen dasho aum ashi gup zhabdrung khenpo geshe lama bhikkhu ven ven. venerable sayadaw ashin ajahn phra samdech oknha neak ratu
  maulvi moulvi ustadh hodja hoca sardar nawab nawabzada sahibzada wadera thakur thiru selvi moulay lalla sidi
  kiai kyai nyai pak bapak ibu datin tuanku tunku tuan tok pehin awang dayang comrade cde cde.
  ugaas suldaan boqor nabadoon garad ato woizero weyzero obbo adde abba abune abuna mzee mwalimu bwana malam mallam togbe togbui
  ooni alaafin lamido shehu etsu attah enogie padre frei dom dona señorita mlle mlle. maître monsignor msgr msgr. archimandrite
  metropolitan patriarch catholicos deacon archdeacon canon vicar rabban rebbe supt supt. cdr cdr. lcpl ssgt pte pfc dsp asp
`);

/** Offices and trades that stand right before a name, in either case: "foreign minister Prak Sokhonn". */
export const roles = set(`
  president vice-president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman
  chairperson chair director manager ceo coo cfo cto founder co-founder owner boss leader chief commander mayor deputy lawyer attorney prosecutor
  magistrate lawmaker legislator deputy mp mla mna senator councillor councilor councilman councilwoman commissioner administrator
  analyst economist professor researcher scientist historian author writer novelist poet journalist reporter correspondent editor
  photographer artist singer musician rapper actor actress filmmaker director composer designer architect engineer doctor nurse teacher student
  farmer fisherman trader businessman businesswoman entrepreneur investor banker economist activist campaigner candidate nominee
  coach manager captain striker midfielder defender goalkeeper winger forward batsman bowler pitcher skipper defender quarterback driver rider
  swimmer boxer wrestler runner sprinter champion teammate compatriot countryman counterpart predecessor successor rival opponent
  colleague friend wife husband widow son daughter brother sister father mother uncle aunt nephew niece cousin grandson granddaughter
  soldier officer policeman warden pilot sailor astronaut envoy adviser advisor aide representative delegate negotiator treasurer
  warlord militant rebel terrorist suspect victim defendant dissident blogger youtuber influencer witness survivor resident villager worker neighbour neighbor
  king queen prince princess emperor empress monk priest nun cleric preacher dictator strongman statesman oligarch tycoon billionaire magnate
  undersecretary under-secretary secretary-general attorney-general governor-general speaker premier whip registrar rector dean principal headmaster
  biologist geologist volcanologist seismologist climatologist epidemiologist virologist physicist chemist astronomer archaeologist
  meteorologist ecologist psychologist sociologist anthropologist veterinarian surgeon physician psychiatrist
  head member vice-chairman president-elect prime first lady treasurer archaeologist conservationist ranger chef curator consultant expert
`);

/** Before a role: "former president", "Acting Deputy Prime Minister", "Lieutenant General". Never part of a name. */
export const roleModifiers = set(`
  former ex ex- acting deputy vice assistant associate senior junior chief executive prime foreign interior defence defense finance
  health education justice home environment trade labour labor agriculture transport tourism energy information
  state federal national provincial regional district local permanent first second high grand supreme lead
  managing general special interim incumbent outgoing incoming late retired honorary founding opposition ruling major lieutenant brigadier
  police military army navy air vice rear fleet staff head team club party union government cabinet shadow crown royal
  attorney solicitor secretary under inspector sub public affairs affairs media press economy planning water land housing science research
  development industry commerce works labour social welfare gender youth sports culture religious communications
`);

/** Verbs of speech, right before or behind a speaker. */
export const speechVerbs = set(`
  said says told tells added adds noted notes explained stated claimed argued insisted stressed warned recalled admitted
  confirmed denied declared announced reiterated replied responded remarked lamented urged asked tweeted wrote writes
  acknowledged observed continued concluded disclosed revealed emphasised emphasized hinted joked testified vowed pledged
  alleged complained commented maintained affirmed lauded praised thanked recounted underscored quipped
`);

/** Verbs whose subject, a name in the singular, is mostly a person. */
export const personVerbs = set(`
  met visited resigned died married scored finished beat defeated believes thinks knew wants hopes thought felt
  arrived attended spoke graduated travelled traveled served retired joined born arrested appeared pleaded
  smiled laughed cried wept succeeded replaced chaired
`);

/** Behind a name and a comma: "Aladine Meknassi, a potato farmer", "Hun Manet, who", "Smith, 45,". */
export const appositionStarts = set(`a an the who whose former deputy ex-`);

/** Small words inside a person's name. */
export const particles = set(`
  de da do dos das del della di du la le van von der den ter ten bin bint binti ibn abu al el ul ud ur ben bar y e zu af av a/l a/p
  st st. mac ould wuld ait
`);

/** A capitalised word that is never part of a name by itself: it stands first in the sentence, or is a word of another kind. */
export const notNames = set(`
  the a an this that these those it its he she they we i you his her their our my your one two three four five six seven eight nine ten
  in on at by for from to of with without within into onto over under after before during since until while when where why who what which how
  and or but nor so yet if as because although though however therefore moreover meanwhile furthermore additionally besides thus hence
  there here then now today yesterday tomorrow also still even only just not no yes all both each every some any many most more much few several
  other another such same according despite unlike like amid among between across against about above below behind beyond through throughout toward towards
  is are was were be been being has have had do does did will would can could may might must shall should let
  asked said told speaking born based known once under given following regarding concerning including instead rather perhaps maybe indeed
  earlier later last next first second third finally recently currently once again never always often sometimes
  new old great big good best photo file image picture video watch read related source share story update breaking exclusive opinion editorial
  covid-19 covid coronavirus internet english french spanish arabic mandarin cantonese hindi urdu swahili
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. christmas easter ramadan eid
  north south east west northern southern eastern western central
  police government parliament state people women men children world country city hospital minister president
  god lord bible quran koran ok okay mr mrs please thank thanks sorry dear hello nobody everyone everything something nothing anyone someone
  whether officials authorities residents witnesses analysts critics experts activists lawmakers prosecutors lawyers doctors scientists researchers
  rescuers villagers protesters reporters journalists investigators farmers students workers supporters opponents organisers organizers
  whatever whoever whichever whenever wherever nearly almost around less than up down out off
`);

/** Of `notNames`, those that are when another capitalised word follows: "New York", "East Timor", "First Nations". */
export const leadsNames = set(`
  new old great big good best first second next last north south east west northern southern eastern western central one two three
  government state people world country city hospital women men children god media all
`);

/** Titles that are as often names: they count at the head of a run only. */
export const titlesAndNames = set(`
  king prince princess queen duke dean don chief major general judge bishop pope justice head lord lady lady fr father brother sister
  page speaker marshal abbot chair nana arc arc. daw u st st. baron earl begum khun sheikh shah khan captain senior
`);

/** They end a run: "Hun Sen Tuesday", "Baghdad Saturday". */
export const runBreakers = set(`
  monday tuesday wednesday thursday friday saturday sunday january february july september october november december
`);

/** Last word of an organisation's name. */
export const organizationTails = set(`
  inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa s.a. nv bv spa s.p.a. oyj asa ab pty limited corporation company companies group holdings holding
  enterprises industries technologies technology systems solutions partners capital ventures securities bancorp bank banks bancshares insurance
  airlines airways air motors motor electric electronics pharmaceuticals pharma petroleum oil gas energy power mining steel foods beverages breweries telecom
  communications media entertainment pictures studios records publishing press newspapers times post herald tribune gazette guardian chronicle
  news daily journal radio television tv channel network broadcasting agency agencies authority commission committee council board bureau office
  department ministry directorate secretariat administration service services institute institution university college academy school schools
  association federation confederation union unions league alliance coalition congress senate assembly parliament party movement front forces force army
  navy police guard guards corps brigade battalion regiment militia command court tribunal foundation trust fund society club fc cf united
  rovers wanderers athletic sporting organization organisation centre center laboratory laboratories orchestra theatre church diocese
  chamber exchange forum initiative programme program project network syndicate consortium cooperative co-operative team squad
  brotherhood mafia cartel brigades ngo international consulting consultants associates logistics shipping lines railways railway
  command guild parliament junta cabinet taskforce cement platinum gold plastics precision electricity jsc oao pao tbk bhd sdn tour racing staff tribunal intelligence patrol sugar textiles garments ombudsman judiciary treasury
`);

/** First words of "Ministry of …", "Bank of …", "University of …": what follows `of` belongs to the name. */
export const organizationHeads = set(`
  ministry department bank university institute association federation confederation union office board bureau council commission committee
  court house school college academy church society organization organisation league chamber centre center agency authority directorate party
  movement front forces army guards corps ministry secretariat directorate fund foundation parliament congress central supreme high
  administration command observatory embassy commonwealth movement brigades conference assembly group international diocese archdiocese faculty confederacy coalition alliance network
`);

/** First word of an organisation's name in languages that put the kind first: "Banco Galicia", "Partido Morado". */
export const organizationStarts = set(`
  banco banca banque caixa bank grupo groupe gruppo partido parti partito partai universidad université università universität universitas institut instituto
  ministerio ministère ministero fundación fondation fondazione fundação asociación association confederación federación sindicato club deportivo atlético
  associação comisión consejo conseil consiglio guardia polizia policía gendarmerie gazzetta diario jornal cámara compañía empresa société società
  ikatan bulog perum radio fc ac afc sc cd cf ssc
`);

/** Words between the parts of an organisation's name: "Ministry of Justice and Human Rights". */
export const organizationLinks = set(`of for and & the de du des la del do da di`);

/** Behind a name, in lower case: what it is the name of is an organisation. */
export const organizationNouns = set(`
  shares stock newspaper newspapers magazine daily agency company firm party movement spokesman spokeswoman spokesperson ceo chairman
  mp mps militants fighters rebels militia newsroom website airlines airline subsidiary headquarters insurgents gunmen lawmaker
`);

/** All-capitals words that name no organisation. */
export const notAcronyms = set(`
  i ii iii iv v vi vii viii ix x xi xii ceo coo cfo cto cio gdp gnp pm mp mps mla am pm a.m. p.m. tv pc id ok sms usd eur gbp kes ngn inr jpy cny aud
  hiv aids dna rna covid covid-19 sars mers ppe icu gps suv atm vip vat it ai ict iot led lng lpg cng ev evs suvs hr pr phd ma ba bsc msc mba md jr sr
  us u.s. uk u.k. uae drc usa u.s.a. prc dprk roc car ngo ngos ngo's sme smes ipo ipos pdf faq cctv b.c. a.d. bc ad ce bce est gmt utc edt pst km kg mm cm
  lgbt lgbtq lgbtq+ lgbti wwi wwii ww2 mvp no no. st st. mr mrs dr gen col sgt lt capt rs rm hk nz aka asap rip qr usb pcr tb ied ieds wmd fdi r&d q&a b2b
  m2 sos diy gmo co2 lt. gov sen rep nb ps re vs fy q1 q2 q3 q4 h1 h2 cv dj mc ep lp cd dvd bbq
`);

/** A run that holds one of these names an event, a law, a work or a place, and no person. */
export const thingWords = set(`
  cup cups championship championships award awards open accord accords act treaty day war wars festival prize prizes storm cyclone typhoon hurricane pact
  deal summit plan operation ocean sea river lake mount mountain mountains island islands gulf bay strait street road avenue square bridge
  airport station port stadium arena hospital prison dam valley desert region province county district village town city state states republic kingdom
  games olympics league tournament series trophy grand prix race marathon medal bill law constitution agreement protocol convention declaration
  program programme project initiative policy fund index virus variant disease fever syndrome vaccine album song film movie show book novel
  model class edition version tower palace castle temple mosque cathedral church basilica museum gallery theatre theater cinema hotel mall centre center
  birthday celebration anniversary relations affairs cooperation park industrial friendship
  week month year century era age revolution uprising massacre genocide holocaust crisis affair scandal case peace nobel
`);
