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

/** The person whom a mention names best, of those whom it may name. */
export function bestOf(situation: Situation, profiles: Iterable<Profile>): Profile | undefined {
  let best: Choice | undefined;
  for (const profile of profiles) {
    const score = scoreOf(situation, profile);
    if (score !== undefined && (!best || isBetter({ profile, score }, best))) best = { profile, score };
  }
  return best?.profile;
}

/** Of equals the one named last before the mention, and of those not yet named the first. */
function isBetter(one: Choice, other: Choice): boolean {
  if (one.score !== other.score) return one.score > other.score;
  if (one.profile.last !== other.profile.last) return one.profile.last > other.profile.last;
  return one.profile.first < other.profile.first;
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
