import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exploration } from '../../src/explore/protocol.ts';
import { ThemeSwitch } from '../shared/theme.tsx';
import { EVERYTHING, hashOf, type View, viewOf } from './address.ts';
import { ArticlePage } from './components/article-page.tsx';
import { Asked } from './components/asked.tsx';
import { EntityPage } from './components/entity-page.tsx';
import { Exports } from './components/exports.tsx';
import { Facets } from './components/facets.tsx';
import { NetworkDrawing } from './components/network.tsx';
import { Results } from './components/results.tsx';
import { SearchBox } from './components/search-box.tsx';
import { Sums } from './components/sums.tsx';
import { TimelineDrawing } from './components/timeline.tsx';
import { WorldMap } from './components/world-map.tsx';
import { Shown } from './go.ts';
import { useAnswer } from './use-answer.ts';

export function App() {
  const view = useView();
  return (
    <Shown.Provider value={view}>
      <div class="page">
        <header class="bar">
          <a class="brand" href={hashOf(EVERYTHING)}>
            <b>Glossator</b> <span>Explore</span>
          </a>
          <SearchBox key={view.asked.get('words') ?? ''} />
          <ThemeSwitch />
        </header>
        {view.article !== undefined ? (
          <ArticlePage id={view.article} />
        ) : view.about !== undefined ? (
          <EntityPage entity={view.about} />
        ) : (
          <Overview view={view} />
        )}
      </div>
    </Shown.Provider>
  );
}

/** The address is the state; who goes on or back gets the top of the page. */
function useView(): View {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const place = useRef('');
  useEffect(() => {
    const now = `${view.article} ${view.about} ${view.offset}`;
    if (place.current !== '' && place.current !== now) scrollTo(0, 0);
    place.current = now;
  }, [view]);
  return view;
}

function Overview({ view }: { view: View }) {
  const query = hashOf({ asked: view.asked, offset: view.offset }).slice(1);
  const { answer, fault, waiting } = useAnswer<Exploration>('api/explore', query);
  useEffect(() => {
    document.title = 'Explore · Glossator';
  }, []);
  return (
    <main class={waiting ? 'overview waiting' : 'overview'} aria-busy={waiting}>
      <h1 class="unseen">Explore the articles</h1>
      <p class="count" role="status">
        {fault ? fault.error : answer ? countOf(answer) : 'Loading…'}
      </p>
      {fault?.part !== undefined && (
        <p class="fault">
          In “{fault.part}”, at character {(fault.offset ?? 0) + 1}
        </p>
      )}
      <Asked names={answer?.asked ?? {}} />
      {answer && (
        <>
          <Facets answer={answer} />
          <TimelineDrawing timeline={answer.timeline} />
          <Results answer={answer} />
          <Exports />
          <div class="drawings">
            <WorldMap places={answer.places} others={answer.otherPlaces} />
            <NetworkDrawing network={answer.network} />
            <Sums sums={answer.sums} />
          </div>
        </>
      )}
    </main>
  );
}

function countOf({ total, all }: Exploration): string {
  const articles = all === 1 ? 'article' : 'articles';
  return total === all ? `${number(all)} ${articles}` : `${number(total)} of ${number(all)} ${articles}`;
}

/** Thousands apart. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
