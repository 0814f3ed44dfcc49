/** What tells a role from other things said beside a name. Our own lists, from reading news. */

import { honorifics, roles } from '../../../taggers/names/words.ts';
import { wordSet } from '../../words.ts';

/** Forms of address that say nothing of what a person does. */
export const address = wordSet(`
  mr mr. mrs mrs. ms ms. miss mx mx. sir dame madam madame mme mme. monsieur señor señora don doña herr frau signor signora hon hon.
  dr dr. lady the late honourable honorable rt mister alhaji alhaja haji hajji datuk dato tun tan puan encik cik shri smt smt. daw
`);

/** More roles and trades, which stand behind a name or an article: rarer words, or words that are also something else. */
const more = wordSet(`
  accountant advocate agent agronomist anchor apprentice archivist attache auctioneer baker barber barrister bosun broker builder butcher captain carpenter
  cashier celebrity chaplain chiropractor choirmaster clerk comedian comic conductor confidant confidante consul cook co-director
  counsel cyclist dancer deacon dealer dentist developer diplomat diver docker drummer economist electrician emcee engineer envoy executive
  firefighter fitter footballer foreman fisher gardener goatherd gravedigger grandmother grandfather grower guard guide hairdresser headmistress herder historian
  host housewife hunter imam inspector instructor interpreter jeweller journalist judge keeper labourer landlord landlady lecturer leg-spinner
  librarian locksmith lonko machinist maker marshal mason matron mechanic mediator medic miner mother mufti naturalist notary novelist off-spinner officer operator
  organiser organizer painter paramedic partner pastor patriarch patwari pensioner pharmacist pianist planner planter player plumber poet politician
  potter porter producer proprietor publican pundit qadi referee retiree reservist salesman sapper scholar seamstress sergeant
  sexton sharecropper shepherd sheriff shopkeeper skipper smuggler sociologist solicitor specialist spokesperson statistician stylist sub-editor superintendent
  surveyor tailor taster technician tenant tiler translator trucker trustee tutor umpire undertaker usher vendor veteran vet vicar violinist volunteer waiter waitress
  weaver welder whistleblower widow widower woodcutter woman man
`);

/** Endings of words for people by what they do. */
const ENDING =
  /(?:ologist|grapher|maker|keeper|master|smith|monger|player|worker|leader|owner|driver|grower|farmer|seller|holder|layer|fighter|woman|man|ist|ician|eer|er|or)$/;

/** Words with such an ending that are no people. */
const notPeople = wordSet(`
  chamber number matter letter order winter summer quarter paper power answer offer river tower war water weather whether border corner center
  centre counter disaster dollar door error factor favor figure flavor floor fever former further hammer hour humor interior
  labor labour ladder latter layer later less list manner master metre meter minor mirror mist monitor motor never november october september
  december odor other outsider over part pier plaster poster prior rather register remainder reminder rest rumor sector senior shelter
  shoulder sister slaughter soccer spider super supper temper terror theater theatre thriller timber together tower transfer trigger tumor under
  vapor younger elder older first last least best most cost post fist waist twist exist resist career human german roman
  junior chapter character cluster computer container cover cancer danger diner dinner drawer encounter finger fiber filter folder
  frontier gender harbor helicopter identifier laser laughter ledger liver lumber marker monster murder newsletter
  parlor pepper poker printer proper razor river roller router rubber server shower silver slipper sticker
  sugar surrender sweater tender tiger trailer upper via vigor voucher wafer wonder yesterday either neither
`);

/** Whether a word says what a person is, as the head of a title or an apposition. */
export function isRoleWord(word: string): boolean {
  return roles.has(word) || more.has(word) || (honorifics.has(word) && !address.has(word));
}

/** Whether a word behind an article may say what a person is, by its ending. */
export function mayBeRole(word: string): boolean {
  return isRoleWord(word) || (word.length > 4 && ENDING.test(word) && !notPeople.has(word));
}

/** A title that tells little beside an office: "Father", "Gen.". */
export function isHonorific(word: string): boolean {
  return honorifics.has(word) && !roles.has(word);
}
