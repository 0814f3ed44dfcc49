import type { Mention } from '../annotations/schema.ts';
import type { Action } from './protocol.ts';
import type { Step } from './step.ts';

const LONGEST = 40;

/** What an action did, in words: `accepted: added place “Kisumu” and 3 more`. */
export function labelOf(action: Action, steps: readonly Step[]): string {
  switch (action.do) {
    case 'accept':
    case 'refuse':
      return `${action.do === 'accept' ? 'accepted' : 'refused'}: ${decided(steps)}`;
    case 'add':
      return `added ${changed(steps, 'added')}`;
    case 'remove':
      return `removed ${changed(steps, 'removed')}`;
    case 'retype':
      return `made ${action.type} of ${changed(steps, 'removed')}`;
    case 'move':
      return `moved ${changed(steps, 'removed')}`;
    case 'join':
      return `joined ${action.entities.join(', ')}`;
    case 'split':
      return `split off ${changed(steps, 'removed')}`;
    case 'assign':
      return `assigned ${changed(steps, 'removed')} to ${action.entity}`;
    case 'dictionary':
      return `dictionary: ${action.as === 'name' ? 'always' : 'never'} ${action.type} ${shown(action.text)}`;
    default:
      return action.do;
  }
}

function decided(steps: readonly Step[]): string {
  const changes = steps.flatMap(({ decisions }) => decisions.map(({ change }) => change));
  const [first] = changes;
  if (!first) return 'nothing';
  const name = first.about === 'mention' ? (first.after ?? first.before)!.text : first.after[0]!.name;
  return `${first.kinds.join(', ')} ${first.type} ${shown(name)}${andMore(changes)}`;
}

function changed(steps: readonly Step[], side: 'added' | 'removed'): string {
  const mentions: readonly Mention[] = steps.flatMap(({ patch }) => patch.mentions[side]);
  const [first] = mentions;
  return first ? `${first.type} ${shown(first.text)}${andMore(mentions)}` : 'nothing';
}

function andMore({ length }: readonly unknown[]): string {
  return length > 1 ? ` and ${length - 1} more` : '';
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}”`;
}
