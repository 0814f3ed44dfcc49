import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { lowerCaseWords, SentenceCase } from '../../tokens/index.ts';
import type { Candidate } from '../../types.ts';
import { tagger } from '../tagger.ts';
import { proposeKnown } from './known.ts';
import { proposeAcronyms, proposeOrganization } from './organization.ts';
import { proposePerson } from './person.ts';
import { nameRuns } from './runs.ts';

/** Proposes people and organisations by the evidence around and inside capitalised runs, whatever the naming order. */
export function namesTagger(): Plugin<[], Root> {
  return tagger(({ tokens }) => {
    const lowerCase = lowerCaseWords(tokens);
    const found: Candidate[] = [...proposeAcronyms(tokens, lowerCase), ...proposeKnown(tokens)];
    for (const run of nameRuns(tokens, lowerCase)) {
      const headline = tokens.sentenceCase[tokens.sentence[run.from]!] === SentenceCase.Title;
      found.push(...proposeOrganization(tokens, run));
      const person = headline ? undefined : proposePerson(tokens, run);
      if (person) found.push(person);
    }
    return found;
  });
}
