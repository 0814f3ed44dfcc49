/** Words inside names that are no names themselves. Our own lists. */

import { fold } from '../../../text/fold.ts';
import { wordSet } from '../../words.ts';

/** Articles and prepositions of surnames, as variants of one another: "al-Sisi", "El-Sisi". */
export const particleKinds: ReadonlyMap<string, string> = new Map(
  `al:al el:al as:al ash:al ar:al ad:al an:al at:al az:al bin:bin ibn:bin ben:bin bint:bint binti:bint ould:bin wuld:bin abu:abu
   de:de da:de do:de dos:de das:de del:de della:de dello:de degli:de di:de du:de la:la le:le van:van von:von der:der den:der
   ter:ter ten:ten y:y e:y zu:zu af:af av:af ole:ole wa:wa te:te`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

/** What stands behind them is the father's or forefather's name. */
export const patronymicParticles = wordSet('bin ibn bint binti ould wuld');

/** "Jr." and its like, as variants of one another. */
export const generations: ReadonlyMap<string, string> = new Map(
  `jr:jr junior:jr jnr:jr sr:sr senior:sr snr:sr ii:ii iii:iii iv:iv vi:vi vii:vii viii:viii ix:ix xi:xi xii:xii xiii:xiii xiv:xiv
   xv:xv xvi:xvi xxiii:xxiii i:i v:v x:x`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

/** Common surnames of East and South-East Asia, which stand first: "Kim Jong Un". */
export const leadingSurnames = wordSet(
  fold(`
  kim lee park choi jung jeong chung kang cho yoon jang lim han shin seo kwon hwang ahn song ryu moon yang
  wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo liang xie xi tang deng feng cao peng zeng xiao tian dong pan
  yuan cai jiang yu du ye cheng wei su lu ding ren yao lai tsai chang hsieh hsu lien chiang mao hua bo
  nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly to luong
  hun heng sok chea keo prak tea meas sar chan sam kem khieu ieng nuon
  abe aso kishi kishida suga ishiba koizumi hatoyama noda kan mori fukuda tanaka suzuki sato ito watanabe yamamoto nakamura kobayashi
  kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki ikeda hashimoto ishikawa nakajima maeda fujita ogawa goto okada
  hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukui ota miura fujiwara okamoto matsuda nakagawa nakano harada kono motegi
  takaichi hayashi kishimoto moriyama oishi tamaki edano
  nagy kovács kovacs tóth toth szabó szabo horváth horvath varga kiss molnár molnar németh nemeth farkas balogh papp takács juhász lakatos mészáros
  oláh simon rácz fekete szilágyi török fehér balázs gál kis szűcs orbán orban gyurcsány gyurcsany karácsony magyar orosz
  chea chhim hang heng keo khim kong meng nhem pen pich som sor suon ung yim
`),
);

/** Given names of Ethiopia, Eritrea and Iceland, where the last word is the father's given name. */
export const patronymicGivenNames = wordSet(
  fold(`
  abebe abera abiy addis adane almaz amare aster ayele bekele belay berhane biruk birhanu dawit demeke deribe derartu
  eskinder feleke fikru gebre genet genzebe getachew getnet girma haftu haile hailu hirut isaias jawar kebede kenenisa lemlem lemma
  lencho letesenbet mekonnen melaku melat meles mengistu meseret mulatu mulugeta sahle samrawit seble selam selemon senait sileshi sintayehu
  sisay tadesse taye tedros tekle temesgen tesfaye tewodros tigist tirunesh tsegaye workneh yared yohannes yonas zenawi zewde zerihun
  sigrún sigrun katrín gudrun guðrún bjork björk halla olafur ólafur vigdis vigdís ingibjorg thorgerdur birgitta johanna jóhanna bjarni
`),
);

/** Kin, and what it says of generations. */
export const elderKin = wordSet(
  'father mother uncle aunt grandfather grandmother stepfather stepmother father-in-law mother-in-law dad mum mom parents',
);
export const youngerKin = wordSet(
  'son daughter sons daughters nephew niece grandson granddaughter stepson stepdaughter son-in-law daughter-in-law heir child grandchild',
);
const sameGenerationKin = wordSet(
  'brother sister brothers sisters cousins wife husband widow widower cousin twin ex-wife ex-husband fiancé fiancée fiancee girlfriend boyfriend partner half-brother half-sister brother-in-law sister-in-law sibling spouse',
);

export function isKin(word: string): boolean {
  return elderKin.has(word) || youngerKin.has(word) || sameGenerationKin.has(word);
}

/** Titles that go with a given name: "King Charles", "Pope Francis". */
export const regalTitles = wordSet(
  'king queen prince princess emperor empress pope sultan emir duke duchess highness majesty holiness tsar czar shah crown',
);
