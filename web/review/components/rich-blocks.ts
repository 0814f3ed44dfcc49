import { useEffect, useRef, useState } from 'preact/hooks';

/** Blocks around the chosen place that are drawn with their marks at once. */
const AROUND = 8;
/** Blocks drawn in one idle moment. */
const STEP = 12;

/**
 * Says which blocks are drawn with their marks: those around a place at once, all others bit by bit when the browser
 * has nothing else to do.
 */
export function useRichBlocks(article: string, count: number, place: number): (index: number) => boolean {
  const rich = useRef({ article: '', done: new Uint8Array(0) });
  const [, setSteps] = useState(0);
  if (rich.current.article !== article || rich.current.done.length !== count)
    rich.current = { article, done: new Uint8Array(count) };
  const { done } = rich.current;
  done.fill(1, Math.max(0, place - AROUND), place + AROUND + 1);
  const complete = !done.includes(0);
  useEffect(() => {
    if (complete) return;
    return whenIdle(() => {
      let from = done.indexOf(0);
      for (let step = 0; step < STEP && from >= 0; step++) {
        done[from] = 1;
        from = done.indexOf(0, from);
      }
      setSteps(steps => steps + 1);
    });
  });
  return index => done[index] === 1;
}

/** Safari has no idle callback. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
}
