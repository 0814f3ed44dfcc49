import { isApart, type Situation } from './apart.ts';
import { withSurname } from './family-name.ts';
import { placeIn } from './place.ts';
import { preference } from './preference.ts';
import type { Profile } from './profile.ts';

/** A person whom a mention may name, and how well it would go with what is known. */
interface Choice {
  profile: Profile;
  score: number;
}

/** The best person is taken when it is so far ahead of the next one; less may be chance: who was named in the sentence before. */
const MARGIN = 3;

/**
 * The person whom a mention names, of those whom it may name: undefined when there is none, and `unclear` when there
 * are several and nothing decides. A split is better than a wrong merge.
 */
export function bestOf(situation: Situation, profiles: Iterable<Profile>): Profile | 'unclear' | undefined {
  const choices: Choice[] = [];
  for (const profile of profiles) {
    const score = scoreOf(situation, profile);
    if (score !== undefined) choices.push({ profile, score });
  }
  const others = choices.filter(({ profile }) => profile !== situation.quotedBy);
  // People seldom speak of themselves by name.
  if (choices.length === 1 || others.length === choices.length) return clearestOf(choices);
  const best = clearestOf(others);
  return best !== undefined && best !== 'unclear' && best.last < 0 ? 'unclear' : best;
}

function clearestOf(choices: readonly Choice[]): Profile | 'unclear' | undefined {
  let best: Choice | undefined;
  let next = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    next = Math.max(next, Math.min(choice.score, best?.score ?? Number.NEGATIVE_INFINITY));
    if (!best || choice.score > best.score) best = choice;
  }
  return best && best.score - next < MARGIN ? 'unclear' : best?.profile;
}

/** Undefined when the mention cannot name the person. */
function scoreOf(situation: Situation, profile: Profile): number | undefined {
  const scores = profile.forms.flatMap(form => {
    const place = placeIn(situation.form, form);
    return place === undefined || isApart(situation, profile, place) ? [] : [preference(situation, profile, place)];
  });
  return scores.length > 0 ? Math.max(...scores) : inheritedScore(situation, profile);
}

/** "Ferrara" or "P. Ferrara" for Paolo, whom the article has called the brother of Gianluca Ferrara only. */
function inheritedScore(situation: Situation, profile: Profile): number | undefined {
  if (!profile.kinOf || profile.forms.length > 1) return undefined;
  const full = withSurname(profile.forms[0]!, profile.kinOf.forms[0]!);
  const place = placeIn(situation.form, full);
  if (place === undefined || isApart(situation, profile, place)) return undefined;
  return preference(situation, profile, 'inherited');
}
