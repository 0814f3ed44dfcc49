import type { Entity, Mention } from '../../annotations/schema.ts';
import type { Edit } from '../gold/index.ts';
import { oneLine } from './meaning.ts';

/** Gives an entity the fullest of its forms for a name, when the name went with the mentions that it lost. */
export function renameIfStale(edit: Edit, id: string | undefined, lost: readonly Mention[]): void {
  const entity = id === undefined ? undefined : edit.gold.entities.get(id);
  if (!entity || !hasForm(lost, entity.name)) return;
  const left = edit.gold.mentionsOf(entity.id);
  if (left.size > 0 && !hasForm(left, entity.name)) edit.setEntity({ ...entity, name: fullestForm(left) });
}

/** The longest form of the mentions, of which there is one at least; of equals the first. */
export function fullestForm(mentions: Iterable<Mention>): string {
  const forms = [...mentions].sort((a, b) => a.start - b.start).map(({ text }) => oneLine(text));
  return forms.reduce((best, form) => (form.length > best.length ? form : best));
}

function hasForm(mentions: Iterable<Mention>, name: string): boolean {
  for (const { text } of mentions) if (oneLine(text) === name) return true;
  return false;
}

/** One entity of several: the first, with the fullest name and what only the others know. */
export function unitedEntity([first, ...others]: readonly [Entity, ...Entity[]]): Entity {
  let united = first;
  for (const other of others) united = withKnowledgeOf(united, other);
  return united;
}

function withKnowledgeOf(entity: Entity, { name, role, quotes = [], ids, link }: Entity): Entity {
  const said = [...(entity.quotes ?? []), ...quotes].sort((a, b) => a.start - b.start);
  return {
    ...entity,
    name: name.length > entity.name.length ? name : entity.name,
    ...(entity.role === undefined && role !== undefined && { role }),
    ...(said.length > 0 && { quotes: said.filter((quote, at) => at === 0 || quote.start >= said[at - 1]!.end) }),
    ...((entity.ids ?? ids) && { ids: { ...ids, ...entity.ids } }),
    ...(entity.link === undefined && link && { link }),
  };
}
