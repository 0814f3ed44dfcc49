import type { Link } from '../annotations/schema.ts';
import { type Namer, sameName } from './cluster.ts';

export const samePlaceOrGroup: Namer = sameName;

export function linkOf(_name: string, _type: string): Link | undefined {
  return undefined;
}
