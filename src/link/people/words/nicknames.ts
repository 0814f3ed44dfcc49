/** Short forms of given names in English news, each with the names it stands for. Our own list. */
const pairs = `
  abe abraham | al albert alan alfred | alex alexander alexandra alejandro | andy andrew | barb barbara | ben benjamin | bernie bernard | beth elizabeth | betty elizabeth
  bill william | billy william | bob robert | bobby robert | cathy catherine | charlie charles | chris christopher christine christina | chuck charles
  dan daniel | danny daniel | dave david | deb deborah | debbie deborah | dick richard | don donald | doug douglas | ed edward edwin | eddie edward edwin
  eliza elizabeth | fred frederick alfred | gene eugene | greg gregory | hank henry | harry henry harold | jack john | jackie jacqueline | jake jacob | jeff jeffrey | jen jennifer | jenny jennifer
  jerry gerald jerome | jim james | jimmy james | joe joseph | joey joseph | johnny john | jon jonathan | josh joshua | kate katherine catherine | kathy katherine kathleen
  katie katherine | ken kenneth | larry lawrence | leo leonardo leonard | liz elizabeth | lizzie elizabeth | maggie margaret | matt matthew | max maximilian maxwell
  meg margaret | mick michael | mike michael | mickey michael | nancy ann | nate nathan nathaniel | ned edward | nick nicholas | pat patrick patricia | patty patricia
  peggy margaret | pepe josé jose | paco francisco | pete peter | phil philip phillip | randy randall | ray raymond | rich richard | rick richard | rob robert | robbie robert
  ron ronald | ronnie ronald | russ russell | sam samuel samantha | sandy alexander sandra | sasha alexander alexandra | seb sebastian | steve stephen steven | stu stuart
  sue susan | susie susan | ted edward theodore | terry terence teresa | tim timothy | tom thomas | tommy thomas | tony anthony antonio | val valerie | vic victor
  vicky victoria | vince vincent | volodya vladimir | walt walter | will william | zack zachary
`;

const formal: ReadonlyMap<string, readonly string[]> = new Map(
  pairs
    .split(/[|\n]/)
    .map(entry => entry.split(/\s+/).filter(Boolean))
    .filter(words => words.length > 1)
    .map(([short, ...names]) => [short!, names]),
);

/** The names of which one is the short form: "Joseph" for "Joe". All folded. */
export function formalNamesOf(short: string): readonly string[] {
  return formal.get(short) ?? [];
}

export function isNicknameOf(short: string, name: string): boolean {
  return formalNamesOf(short).includes(name);
}
