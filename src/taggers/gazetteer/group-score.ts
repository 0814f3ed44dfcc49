import type { Gazetteer, GazetteerEntry } from '../../gazetteer/index.ts';
import type { Context } from './context.ts';
import { longerName, standsApart } from './longer-name.ts';
import type { Judgement } from './place-score.ts';
import { combiningForms, languageCues, languageLeads, languageNouns, placeCues, placeNouns } from './words.ts';

const SURE = 0.95;
/** A word that has another meaning: Pole, Liberal, Shan. */
const UNSURE = 0.5;
const UNSURE_WITH_CUE = 0.75;

const PEOPLE =
  /^(?:people|peoples|men|women|family|families|community|communities|tribe|tribes|clan|clans|minority|refugees|rebels|fighters|militants|lawmakers|senators|senator|voters|candidate|candidates|leader|leaders|party|politician|government|officials|president|congressman|nominee|majority|supporters|activists|convention|primary|lawmaker|politicians|rule|regime)$/;

/**
 * How sure it is that these rows name a people, a nationality, a religion or a political following. `isPlaceToo` says
 * that a place has the same name.
 */
export function judgeGroup(
  context: Context,
  entries: readonly GazetteerEntry[],
  gazetteer: Gazetteer,
  isPlaceToo = false,
): Judgement {
  const entry = entries.find(each => !each.stop) ?? entries[0]!;
  const mayBeLanguage = entry.kind === 'nationality' || entry.kind === 'people';
  if (mayBeLanguage && isLanguage(context)) return { score: 0.2, why: `${entry.kind}, but a language here` };
  if (isPlaceToo && (placeNouns.has(context.after()) || placeCues.has(context.before()))) {
    return { score: 0.35, why: `${entry.kind}, but a place here` };
  }
  const weight = entry.stop ? (hasGroupCue(context) ? UNSURE_WITH_CUE : UNSURE) : SURE;
  const part = partOfName(context, entry, gazetteer);
  return part
    ? { score: weight * part.factor, why: `${entry.kind}, but ${part.why}` }
    : { score: weight, why: entry.kind };
}

function isLanguage(context: Context): boolean {
  if (languageNouns.has(context.after()) || languageNouns.has(context.hyphenatedAfter)) return true;
  const before = context.before();
  if (languageCues.has(before) || before === '(' || context.after() === ':') return true;
  const endsPhrase = /^(?:[.,;:!?)"”’]|and|or|as|for|by|but|with|on|at|from|to|that|when|was|is)?$/.test(
    context.after(),
  );
  return languageLeads.has(before) && endsPhrase;
}

function hasGroupCue(context: Context): boolean {
  return PEOPLE.test(context.after()) || /^(?:the|ethnic|of|by|and|among|many|some)$/.test(context.before());
}

function partOfName(context: Context, entry: GazetteerEntry, gazetteer: Gazetteer) {
  if (combiningForms.has(context.hyphenatedBefore.toLowerCase())) return { factor: 0.2, why: 'joined to a half name' };
  const longer = longerName(context.capitalsAfter, gazetteer);
  const before = context.capitalBefore;
  if (before !== '' && longer !== 'body' && !context.isSecond && !standsApart(before, gazetteer)) {
    return { factor: 0.5, why: 'part of a longer name' };
  }
  if (longer === 'none') return undefined;
  if (longer === 'unknown' && entry.kind === 'politics') return { factor: 0.85, why: 'a name follows' };
  if (longer === 'unknown' && entry.kind !== 'religion' && !entry.stop) return { factor: 0.88, why: 'a name follows' };
  return { factor: 0.42, why: `begins a longer name (${longer})` };
}
