import { useLayoutEffect, useRef } from 'preact/hooks';
import { caretBox } from '../dom/caret.ts';
import { collapseBefore, selectedSpan } from '../dom/offsets.ts';

interface Props {
  /** Says aloud what is selected. */
  onSay: (text: string) => void;
  text: string;
}

/** A caret in text that cannot be written in: browsers draw none there. It stands before the next key comes. */
export function Caret({ onSay, text }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const say = useRef(onSay);
  say.current = onSay;
  useLayoutEffect(() => {
    const chosen = document.querySelector('.text .chosen') ?? document.querySelector('.text .block');
    if (chosen) collapseBefore(chosen);
    const follow = () => {
      const box = caretBox();
      const element = line.current;
      if (!box || !element) return;
      element.style.transform = `translate(${box.left}px, ${box.top}px)`;
      element.style.height = `${box.height}px`;
      const span = selectedSpan();
      if (span) say.current(text.slice(span.start, span.end));
    };
    follow();
    document.addEventListener('selectionchange', follow);
    addEventListener('scroll', follow, true);
    return () => {
      document.removeEventListener('selectionchange', follow);
      removeEventListener('scroll', follow, true);
    };
  }, [text]);
  return <div class="caret" ref={line} aria-hidden="true" />;
}
