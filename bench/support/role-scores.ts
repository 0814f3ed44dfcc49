import type { AnnotationFile, Entity } from '../../src/annotations/schema.ts';
import { percent } from '../../src/report/index.ts';

export interface RoleCounts {
  gold: number;
  /** Roles said of people whose gold entity is known. */
  found: number;
  /** Found where gold has none. */
  extra: number;
  /** The same head word. */
  head: number;
  /** The same words. */
  same: number;
}

interface Pair {
  gold: AnnotationFile;
  given: AnnotationFile;
}

/** Compares the roles of the people of gold with ours, joined by mention. */
export function countRoles(pairs: readonly Pair[], show: boolean): RoleCounts {
  const counts = { gold: 0, found: 0, extra: 0, head: 0, same: 0 };
  for (const { gold, given } of pairs) {
    for (const entity of gold.entities.filter(({ type }) => type === 'person')) {
      const ours = answering(gold, given, entity);
      if (entity.role) counts.gold++;
      if (ours) counts.found++;
      if (ours && !entity.role) counts.extra++;
      const right = entity.role && ours && headOf(entity.role) === headOf(ours);
      if (right) counts.head++;
      if (right && plain(entity.role!) === plain(ours)) counts.same++;
      if (show && !right && (ours || entity.role))
        console.log(`role    ${gold.article.id} ${entity.name}: ${entity.role ?? '–'} ← ${ours ?? '–'}`);
    }
  }
  return counts;
}

export function roleTable({ gold, found, extra, head, same }: RoleCounts): string {
  const line = (right: number): string => `precision ${percent(right / found)}, recall ${percent(right / gold)}`;
  return [
    `roles: ${gold} in gold, ${found} found, ${extra} of them where gold has none`,
    `  head word right: ${line(head)} (${percent(head / (found - extra))} of those where gold has one)`,
    `  all words right: ${line(same)}`,
  ].join('\n');
}

/** Our role of the person that most mentions of a gold entity belong to, the first of equals. */
function answering(gold: AnnotationFile, ours: AnnotationFile, { id }: Entity): string | undefined {
  const votes = new Map<string, number>();
  gold.mentions.forEach((mention, at) => {
    const other = ours.mentions[at]?.entity;
    if (mention.entity === id && other !== undefined) votes.set(other, (votes.get(other) ?? 0) + 1);
  });
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return ours.entities.find(entity => entity.id === most?.[0])?.role;
}

function plain(role: string): string {
  return role
    .toLowerCase()
    .replace(/^(the|a|an|his|her|its|their|ex-|former) ?/, '')
    .replaceAll(/\s+/g, ' ');
}

/** The last word before the complement: "deputy commander of the Royal Cambodian Armed Forces" → "commander". */
function headOf(role: string): string {
  const [core = ''] = plain(role).split(/ (?:of|for|at|in|on|to|with|from|who|and)\b|,/);
  return core
    .split(' ')
    .at(-1)!
    .replace(/^(ex|vice)-/, '')
    .replace(/\.$/, '');
}
