import { useContext, useRef, useState } from 'preact/hooks';
import type { Timeline } from '../../../src/explore/protocol.ts';
import { withPart } from '../address.ts';
import { go, Shown } from '../go.ts';
import { Drawing } from './drawing.tsx';

/** The dates that the articles speak of. A stretch of bars is chosen by dragging, or with Shift and the arrow keys. */
export function TimelineDrawing({ timeline: { unit, bars, outside, vague } }: { timeline: Timeline }) {
  const view = useContext(Shown);
  const [brush, setBrush] = useState<{ from: number; to: number } | undefined>();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isDragging = useRef(false);
  const most = Math.max(1, ...bars.map(({ articles }) => articles));
  const [low, high] = brush ? [Math.min(brush.from, brush.to), Math.max(brush.from, brush.to)] : [-1, -1];

  const choose = (from: number, to: number) => {
    setBrush(undefined);
    const [first, last] = [bars[Math.min(from, to)], bars[Math.max(from, to)]];
    if (first && last) go(withPart(view, 'date', first.from === last.to ? first.from : `${first.from}..${last.to}`));
  };
  const barUnder = (event: PointerEvent): number => {
    const box = list.current!.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(Math.max(index, 0), bars.length - 1);
  };
  const hear = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -bars.length, End: bars.length }[event.key];
    if (step !== undefined) {
      const next = Math.min(Math.max(at + step, 0), bars.length - 1);
      setAt(next);
      setBrush(event.shiftKey ? { from: brush?.from ?? at, to: next } : undefined);
      (list.current?.children[next] as HTMLElement | undefined)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') choose(brush?.from ?? at, brush?.to ?? at);
    else if (event.key === 'Escape') setBrush(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <Drawing
      name="timeline"
      title="Dates in the articles"
      says={bars.length > 0 ? saidOf(outside, vague) : 'No dates'}
      tableName="Dates as a table"
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ articles }) => articles > 0)
              .map(({ from, to, articles }) => (
                <tr key={from}>
                  <th scope="row">{nameOf(from, to)}</th>
                  <td>{articles}</td>
                </tr>
              ))}
          </tbody>
        </table>
      }
    >
      <div
        ref={list}
        class="bars"
        role="listbox"
        aria-label={`Articles by ${unit}; Shift and arrow keys choose several, Enter shows them`}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        onKeyDown={hear}
        onPointerDown={event => {
          if (bars.length === 0 || event.button !== 0) return;
          isDragging.current = true;
          list.current!.setPointerCapture(event.pointerId);
          setBrush({ from: barUnder(event), to: barUnder(event) });
        }}
        onPointerMove={event => {
          if (isDragging.current && brush) setBrush({ from: brush.from, to: barUnder(event) });
        }}
        onPointerUp={event => {
          if (isDragging.current && brush) choose(brush.from, barUnder(event));
          isDragging.current = false;
        }}
        onPointerCancel={() => {
          isDragging.current = false;
          setBrush(undefined);
        }}
      >
        {bars.map(({ from, to, articles }, index) => (
          <div
            key={from}
            role="option"
            tabIndex={index === Math.min(at, bars.length - 1) ? 0 : -1}
            aria-selected={index >= low && index <= high}
            aria-label={`${nameOf(from, to)}: ${articles} ${articles === 1 ? 'article' : 'articles'}`}
            title={`${nameOf(from, to)}: ${articles}`}
            onFocus={() => setAt(index)}
          >
            <span style={{ height: `${(100 * articles) / most}%` }} />
          </div>
        ))}
      </div>
      {bars.length > 0 && (
        <p class="ends">
          <span>{bars[0]!.from}</span>
          {bars.length > 2 && <span>{bars[Math.floor(bars.length / 2)]!.from}</span>}
          <span>{bars.at(-1)!.to}</span>
        </p>
      )}
    </Drawing>
  );
}

function nameOf(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

function saidOf(outside: number, vague: number): string {
  const rest = [
    ...(outside > 0 ? [`${outside} dates before or after`] : []),
    ...(vague > 0 ? [`${vague} too vague for a bar`] : []),
  ];
  return rest.length === 0
    ? 'Drag over the bars to choose a stretch.'
    : `Drag over the bars to choose a stretch. Not drawn: ${rest.join(', ')}.`;
}
