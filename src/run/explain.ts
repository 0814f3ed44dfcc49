import pc from 'picocolors';
import type { ProposalExplanation, SentenceExplanation } from '../annotator/index.ts';
import { mentionType } from '../mention-types.ts';

/** The explanation for people: the sentence, then a line a proposal, winners marked. */
export function renderExplanation(sentences: readonly SentenceExplanation[]): string {
  if (sentences.length === 0) return 'Nothing was proposed.\n';
  return sentences
    .map(({ text, proposals }) => `${pc.bold(text.replace(/\s+/g, ' '))}\n${proposals.map(renderProposal).join('')}`)
    .join('\n');
}

function renderProposal({ text, type, outcome, score, reason, proposedBy }: ProposalExplanation): string {
  const mark = outcome === 'won' ? pc.green('✓') : pc.dim('✗');
  const name = outcome === 'won' ? pc[mentionType(type).color](text) : pc.dim(text);
  const lines = [`  ${mark} ${name}  ${type} ${score.toFixed(2)}${reason ? pc.dim(`  ${reason}`) : ''}\n`];
  for (const { tagger, score: own, why } of proposedBy)
    lines.push(pc.dim(`      ${tagger} ${own.toFixed(2)}: ${why}\n`));
  return lines.join('');
}
