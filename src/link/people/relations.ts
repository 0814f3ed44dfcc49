import type { Cues } from './cues.ts';
import type { Profile } from './profile.ts';

/** Notes what follows from one person being a relative of another one. */
export function noteKinship(relative: Profile, of: Profile, { spouse, gender, generation }: Cues): void {
  relative.kinOf = of;
  if (generation === 'elder') callByGivenNames(relative, of);
  if (generation === 'younger') callByGivenNames(of, relative);
  if (spouse && gender) of.namedGender ??= gender === 'woman' ? 'man' : 'woman';
  if (generation) of.generation ??= generation === 'younger' ? 'elder' : 'younger';
}

/** "Anwar Ibrahim" and his daughter "Nurul Izzah Anwar": whose last word is the father's given name goes by the own one. */
function callByGivenNames(parent: Profile, child: Profile): void {
  if (parent.forms[0]!.parts[0]!.key !== child.forms[0]!.parts.at(-1)!.key) return;
  for (const profile of [parent, child]) profile.forms = profile.forms.map(form => ({ ...form, first: 'called' }));
}

/** Whether a mention has an office or an age of the person. */
export function isSaidToBe({ titles, years }: Cues, profile: Profile): boolean {
  return titles.some(title => profile.titles.has(title)) || (years !== undefined && years === profile.years);
}
