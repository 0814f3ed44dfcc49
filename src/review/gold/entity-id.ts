import { slug } from '../../text/fold.ts';

/** The id of a new entity: type and folded name, with `-2`, `-3` on a clash. */
export function freshEntityId(type: string, name: string, isTaken: (id: string) => boolean): string {
  const base = `${type}/${slug(name) || 'unnamed'}`;
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}
