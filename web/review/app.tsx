import { useMemo, useState } from 'preact/hooks';
import type { Overview } from '../../src/review/protocol.ts';
import { decide, joinWith, run, splitOff, takeType } from './commands/index.ts';
import { ArticleHead } from './components/article-head.tsx';
import { ArticleList } from './components/article-list.tsx';
import { ArticleText } from './components/article-text.tsx';
import { Bar } from './components/bar.tsx';
import { Caret } from './components/caret.tsx';
import { FilterBar } from './components/filter-bar.tsx';
import { Help } from './components/help.tsx';
import { Notice } from './components/notice.tsx';
import { Panel } from './components/panel.tsx';
import { Start } from './components/start.tsx';
import type { Controller } from './controller.ts';
import { counted } from './state/describe.ts';
import { type Row, rowsOf } from './state/filters.ts';
import type { Command } from './state/keys.ts';
import { currentArticle, currentItem } from './state/state.ts';
import { typeKeys } from './state/type-keys.ts';

/** The page: articles, the text, and what is chosen in it. */
export function App({ controller }: { controller: Controller }) {
  const { overview, failure, location, summaries } = controller.state;
  if (!overview) return <p class="start">{failure ?? 'Loading…'}</p>;
  const rows = rowsOf(summaries, location.filters, location.search);
  return (
    <div class={`page ${location.article === undefined ? 'at-list' : 'at-article'}`}>
      <button type="button" class="skip" onClick={() => document.getElementById('text')?.focus()}>
        Skip to the text
      </button>
      <Bar state={controller.state} overview={overview} onRun={command => run(controller, command, false)} />
      <Side controller={controller} overview={overview} rows={rows} />
      <Middle controller={controller} overview={overview} rows={rows} />
      <PanelSheet controller={controller} />
      <Notice notice={controller.state.notice} onGone={() => controller.dispatch({ is: 'said', text: '' })} />
      {controller.state.mode.name === 'help' && (
        <Help readOnly={overview.readOnly} onClose={() => run(controller, 'leave', true)} />
      )}
    </div>
  );
}

interface PartProps {
  controller: Controller;
  overview: Overview;
  rows: readonly Row[];
}

function Side({ controller, overview, rows }: PartProps) {
  const { location } = controller.state;
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return (
    <nav class="side" aria-label="Articles">
      <div class="finder">
        <input
          id="search"
          type="search"
          aria-label="Search articles"
          placeholder="Search articles"
          value={location.search}
          onInput={event => controller.go({ search: event.currentTarget.value })}
        />
        <FilterBar overview={overview} filters={location.filters} onFilter={filters => controller.go({ filters })} />
        <p class="sum">
          {counted(rows.length, 'article')} · {counted(open, overview.readOnly ? 'change' : 'open change')}
        </p>
      </div>
      <ArticleList rows={rows} location={location} />
    </nav>
  );
}

function Middle({ controller, overview, rows }: PartProps) {
  const { state, focusWanted } = controller;
  const article = currentArticle(state);
  // The same list each time, or every block of the text would be drawn again.
  const letters = useMemo(() => typeKeys(overview.types), [overview.types]);
  const problem = state.summaries.find(({ id }) => id === state.location.article)?.problem;
  return (
    <main class="middle" id="text" tabIndex={-1} aria-busy={state.location.article !== undefined && !article}>
      {article ? (
        <article>
          <ArticleHead
            readOnly={overview.readOnly}
            article={article}
            onRun={command => run(controller, command, false)}
            onList={() => controller.go({ article: undefined, at: undefined })}
          />
          {problem !== undefined && <p class="failure">{problem}</p>}
          <ArticleText
            article={article}
            layout={state.location.layout}
            at={currentItem(state)?.id}
            letters={letters}
            focusWanted={focusWanted}
            onChoose={at => controller.go({ at })}
          />
          {state.mode.name === 'caret' && (
            <Caret text={article.text} onSay={text => controller.dispatch({ is: 'said', text })} />
          )}
        </article>
      ) : (
        <div class="empty">
          {state.location.article === undefined ? (
            <Start rows={rows} readOnly={overview.readOnly} onNext={() => run(controller, 'next', true)} />
          ) : (
            <h1 class="waiting">{state.failure ?? problem ?? 'Loading…'}</h1>
          )}
        </div>
      )}
    </main>
  );
}

/** A column of its own where there is room, else a sheet at the bottom that can be opened. */
function PanelSheet({ controller }: { controller: Controller }) {
  const [open, setOpen] = useState(false);
  const asks = ['type', 'join', 'split', 'everywhere'].includes(controller.state.mode.name);
  return (
    <aside class={`panel ${open || asks ? 'opened' : ''}`} aria-label="Chosen in the text">
      <button type="button" class="handle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Less' : 'All'}
      </button>
      <Panel
        state={controller.state}
        onRun={(command: Command) => run(controller, command, false)}
        onType={type => takeType(controller, type)}
        onEverywhere={verb => decide(controller, verb, 'all', false)}
        onGo={at => {
          controller.focusWanted++;
          controller.go({ at });
        }}
        onJoin={(entity, alone) => joinWith(controller, entity, alone)}
        onSplit={mentions => splitOff(controller, mentions)}
      />
    </aside>
  );
}
