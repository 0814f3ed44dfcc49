/**
 * Function words by which a language is told from English: the commonest articles, pronouns, prepositions and
 * conjunctions, as grammars list them. Left out are words that stand in names in English news (de, la, van, bin, el,
 * von, al, da) and words that English has too (in, on, an, is, was, die, also, son, no, me, men, far).
 */
export const profiles: Readonly<Record<string, string>> = {
  Afrikaans: 'nie het wat met vir ook maar deur hulle ons sy haar aan daar kan sal moet oor toe nog baie hierdie',
  Albanian: 'dhe për një është që nga në nuk janë me të së duke kjo ky por si kanë edhe më tyre ishte',
  Bosnian: 'je se na da su za od koji kao ili nije bio biti koja što iz već prema nakon samo još sve kako',
  Catalan: 'els les del dels amb per una és que són també més aquest aquesta però com ha han seva seu entre fins',
  Czech: 'je na se že by pro jako jsou jeho ale podle který která také nebo byl bylo před až jen při ve ze',
  Danish: 'og det er til på med af ikke som har den jeg vi kan skal blev også efter mod være hun fra ved siger',
  Dutch: 'het een en van niet dat zijn met voor op aan ook maar door wordt naar hij zij bij uit werd over heeft nog',
  Estonian: 'ja ei et see oma kui aga mis nad ning oli tema kes juba seda pärast siis oleks kuid selle',
  Filipino: 'ang ng mga sa na ay si ni at nang hindi ito siya kanyang para niya kay dahil pero mula namin',
  Finnish: 'ja ei että hän oli mutta kun niin myös joka se ovat sen kuin mukaan hänen jo vain ollut sekä',
  French:
    'le les des du et est une un dans pour qui que par sur pas avec sont au aux plus ce cette il elle ont été mais ses leur',
  German:
    'der das und nicht den ist von mit sich dem des ein eine auf für als auch nach wird aus er sie einen bei einer sind wurde',
  Hausa: 'ya da na ta cewa wanda suka kuma sun ba domin wajen daga zuwa haka amma kasar yana shi wannan',
  Hungarian: 'az és hogy nem egy ez is meg azt volt már csak vagy de amely szerint után lesz még kell mint ki',
  Icelandic: 'og að er sem ekki það hann við fyrir hún til með var þeir eru um frá hefur verið þess',
  Indonesian: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada oleh juga telah ke ada mereka karena kami',
  Italian: 'il che di per del della con una non sono gli nel alla dei più anche come è ha questo si le dal suo',
  Latvian: 'un ir ka ar par no uz nav bija kas tika arī tas savu viņš gan bet lai pēc kā',
  Lithuanian: 'ir yra kad su iš į tai buvo bet kaip jis apie nuo kuris dėl taip pat jau nėra po už',
  Malay: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada oleh juga telah ke beliau bagi kepada',
  Norwegian: 'og det er til på med av ikke som har den jeg vi kan skal ble også etter mot være hun fra ved sier',
  Polish: 'się nie na jest że do to jak ale po przez od był są oraz który która przed już tylko tego jego dla',
  Portuguese: 'o os as do dos em um uma que não para com por mais foi são ao como mas também ele ela na no pela se',
  Romanian: 'și în este că nu cu pe din pentru care mai sunt fost ca fi după sau dar lui ale prin fi într',
  Slovak: 'je na sa že by pre ako sú jeho ale podľa ktorý ktorá tiež alebo bol bolo pred až len pri aj vo zo',
  Slovenian: 'je in na se da so za ki pa po ne bi tudi kot ali iz ni pri bil bila še kar zaradi',
  Somali: 'iyo ka ku in oo ay waa ah uu ee waxaa ayaa inuu loo aan sida waxay lagu kale',
  Spanish:
    'el los las del que en una un por con para se es su no más como pero fue al lo este esta son según entre sus',
  Swahili: 'ya na wa kwa ni katika za la cha hiyo kuwa pia lakini huo alisema baada wake hii kama yake watu',
  Swedish: 'och det är till på med av inte som har den jag vi kan ska blev också efter mot vara hon från vid säger att',
  Turkish: 've bir bu için ile da de olarak çok daha olan gibi kadar sonra ama ise değil var ne göre dedi',
  Vietnamese: 'và của là có không được trong một cho các những người này đã với khi để từ cũng như về tại',
  Greek: 'και το να της του για η με που από τα την είναι στο θα δεν οι των στην σε',
  Bulgarian: 'на и да се за от не са по като със че ще но към през беше до го той',
  Russian: 'и в не на что с по как это он из за к но от его для был года было',
  Serbian: 'је и да се у на су за од са као не који што из али то би након није',
  Ukrainian: 'і в не на що з до як це та за його від для але про є був року було',
  Arabic: 'في من على أن إلى عن التي هذا مع الذي كان ما هذه بعد كما لم قال بين و أو',
  Persian: 'و در به از که این را با است برای آن یک می های شد بود کرد خود تا هم',
  Urdu: 'کے کی میں ہے سے کو کا اور نے پر کہ یہ ہیں اس بھی تھا نہیں گیا ایک جو',
  Hindi: 'के की में है से को का और ने पर कि यह हैं इस भी था नहीं गया एक जो',
  Nepali: 'छ र को मा भने पनि गरेको हो यो लागि थियो छन् उनले गर्न भएको तर नेपालको गरी',
  Bengali: 'এবং ও এই করে থেকে জন্য হয় তার না একটি সঙ্গে যে হয়েছে করা বলে কিন্তু',
  Hebrew: 'של את על לא עם הוא כי זה גם אל היא אבל היה יותר בין כל או כדי',
};

/** The commonest English words that carry no topic. */
export const english =
  'the of and to a in is was that for with by it on as at from his be have has had are were this which they said will ' +
  'would who their been its he she after not but more than when an or we you i her our there what if about also up out ' +
  'into over can could may no new all one two last first before between during against under while where people says ' +
  'told did do does how why some any these those my your him them other such only so then now just most many';
