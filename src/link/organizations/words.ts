/** Words of organisations' names by what they say of the organisation. Our own lists, from reading news. */

import { wordSet } from '../words.ts';

/** Words that an acronym may leave out. */
export const smallWords = wordSet(
  "of the and for in on de du des la del do da dos das der die und et y e to & a al el l'",
);

/** Legal forms and kinds of firm at the end of a name, which its short form leaves out. */
export const legalForms = wordSet(`
  inc corp corporation co company companies ltd limited llc llp lp plc gmbh ag sa nv bv spa s.p.a s.a s.a.s sas sarl srl pty pvt oü ou ab oy oyj as
  asa aps kk k.k kgaa se jsc pjsc oao ooo pao tbk bhd berhad sdn sl lda ltda cv group groupe grupo holding holdings fc afc cf sc bancorp
  hldgs incorporated bank-holding
`);

/** What clubs have before or behind the name of their town. */
export const clubAffixes = wordSet('fc afc cf sc ac rc');

/** What a club is called by alone, although its town stands behind: "Real" of Madrid. */
export const clubHeads = wordSet(
  'real atletico athletic inter sporting dynamo dinamo spartak lokomotiv racing deportivo olympique borussia hapoel maccabi zenit',
);

/** What a firm or a club does, behind its own name: "Toyota" is "Toyota Motor", "Kestrel" is "Kestrel Airlines". */
export const trades = wordSet(`
  motor motors automotive airlines airways air aviation railways railway rail shipping lines logistics transport petroleum petrochemical
  petrochemicals oil gas mining minerals metals steel cement chemical chemicals chem pharma pharmaceutical pharmaceuticals biotech technologies
  technology tech systems software semiconductor electronics electric industries industrial engineering construction developers development
  properties land estates plantations foods brewery breweries beverages sports golf precision marine textiles garments retail stores supermarkets
  hotels telecom telecoms communications solar wind power utilities insurance securities investments investimentos brothers partners
  consulting analytics labs works manufacturing trading traders enterprises ventures
`);

/** What many clubs are called behind their town: alone it is the only one of the kind. */
export const clubWords = wordSet(`
  united city rovers wanderers athletic county town albion hotspur villa rangers wednesday royals
`);

/** Kinds of body. Alone and capitalised they stand for the only body of the kind in an article. */
export const bodies = wordSet(`
  commission committee council court tribunal ministry department agency authority board bureau office bank fund union league federation
  confederation association congress senate assembly parliament house chamber party front movement bloc alliance coalition institute university college
  academy foundation corporation company group centre center network club society service administration treasury army navy police guard guards
  corps forces organisation organization secretariat directorate inspectorate ombudsman registry exchange museum church diocese trust mission
  command cabinet duma seimas knesset bundestag riksdag
`);

/** What parties of many countries are called. */
export const parties = wordSet(
  'labour labor conservatives liberals greens socialists democrats republicans communists nationalists tories',
);

/** A part, a branch or a daughter, and so another organisation: "Bank of China" is not its Hong Kong arm. */
export const branches = wordSet(`
  financial finance capital cloud ventures foundation research studios pictures media news music games health healthcare academy youth women
  women’s women's ladies reserves reserve junior juniors international global asia africa europe america americas pacific energy services
  university hospital museum school arm unit subsidiary life sdi biologics
`);

/** What is held under a name, and so is not its bearer. */
export const events = wordSet(
  'tour cup open awards prize championship championships series trophy festival games summit forum marathon challenge classic masters',
);
