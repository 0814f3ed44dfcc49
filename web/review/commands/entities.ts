import type { Action } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import type { Controller } from '../controller.ts';
import { counted } from '../state/describe.ts';
import { currentItem, type Mode } from '../state/state.ts';
import { enter, just, tell, withMention } from './shared.ts';

/** Asks which entities, once a mention is chosen to which the gold gives one. */
export function enterForEntity(controller: Controller, mode: Mode): void {
  withMention(controller, ({ gold, text }) => {
    if (gold?.entity === undefined) tell(controller, `The gold has no entity for ${text}.`);
    else enter(controller, mode);
  });
}

/** All mentions of both become one entity, or this mention alone goes over to the other. */
export function joinWith(controller: Controller, entity: string, alone: boolean): void {
  const gold = currentItem(controller.state)?.gold;
  if (gold?.entity === undefined) return;
  const { start, end } = gold;
  const action: Action = alone
    ? { do: 'assign', span: { start, end }, entity }
    : { do: 'join', entities: [entity, gold.entity] };
  controller.focusWanted++;
  controller.decide([action], () => just(alone ? 'Moved to the other entity.' : 'Joined.'));
}

export function splitOff(controller: Controller, mentions: readonly Span[]): void {
  const done = `${counted(mentions.length, 'mention')} split off as an entity of their own.`;
  controller.focusWanted++;
  controller.decide([{ do: 'split', mentions }], () => just(done));
}

/** To the user's dictionary, for the next run: always a mention of this type, or never. */
export function teach(controller: Controller, as: 'name' | 'veto'): void {
  withMention(controller, ({ text, type }) => {
    if (!controller.state.overview?.dictionary) {
      tell(controller, 'The configuration is a module, which this page cannot write to.');
      return;
    }
    const words = `${as === 'name' ? 'always' : 'never'} ${type}`;
    controller.decide([{ do: 'dictionary', text, type, as }], () => just(`To the dictionary: ${text}, ${words}.`));
  });
}
