import { isName, type NameForm, type Part } from './parts.ts';

/** The surname of a full name. */
export function surnameOf({ parts, first }: NameForm): readonly Part[] {
  if (first === 'surname' || first === 'perhaps') return parts.slice(0, 1);
  const last = parts.findLastIndex(isName);
  return last < 0 ? [] : parts.slice(last, last + 1);
}

/** A given name with the surname of a relative: "Paolo", the brother of Gianluca Ferrara, may be "Paolo Ferrara". */
export function withSurname(given: NameForm, family: NameForm): NameForm {
  const parts = [...given.parts, ...surnameOf(family)];
  return {
    parts,
    generation: given.generation,
    joined: parts.map(part => part.word).join(''),
    hasParticle: false,
    acronym: undefined,
    first: 'given',
  };
}
