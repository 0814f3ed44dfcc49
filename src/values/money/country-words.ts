/**
 * Names by which newspapers call the countries whose currencies share a sign or a name, and their people and
 * governments: enough to tell whose dollars, rupees or francs a sentence speaks of. Our own collection.
 */
const ROWS: Record<string, string> = {
  US: 'united states|us|u.s.|u.s|usa|america|american|americans|washington|pentagon|white house',
  AU: 'australia|australian|australians|canberra|sydney|melbourne|queensland',
  CA: 'canada|canadian|canadians|ottawa|ontario|quebec|alberta|toronto',
  NZ: 'new zealand|new zealander|new zealanders|aotearoa|auckland',
  SG: 'singapore|singaporean|singaporeans',
  HK: 'hong kong|hongkonger|hongkongers',
  TW: 'taiwan|taiwanese|taipei',
  JM: 'jamaica|jamaican|jamaicans',
  TT: 'trinidad|trinidadian|trinidadians',
  BB: 'barbados|barbadian|barbadians',
  GY: 'guyana|guyanese',
  FJ: 'fiji|fijian|fijians',
  NA: 'namibia|namibian|namibians',
  LR: 'liberia|liberian|liberians',
  GB: 'britain|british|uk|u.k.|england|scotland|wales',
  EG: 'egypt|egyptian|egyptians|cairo',
  LB: 'lebanon|lebanese|beirut',
  SY: 'syria|syrian|syrians',
  SD: 'sudan|sudanese',
  SS: 'south sudan|south sudanese',
  IN: 'india|indian|indians|new delhi',
  PK: 'pakistan|pakistani|pakistanis|islamabad',
  LK: 'sri lanka|sri lankan|sri lankans',
  NP: 'nepal|nepali|nepalis|nepalese',
  MU: 'mauritius|mauritian|mauritians',
  SC: 'seychelles|seychellois',
  KE: 'kenya|kenyan|kenyans|nairobi',
  TZ: 'tanzania|tanzanian|tanzanians',
  UG: 'uganda|ugandan|ugandans|kampala',
  SO: 'somalia|somali|somalis',
  CH: 'switzerland|swiss|zurich|geneva',
  CD: 'democratic republic of congo|democratic republic of the congo|dr congo|congolese|kinshasa|drc',
  RW: 'rwanda|rwandan|rwandans|kigali',
  BI: 'burundi|burundian|burundians',
  GN: 'guinea|guinean|guineans|conakry',
  SN: 'senegal|senegalese|dakar',
  CI: 'ivory coast|ivorian|ivorians|abidjan',
  ML: 'mali|malian|malians',
  CM: 'cameroon|cameroonian|cameroonians',
  GA: 'gabon|gabonese',
  TD: 'chad|chadian|chadians',
  FR: 'france|french|paris',
  BE: 'belgium|belgian|belgians',
  SE: 'sweden|swedish|swedes|stockholm',
  NO: 'norway|norwegian|norwegians|oslo',
  DK: 'denmark|danish|danes|copenhagen',
  IS: 'iceland|icelandic|icelanders',
  CZ: 'czech republic|czech|czechs|czechia|prague',
  SK: 'slovakia|slovak|slovaks',
  MX: 'mexico|mexican|mexicans',
  AR: 'argentina|argentine|argentines|argentinian',
  CL: 'chile|chilean|chileans',
  CO: 'colombia|colombian|colombians',
  UY: 'uruguay|uruguayan|uruguayans',
  DO: 'dominican republic|dominican|dominicans',
  PH: 'philippines|philippine|filipino|filipinos|manila',
  CU: 'cuba|cuban|cubans|havana',
  IQ: 'iraq|iraqi|iraqis|baghdad',
  KW: 'kuwait|kuwaiti|kuwaitis',
  RS: 'serbia|serbian|serbs|serbians',
  DZ: 'algeria|algerian|algerians',
  TN: 'tunisia|tunisian|tunisians',
  LY: 'libya|libyan|libyans',
  BH: 'bahrain|bahraini|bahrainis',
  IR: 'iran|iranian|iranians|tehran',
  SA: 'saudi arabia|saudi|saudis|riyadh',
  QA: 'qatar|qatari|qataris|doha',
  OM: 'oman|omani|omanis|muscat',
  YE: 'yemen|yemeni|yemenis',
  AE: 'united arab emirates|emirates|uae|emirati|dubai|abu dhabi',
  MA: 'morocco|moroccan|moroccans',
  RU: 'russia|russian|russians|moscow',
  BY: 'belarus|belarusian|belarusians|minsk',
  TR: 'turkey|türkiye|turkish|turks|ankara',
  CN: 'china|chinese|beijing',
  JP: 'japan|japanese|tokyo',
  RO: 'romania|romanian|romanians',
  MD: 'moldova|moldovan|moldovans',
  ZM: 'zambia|zambian|zambians|lusaka',
  MW: 'malawi|malawian|malawians',
};

/** The ways a name goes on from its first word, longest first, each with its country. */
export const COUNTRY_WORDS: ReadonlyMap<string, readonly { words: readonly string[]; country: string }[]> = byFirst();

function byFirst(): Map<string, { words: string[]; country: string }[]> {
  const found = new Map<string, { words: string[]; country: string }[]>();
  for (const [country, names] of Object.entries(ROWS)) {
    for (const name of names.split('|')) {
      const words = name.split(' ');
      found.set(words[0]!, [...(found.get(words[0]!) ?? []), { words, country }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
