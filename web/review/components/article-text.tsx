import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleModel } from '../state/article.ts';
import { blockAt } from '../state/blocks.ts';
import type { TypeKey } from '../state/type-keys.ts';
import { BlockText } from './block-text.tsx';
import { useRichBlocks } from './rich-blocks.ts';

interface Props {
  article: ArticleModel;
  layout: 'one' | 'two';
  at: string | undefined;
  letters: readonly TypeKey[];
  /** Goes up when the chosen item is to have the focus. */
  focusWanted: number;
  onChoose: (id: string) => void;
}

/** The article with its mentions, block by block. */
export function ArticleText({ article, layout, at, letters, focusWanted, onChoose }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const place = at === undefined ? 0 : blockAt(article.blocks, Number.parseInt(at, 10));
  const isRich = useRichBlocks(article.id, article.blocks.length, place);
  useChosenInView(region, article.id, at, focusWanted);
  const choose = (event: Event) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-item]')?.dataset.item;
    if (id !== undefined && getSelection()?.isCollapsed !== false) onChoose(id);
  };
  const sides = layout === 'one' ? (['one'] as const) : (['old', 'now'] as const);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all marks, which are buttons.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same.
    <div class={`text layout-${layout}`} ref={region} onClick={choose}>
      {layout === 'two' && (
        <div class="sides">
          <h2>Before</h2>
          <h2>After</h2>
        </div>
      )}
      {article.blocks.map((block, index) => (
        <div class="row" key={block.start}>
          {sides.map(side => (
            <BlockText
              key={side}
              text={article.text}
              block={block}
              side={side}
              at={index === place ? at : undefined}
              plain={!isRich(index)}
              letters={letters}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Brings the chosen item into view, and gives it the focus when a key chose it or what had the focus is gone. */
function useChosenInView(
  region: { current: HTMLElement | null },
  article: string,
  at: string | undefined,
  focusWanted: number,
): void {
  const seen = useRef(0);
  useLayoutEffect(() => {
    const chosen = at && region.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(at)}"][tabindex]`);
    if (!chosen) return;
    const lost = document.activeElement === document.body;
    if (focusWanted !== seen.current || lost) chosen.focus({ preventScroll: true });
    seen.current = focusWanted;
    reveal(chosen);
  }, [article, at, focusWanted]);
}

/** Scrolls only when it must, and then so that what stands around is seen too. */
function reveal(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const margin = 120;
  if (top < margin || bottom > innerHeight - margin) element.scrollIntoView({ block: 'center' });
}
