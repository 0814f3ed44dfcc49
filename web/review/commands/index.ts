import type { Controller } from '../controller.ts';
import type { Command } from '../state/keys.ts';
import { browse } from '../state/state.ts';
import { decide, takeBack } from './decide.ts';
import { chooseType, chooseTypeOfSelection, move, remove } from './edit.ts';
import { enterForEntity, teach } from './entities.ts';
import { step, stepArticle, stepOpen } from './go.ts';
import { enter } from './shared.ts';

export { decide } from './decide.ts';
export { takeType } from './edit.ts';
export { joinWith, splitOff } from './entities.ts';

/** Does a command. `byKey`: what is chosen then gets the focus; whoever pressed a button stays at it. */
export function run(controller: Controller, command: Command, byKey: boolean): void {
  commands[command](controller, byKey);
}

const commands: Record<Command, (controller: Controller, byKey: boolean) => void> = {
  next: (controller, byKey) => stepOpen(controller, 1, byKey),
  previous: (controller, byKey) => stepOpen(controller, -1, byKey),
  nextMention: (controller, byKey) => step(controller, 1, byKey),
  previousMention: (controller, byKey) => step(controller, -1, byKey),
  nextArticle: controller => stepArticle(controller, 1),
  previousArticle: controller => stepArticle(controller, -1),
  accept: (controller, byKey) => decide(controller, 'accept', 'here', byKey),
  refuse: (controller, byKey) => decide(controller, 'refuse', 'here', byKey),
  acceptArticle: (controller, byKey) => decide(controller, 'accept', 'article', byKey),
  refuseArticle: (controller, byKey) => decide(controller, 'refuse', 'article', byKey),
  everywhere: controller => enter(controller, { name: 'everywhere' }),
  undo: controller => takeBack(controller, 'undo'),
  redo: controller => takeBack(controller, 'redo'),
  type: chooseType,
  startOut: controller => move(controller, 'start', 'out'),
  startIn: controller => move(controller, 'start', 'in'),
  endOut: controller => move(controller, 'end', 'out'),
  endIn: controller => move(controller, 'end', 'in'),
  add: chooseTypeOfSelection,
  remove,
  caret: controller => enter(controller, controller.state.mode.name === 'caret' ? browse : { name: 'caret' }),
  join: controller => enterForEntity(controller, { name: 'join' }),
  split: controller => enterForEntity(controller, { name: 'split' }),
  dictionary: controller => teach(controller, 'name'),
  never: controller => teach(controller, 'veto'),
  search: () => document.querySelector<HTMLInputElement>('#search')?.focus(),
  layout: controller => controller.go({ layout: controller.state.location.layout === 'one' ? 'two' : 'one' }),
  help: controller => controller.dispatch({ is: 'mode', mode: { name: 'help' } }),
  leave: controller => {
    if (controller.state.mode.name === 'browse') return;
    controller.focusWanted++;
    controller.dispatch({ is: 'mode', mode: browse });
  },
};
