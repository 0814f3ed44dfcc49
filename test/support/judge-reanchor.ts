import { reanchor } from '../../src/annotations/reanchor.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { Random } from '../../src/model/train/random.ts';
import { annotationsOf, putTogether, takeApart } from './edited-article.ts';
import type { Edit } from './edits.ts';

/** What became of mentions, against where they truly went. */
export interface Tally {
  right: number;
  orphaned: number;
  wrong: number;
}

export interface Judged {
  /** Mentions whose words are still there, in whatever case, accents, marks and spaces. */
  survived: Tally;
  /** Mentions with a letter changed. */
  altered: Tally;
  /** Mentions that were taken out: to leave them out is right, and orphaned. */
  gone: Tally;
  /** What went to a wrong place, in words. */
  mistakes: string[];
  /** What survived and was left out, in words. */
  losses: string[];
}

export function nothingJudged(): Judged {
  const none = (): Tally => ({ right: 0, orphaned: 0, wrong: 0 });
  return { survived: none(), altered: none(), gone: none(), mistakes: [], losses: [] };
}

/** Edits an article, carries its annotations over, with the old text or without it, and adds up what became of them. */
export function judge(
  gold: AnnotationFile,
  body: string,
  { name, before = doc => doc, edit }: Edit,
  options: { seed: number; withOldText: boolean },
  judged: Judged,
): { file: AnnotationFile; newText: string } {
  const random = new Random(options.seed);
  const doc = before(takeApart(body, gold.mentions), random);
  const old = annotationsOf(gold, doc);
  const { text: newText, places } = putTogether(edit(doc, random));
  const { file, outcomes } = reanchor(old.file, options.withOldText ? old.text : undefined, newText);
  const mentions = outcomes.filter(outcome => outcome.of === 'mention');
  for (const [index, outcome] of mentions.entries()) {
    const truth = places.get(index);
    const tally = judged[truth === undefined ? 'gone' : truth.isAltered ? 'altered' : 'survived'];
    if (outcome.outcome === 'orphaned') {
      tally.orphaned++;
      if (truth)
        judged.losses.push(`${name}: ${gold.article.id}: “${outcome.text}” at ${truth.start}: ${outcome.reason}`);
    } else if (truth && outcome.to.start === truth.start && outcome.to.end === truth.end) tally.right++;
    else {
      tally.wrong++;
      const at = `${outcome.to.start}, true is ${truth ? truth.start : 'nowhere'}`;
      judged.mistakes.push(`${name}: ${gold.article.id}: “${outcome.text}” from ${outcome.from.start} to ${at}`);
    }
  }
  return { file, newText };
}

export function sumOf(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, orphaned: a.orphaned + b.orphaned, wrong: a.wrong + b.wrong };
}
