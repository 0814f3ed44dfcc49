import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { SentenceCase } from '../../tokens/index.ts';
import type { Candidate } from '../../types.ts';
import { tagger } from '../tagger.ts';
import { proposeKnown } from './known.ts';
import { proposeAcronyms, proposeOrganization } from './organization.ts';
import { proposePerson } from './person.ts';
import { nameRuns, wordUse } from './runs.ts';

/** Proposes people and organisations by the evidence around and inside capitalised runs, whatever the naming order. */
export function namesTagger(): Plugin<[], Root> {
  return tagger(({ tokens }) => {
    const use = wordUse(tokens);
    const found: Candidate[] = [...proposeAcronyms(tokens, use), ...proposeKnown(tokens)];
    for (const run of nameRuns(tokens, use)) {
      const headline = tokens.sentenceCase[tokens.sentence[run.from]!] === SentenceCase.Title;
      found.push(...proposeOrganization(tokens, run));
      const person = headline ? undefined : proposePerson(tokens, run);
      if (person) found.push(person);
    }
    return found;
  });
}
