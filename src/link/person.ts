import type { Name, Namer } from './cluster.ts';
import { formOf, type NameForm } from './people/parts.ts';
import { PeopleOfArticle } from './people/people.ts';

/**
 * People of one article. A full name is one person, also in another order, with initials or without a middle name; a
 * short one names the person whom it fits best: by the place of the word in the name, titles, gender, kinship and
 * what was named last. So two people who share a surname stay two. In the spirit of the sieves of Lee et al. (2013):
 * what is sure first, and nothing against a clear sign.
 */
export const samePerson: Namer = names => {
  const forms = new Map<string, NameForm>();
  const formsOf = names.map(name => memo(forms, name));
  return new PeopleOfArticle(names, formsOf).clusters();
};

function memo(forms: Map<string, NameForm>, name: Name): NameForm {
  const known = forms.get(name.text);
  if (known) return known;
  const form = formOf(name);
  forms.set(name.text, form);
  return form;
}
