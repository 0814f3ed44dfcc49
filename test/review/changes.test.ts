import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/annotations/schema.ts';
import { diffAnnotations } from '../../src/diff/index.ts';
import { ChangeList } from '../../src/review/changes/index.ts';
import { applyPatch, Edit, invertPatch, Layer, type Patch } from '../../src/review/gold/index.ts';
import { reviewed } from '../support/arbitrary-review.ts';

/** What is done to the gold: at the nth mention, with a number to choose by. */
const edits = fc.array(
  fc.record({ what: fc.constantFrom('remove', 'add', 'shorten', 'rename', 'move'), at: fc.nat(), choice: fc.nat() }),
  { minLength: 1, maxLength: 12 },
);

describe('changes that are kept up to date', () => {
  it('are those of a comparison of everything', () => {
    fc.assert(
      fc.property(reviewed, edits, ({ text, gold, predicted }, todo) => {
        const layer = new Layer(gold ?? { mentions: [], entities: [] });
        const list = new ChangeList(layer, new Layer(predicted), { details: false });
        for (const { what, at, choice } of todo) {
          const patch = change(layer, text, what, at, choice);
          list.refresh(seedsOf(patch));
          const file = { ...predicted, entities: layer.orderedEntities(), mentions: layer.mentions };
          expect(list.all()).toEqual(diffAnnotations(file, predicted, { details: false }));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a patch', () => {
  it('turned round leads back', () => {
    fc.assert(
      fc.property(reviewed, edits, ({ text, gold }, todo) => {
        const layer = new Layer(gold ?? { mentions: [], entities: [] });
        const before = snapshot(layer);
        const patches = todo.map(({ what, at, choice }) => change(layer, text, what, at, choice));
        for (const patch of patches.reverse()) applyPatch(layer, invertPatch(patch));
        expect(snapshot(layer)).toEqual(before);
      }),
    );
  });
});

function snapshot(layer: Layer) {
  return { mentions: [...layer.mentions], entities: layer.orderedEntities() };
}

function seedsOf({ mentions, entities }: Patch) {
  const spans = [...mentions.removed, ...mentions.added];
  return {
    spans,
    entities: [
      ...[...entities.before, ...entities.after].map(({ id }) => id),
      ...spans.flatMap(({ entity }) => entity ?? []),
    ],
  };
}

function change(layer: Layer, text: string, what: string, at: number, choice: number): Patch {
  const edit = new Edit(layer);
  const mention = layer.mentions[at % Math.max(1, layer.mentions.length)];
  const ids = [...layer.entities.keys()];
  if (what === 'add') addSomewhere(edit, text, at, choice);
  else if (!mention) return edit.finish();
  else if (what === 'remove') edit.remove(mention);
  else if (what === 'shorten') edit.replace(mention, shortened(mention));
  else if (mention.entity === undefined) return edit.finish();
  else if (what === 'rename') {
    const entity = layer.entities.get(mention.entity)!;
    edit.setEntity({ ...entity, link: { country: choice % 2 ? 'GH' : 'KE' } });
  } else {
    const id = ids[choice % ids.length]!;
    if (id.startsWith(`${mention.type}/`)) edit.replace(mention, { ...mention, entity: id });
  }
  return edit.finish();
}

function addSomewhere(edit: Edit, text: string, at: number, choice: number): void {
  const words = [...text.matchAll(/\w+/g)];
  const word = words[at % words.length]!;
  const span = { start: word.index, end: word.index + word[0].length };
  if (edit.gold.overlapping(span).length > 0) return;
  const own = [...edit.gold.entities.keys()].find((_, index) => index === choice % 3);
  const type = own?.split('/')[0] ?? 'person';
  const entity = own ?? edit.newEntity({ type, name: word[0] });
  edit.add({ ...span, type, text: word[0], entity });
}

function shortened(mention: Mention): Mention {
  const text = mention.text.split(' ')[0]!;
  return { ...mention, text, end: mention.start + text.length };
}
