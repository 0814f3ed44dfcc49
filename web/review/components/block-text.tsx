import type { VNode } from 'preact';
import { memo } from '../../shared/memo.tsx';
import { toneOf } from '../../shared/type-name.tsx';
import type { Block } from '../state/article.ts';
import { itemName } from '../state/describe.ts';
import type { Item } from '../state/items.ts';
import { layOut } from '../state/layout.ts';
import { layOutSide } from '../state/layout-side.ts';
import type { Part, Piece } from '../state/parts.ts';
import type { TypeKey } from '../state/type-keys.ts';

interface Props {
  text: string;
  block: Block;
  /** Before and after in one text, or one side of it. */
  side: 'one' | 'old' | 'now';
  /** Id of the chosen item, when it stands in this block. */
  at: string | undefined;
  /** Without marks: drawn at once, until there is time for them. */
  plain: boolean;
  letters: readonly TypeKey[];
}

/**
 * A block of the article: text nodes that together are the article's own text, and `mark` elements around mentions. All
 * signs (+, −, the type's letter) are drawn by the style sheet, so that offsets in the page are offsets in the text.
 */
export const BlockText = memo(({ text, block, side, at, plain, letters }: Props) => (
  <p class="block" data-start={block.start}>
    {plain ? text.slice(block.start, block.end) : parts(block, side).map(part => draw(part, text, at, letters))}
  </p>
));

function parts(block: Block, side: Props['side']): Part[] {
  return side === 'one' ? layOut(block) : layOutSide(block, side);
}

function draw(part: Part, text: string, at: string | undefined, letters: readonly TypeKey[]): VNode | string {
  if (part.kind === 'text') return text.slice(part.start, part.end);
  const { item } = part;
  const chosen = item.id === at;
  if (part.kind === 'sign') {
    const name = `sign ${item.state}${chosen ? ' chosen' : ''}`;
    return (
      <button
        key={item.id}
        type="button"
        class={name}
        data-kinds={item.change?.kinds.join()}
        {...choosable(item, chosen)}
      />
    );
  }
  const { pieces, again } = part;
  const content = pieces.length === 1 ? text.slice(part.start, part.end) : pieces.map(piece => drawPiece(piece, text));
  const only = pieces.length === 1 ? ` ${pieces[0]!.side}` : ' parted';
  const name = `mention ${toneOf(item.type)} ${item.state}${only}${item.ghost ? ' ghost' : ''}${chosen ? ' chosen' : ''}`;
  if (again) {
    return (
      <mark key={`${item.id}:${part.start}`} class={name} data-item={item.id}>
        {content}
      </mark>
    );
  }
  return (
    <mark key={item.id} class={name} data-letter={sign(item, letters)} {...choosable(item, chosen)}>
      {content}
    </mark>
  );
}

/**
 * A mark can be pressed like a button, but a `button` would neither wrap over lines nor be part of the text. Only the
 * chosen item is a stop of the Tab key; keys go to all others.
 */
function choosable(item: Item, chosen: boolean) {
  return {
    role: 'button' as const,
    'data-item': item.id,
    'aria-label': itemName(item),
    'aria-current': chosen ? ('true' as const) : undefined,
    tabIndex: chosen ? 0 : -1,
  };
}

function drawPiece({ start, end, side }: Piece, text: string): VNode {
  const words = text.slice(start, end);
  if (side === 'old') return <del key={start}>{words}</del>;
  if (side === 'now') return <ins key={start}>{words}</ins>;
  return <span key={start}>{words}</span>;
}

/** The letter of the type, and of a changed type both. */
function sign({ type, change }: Item, letters: readonly TypeKey[]): string {
  const letterOf = (name: string) => letters.find(each => each.type === name)?.letter ?? name.slice(0, 1);
  const before = change?.about === 'mention' && !change.decision ? change.before?.type : undefined;
  return before === undefined || before === type ? letterOf(type) : `${letterOf(before)}→${letterOf(type)}`;
}
