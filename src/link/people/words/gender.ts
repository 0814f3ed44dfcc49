/**
 * What says whether a person is a man or a woman: our own lists, from reading news. Only words that are hardly ever
 * used of the other sex; given names that several languages share across the sexes (Andrea, Jean, Kim, Sasha) are out.
 */

import { fold } from '../../../text/fold.ts';
import { wordSet } from '../../words.ts';

/** Names are compared without their diacritics. */
const nameSet = (names: string): ReadonlySet<string> => wordSet(fold(names));

export const womanWords = wordSet(`
  mrs mrs. ms ms. miss madam madame mme mme. dame lady señora senora doña dona frau signora queen princess empress duchess baroness
  countess wife widow mother mum mom daughter sister niece aunt grandmother granddaughter girlfriend bride fiancée fiancee ex-wife
  stepmother stepdaughter sister-in-law mother-in-law daughter-in-law woman girl actress businesswoman spokeswoman chairwoman
  congresswoman councilwoman policewoman housewife waitress headmistress heiress nun stewardess saleswoman forewoman begum smt smt.
  shrimati hajjah alhaja puan sportswoman horsewoman midwife laywoman grandma granny matriarch
`);

export const manWords = wordSet(`
  mr mr. sir lord monsieur señor senor don herr signor king prince emperor duke baron count husband widower father dad son brother
  nephew uncle grandfather grandson boyfriend groom fiancé ex-husband stepfather stepson brother-in-law father-in-law son-in-law
  man boy actor-turned businessman spokesman chairman congressman councilman policeman sportsman cameraman fireman fisherman
  headmaster bishop archbishop cardinal pope imam ayatollah monk friar shri pandit alhaji haji gentleman salesman foreman
  craftsman grandpa patriarch
`);

export const womanPronouns = wordSet('she her hers herself');
export const manPronouns = wordSet('he him his himself');

export const womanNames = nameSet(`
  abigail agnes aisha alexandra alice alina amanda amelia amina amy ana anastasia angela anita ann anna anne annie antonia astrid audrey
  barbara beatrice beatriz bella bertha betty brenda bridget brigitte camila camilla carla carmen carol caroline catalina catherine
  cecilia charlotte chiara christina christine claire clara claudia cristina cynthia daniela deborah delia diana donna doris dorothy
  edith elena eleanor elisa elisabeth élisabeth elizabeth ellen elsa emily emma erika esther eva eve fatima fatma fiona florence
  frances francesca françoise gabriela gail georgia geraldine gertrude giulia gloria grace greta hanna hannah harriet heather heidi
  helen helena hélène helene hilary hillary ines ingrid irene irina isabel isabella ivana jacqueline jane janet janice jeanne jeannette
  jennifer jenny jessica jill joan joanna josephine joyce juana judith judy julia juliana julie karen karin kate katharine katherine
  kathleen katrín khadija laila larisa laura lauren laurie layla leila lena leticia lilian lily linda lisa liz lorena louise lucia lucy
  lydia magdalena mandy marcela margaret margarita margot maria maría marie marina marlene marta martha mary matilda maureen megan
  melania melanie melissa mercedes mia michelle miriam molly mona monica mónica monique nadia nancy naomi natalia natalie natasha
  nicole nina noor nora olga olivia pamela patricia paula pauline penelope petra phoebe pilar priscilla rachel raquel rebecca regina
  renata rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila silvia simone sofia sonia sophia
  sophie stella stephanie susan susana suzanne svetlana sylvia tamara tania tatiana teresa theresa tina ursula valentina valeria
  vanessa vera veronica victoria violet virginia wendy yasmin yolanda yulia yvonne zainab zoe
  aaliyah abena abigaïl adaeze adwoa afia afua akosua akua ama aminata amira anjali anusha aparna asha asma astou awa ayaan ayesha aynur ayşe ayse
  aylin basma bilqis binta blessing chandrika chioma chinwe dalia deepika dewi dina divya efua elif emine esi esra faith fatou fatoumata fawzia
  folake funmi fumiko gita gülsüm habiba hadiya hala halima hanako hanan hina huda ifeoma imelda indira iman inès isha jamila jaya jyoti kadiatou
  kavita kavitha keiko khadijah kiran-devi kumiko lakshmi lalita latifa leyla lesego lindiwe lubna maha malala mallika mariam mariama mariko maryam
  marwa mayumi meena meera mehwish mei-ling michiko mina miyuki naima nafisa nadira naoko neema neha ngozi nisha nkechi noemí nomvula nusrat olena
  oksana olha padma parveen patience pooja pratibha precious preeti priya puja radha rahel rania rasha rashida razia rekha reina ritu rukmini sadia
  safia sakura salma samira sana sanaa savitri seema shabnam shabana shanti sharmila shreya sindhu sinta siti smriti sonali sri-wahyuni suhasini
  sunita sushma swati tanisha temitope thandiwe thandi tomoko usha vandana vidya wangari wanjiru wanjiku wambui yasmeen yetunde yoko yukiko yuko
  zahra zanele zeynep zehra zinab zodwa zuleikha agnieszka aleksandra alena alenka aneta anja anke annika ausra beata birgit bożena brygida dagmar
  danuta dorota elżbieta ewa frida galina gunilla halina hedvig inga ivanka jadwiga jana jelena joana justyna kaja kateřina katarzyna kirsten
  krystyna larysa liis ljubica ludmila lyudmila malgorzata małgorzata marija marta marzena milena mirjana nadezhda nataliya oxana petronella piret
  ragnhild renate sabine sigrid solveig sonja tatyana tereza tiina tuula urszula vesna wanda yelena yevgenia zuzana živa
  alejandra araceli beatriz blanca carolina catalina cecilia consuelo dolores estela esperanza gloria graciela guadalupe inmaculada irma josefina juana
  leonor lourdes lucía luisa luz marisol maritza mercè noelia paloma rocío rosario soledad ximena yolanda aurélie brigitte cécile chantal clémence
  élodie geneviève isabelle josette laetitia lucie madeleine mathilde mireille odile pascale sandrine solange sylvie véronique benedetta chiara
  federica ilaria luciana ornella paola simona célia amélia cândida conceição fátima graça inês letícia lívia luísa marisa otília rosália ticiana vitória aoife
  ciara deirdre niamh orla róisín siobhán sinéad agnès alba alondra eulalia nieves remedios
`);

export const manNames = nameSet(`
  aaron abdul abdullah abraham adam adolf ahmad ahmed alan albert alberto alejandro alexander alexei alfred ali allan amir anatoly
  andreas andrei andrés andres andrew anthony antoine antonio arnold arthur bashar ben benedict benjamin bernard bernardo bill bob boris
  brian bruce bruno carl carlos charles christopher claude colin craig daniel dave david denis dennis diego dimitri dmitry domenico
  donald douglas duncan edgar eduardo edward edwin emilio emmanuel enrique eric ernest ernesto evgeny felipe felix ferdinand fernando
  francisco françois frank franz fred frederick friedrich gareth gary geoffrey george gerald gerard gerhard giacomo gianluca
  giorgio giovanni giuseppe gordon graham greg gregory guillermo gustavo hamid hamza hans harold harry hassan heinrich henri henry
  hector héctor herbert hosni howard hugh hugo hussein ian ibrahim ignacio igor isaac ivan jack jacob jacques jaime jake james jan
  jason javier jeff jeffrey jeremy jerry jesus jim jimmy joaquín joe joel johan johannes john jonathan jorge josé jose josef joseph
  joshua juan julio jürgen karim karl keith kenneth kevin khaled klaus kofi kurt lars larry laurent lawrence leon leonard leonardo
  leonid lorenzo lothar louis luca lucas ludwig luigi luís luis luiz luke mahmoud manuel marc marcel marcelo marco marcus mario mark
  martin massimo mateo matteo matthew maurice max maxim michael michel miguel mikhail mohamed mohammad mohammed muhammad mustafa
  nathan neil nelson nicholas nicolas nigel nikolai oleg oliver omar oscar otto pablo patrick paul paulo pavel pedro peter philip
  philippe pierre pietro rafael raimundo raj ralph ramón ramon raúl raul raymond ricardo richard robert roberto rodrigo roger roland
  roman ronald rowan roy rudolf ryan salvador samuel santiago scott sean sebastian sergei sergey sergio simon stanley stefan
  stephen steve steven stuart terry theodore thomas tim timothy tom tony umberto victor viktor vincent vladimir walter wayne
  werner wilhelm william wolfgang xavier yasser youssef yuri yusuf
  abdelkader abdoulaye abebe abdulrahman adebayo adil ajay akash akira alassane alhassan aliyu amadou amit anand anil arif arjun arun ashok atsushi
  babatunde bakary bashir bilal biodun boubacar budi chidi chukwuemeka chinedu cheikh daisuke deepak dinesh dipak djibril emeka emre faisal farid farouk
  femi ganesh garba girish gopal habib haruna haruki hasan hiroshi hisham ibrahima idris idrissa imran iqbal ismail jamal joko kamal kamran
  karthik kazuo kenji kenta khalid kofi krishna kunle kwabena kwaku kwame kwasi kwesi lamin mahesh makoto mamadou manoj mansour masato mehmet modibo
  mohan moussa mukesh murat musa mustapha mutua mwangi nadeem naveed njoroge nikhil nobuo obinna oluwaseun osama osman oumar ousmane pranab prakash
  pradeep qasim rahul rajesh rajiv rakesh ramesh rashid ravi rizwan sadiq sakaria salif salim sanjay satoshi segun seydou shahid shankar shigeru shinji shinzo
  shinzō sipho souleymane sunil suresh tadashi taiwo takeshi tariq tarek tendai thabo themba tunde uchenna usman vijay vikram vinod vivek wasim
  yahya yakubu yaw yoshihide yousef zakaria zaheer zubair adem ahmet aleksandar aleksandr alexandru andrej andrzej arkadiusz artem artur bogdan
  bohdan branko bartosz czesław dariusz denys dmitri dmytro dragan dusan eino emil erik evgeni fritz goran grzegorz gustav günther halvor heikki ihor ilya
  ivo jakub jan-erik janusz jaroslav jarosław jiří juri jussi karel kirill kristian krzysztof lennart lukasz łukasz maciej magnus marek marius matthias
  mihai mikael mikko milan milos miroslav mykola ondřej oleksandr oskar pavlo paweł petr piotr radek rainer rasmus roberts serhiy sławomir stanislav
  stefanos stepan sven svein tadeusz taras timo tomáš tomasz torsten uwe vadim vaclav václav vasily vasyl viacheslav vitaly vlad volodymyr wojciech
  wolodymyr yevgeny zbigniew zdenek zoran adolfo agustín alfonso alfredo álvaro anselmo antónio ariel arturo augusto benito bruno césar cristóbal
  domingo efraín ernesto esteban eugenio evo fabio facundo federico félix gabriel gastón germán gilberto gonzalo gregorio guido humberto iker iván
  jair joão joaquim julián leandro leopoldo lisandro manolo martín matías maurício mauricio máximo moisés néstor nelson nicolás octavio orlando otávio
  osvaldo paco patricio pedro rafael ramiro raúl renato reinaldo rogelio rómulo rubén ruben salvatore saturnino saúl saul tomás tomas toby ulises
  vicente vinícius wilson alain alexandre antoine arnaud bastien benoît cédric christian cyril damien didier édouard émile étienne fabien fabrice
  florian franck gaël gaston gérard gilles guillaume jean-claude jean-luc jean-marie jean-pierre jérôme julien laurent léon loïc mathieu nicolas olivier pascal
  pierre-yves raphaël régis rémi stéphane sylvain thibault thierry xavier yann yves cesare dario domenico emanuele enzo fabrizio franco gennaro guglielmo
  luigi nicola paolo remo riccardo sandro silvio tommaso umberto vincenzo aroldo aníbal cícero élcio evaldo genivaldo geraldo heitor hélio ivo jorginho
  otacílio rogério sérgio vítor waldemar aníbal baltasar eladio fermín hernán hilario isidro lázaro rigoberto rodolfo brendan ciarán conor declan eamon gavin ewan callum hamish lachlan liam
  malcolm niall owen rhys seamus shane angus derek desmond dwayne earl edwin eugene floyd garfield glenn howard jamal jermaine kirk lamar leroy lloyd
  marlon marvin norman percy randall reginald rodney russell terrence trevor tyrone vernon winston
`);

export function isGivenName(word: string): boolean {
  return womanNames.has(word) || manNames.has(word);
}
