/** A token with its tag, and where they stand in the file. */
export interface Row {
  token: string;
  tag: string;
  line: number;
  tagColumn: number;
}

/** A document of a CoNLL file: its sentences. */
export type Block = Row[][];

const DOCSTART = '-DOCSTART-';

/**
 * Takes a file of columns apart: the first is the token, the last the tag. Files without `-DOCSTART-` are one document. A
 * line of one column is a token without a tag, and outside of all mentions.
 */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let sentence: Row[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) blocks.at(-1)!.push(sentence);
    sentence = [];
  };
  for (const [at, content] of source
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const columns = content.split(/[ \t\r]+/).filter(Boolean);
    const [token] = columns;
    if (token === undefined) endSentence();
    else if (token === DOCSTART) {
      endSentence();
      blocks.push([]);
    } else {
      if (blocks.length === 0) blocks.push([]);
      const tag = columns.length > 1 ? columns.at(-1)! : 'O';
      sentence.push({ token, tag, line: at + 1, tagColumn: content.lastIndexOf(tag) + 1 });
    }
  }
  endSentence();
  return blocks;
}
