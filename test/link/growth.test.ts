import { describe, expect, it } from 'vitest';
import type { TypedName } from '../../src/link/cluster.ts';
import { sameOrganization } from '../../src/link/organization.ts';
import { formOf, type NameForm } from '../../src/link/people/parts.ts';
import { PeopleOfArticle } from '../../src/link/people/people.ts';
import { tokensOf } from '../support/tokens.ts';

/** An article that names so many people, or bodies, each once in full, and one word of all of them between. */
function namesOf(count: number, full: (at: number) => string, short: string): TypedName[] {
  const texts = Array.from({ length: count }, (_, at) => (at % 5 === 4 ? short : full(at)));
  const tokens = tokensOf(texts.map(text => `Here ${text} spoke.`).join('\n\n'));
  let row = 0;
  return texts.map(text => {
    const written = text.split(' ');
    while (tokens.words[row] !== written[0]) row++;
    const from = row;
    row += written.length;
    return { text, type: 'person', written, words: written.map(word => word.toLowerCase()), tokens, from, to: row };
  });
}

/** How often the linker looks at how a name is built. */
function looksAt(count: number): number {
  const names = namesOf(count, at => `Given${at} Khan`, 'Khan');
  let looks = 0;
  const counted = (form: NameForm): NameForm =>
    new Proxy(form, {
      get(target, key) {
        if (key === 'parts') looks++;
        return Reflect.get(target, key);
      },
    });
  const forms = new Map<string, NameForm>();
  for (const name of names) if (!forms.has(name.text)) forms.set(name.text, counted(formOf(name)));
  new PeopleOfArticle(
    names,
    names.map(name => forms.get(name.text)!),
  ).clusters();
  return looks;
}

describe('linking grows with the number of names', () => {
  it('and not with its square, when 5,000 people share a surname', () => {
    const [some, many] = [looksAt(1_250), looksAt(5_000)];
    expect(some).toBeGreaterThan(1_250);
    expect(many / some).toBeLessThan(4.5);
  });

  it('for organisations too', () => {
    let looks = 0;
    const count = (size: number): number => {
      looks = 0;
      const names = namesOf(size, at => `Bank Of${at} Kandal`, 'Bank').map(name => ({
        ...name,
        get words() {
          looks++;
          return name.words;
        },
      }));
      sameOrganization(names, names);
      return looks;
    };
    expect(count(5_000) / count(1_250)).toBeLessThan(4.5);
  });
});
