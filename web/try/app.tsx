import { useEffect, useRef, useState } from 'preact/hooks';
import { ThemeSwitch } from '../shared/theme.tsx';
import { ArticleForm } from './components/article-form.tsx';
import { Copied } from './components/copied.tsx';
import { Endpoints } from './components/endpoints.tsx';
import { Result } from './components/result.tsx';
import { curlCommand } from './curl.ts';
import { sample } from './sample.ts';
import { type Answer, annotate, type Draft, FaultError } from './service.ts';
import { keepToken, keptToken } from './token.ts';

const UNAUTHORIZED = 401;

export function App() {
  const [draft, setDraft] = useState(sample);
  const [token, setToken] = useState(keptToken);
  const { answer, fault, waiting, ask } = useAnnotations();
  const needsToken = token !== '' || fault?.status === UNAUTHORIZED;
  const service = location.href.replace(/[?#].*$/, '');
  const send = () => {
    keepToken(token);
    ask(draft, token);
  };
  return (
    <div class="page">
      <header class="bar">
        <span class="brand">
          <b>Glossator</b> <span>Try it</span>
        </span>
        <ThemeSwitch />
      </header>
      <main>
        <h1 class="unseen">Annotate an article</h1>
        <ArticleForm
          draft={draft}
          onDraft={setDraft}
          token={token}
          onToken={setToken}
          needsToken={needsToken}
          onSend={send}
        />
        <section class="result" aria-labelledby="result" aria-busy={waiting}>
          <h2 id="result">Annotations</h2>
          <Status answer={answer} fault={fault} waiting={waiting} />
          {answer && <Result answer={answer} />}
        </section>
        <section class="ways" aria-labelledby="command">
          <h2 id="command">The same from a terminal</h2>
          <Copied name="the command" text={curlCommand(draft, service, needsToken)} />
          <h2>Addresses of this service</h2>
          <Endpoints />
        </section>
      </main>
    </div>
  );
}

interface StatusProps {
  answer: Answer | undefined;
  fault: FaultError | undefined;
  waiting: boolean;
}

/** One line that screen readers are told of as it changes. */
function Status({ answer, fault, waiting }: StatusProps) {
  const { mentions, entities } = answer?.file ?? { mentions: [], entities: [] };
  return (
    <p role="status" class={fault && !waiting ? 'fault' : 'soft'}>
      {waiting
        ? 'Annotating…'
        : fault
          ? [fault.message, fault.hint].filter(Boolean).join('; ')
          : answer
            ? `${counted(mentions.length, 'mention', 'mentions')} of ${counted(entities.length, 'entity', 'entities')}, dates and sums`
            : 'Press Annotate, or Ctrl+Enter in the text.'}
    </p>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The last answer, or why there is none; a new question ends the one that is waited for. */
function useAnnotations() {
  const [state, setState] = useState<StatusProps>({ answer: undefined, fault: undefined, waiting: false });
  const asked = useRef(new AbortController());
  useEffect(() => () => asked.current.abort(), []);
  const ask = (draft: Draft, token: string) => {
    asked.current.abort();
    asked.current = new AbortController();
    const { signal } = asked.current;
    setState({ answer: undefined, fault: undefined, waiting: true });
    annotate(draft, token, signal).then(
      answer => setState({ answer, fault: undefined, waiting: false }),
      (error: unknown) => {
        if (signal.aborted) return;
        const fault = error instanceof FaultError ? error : new FaultError(String(error));
        setState({ answer: undefined, fault, waiting: false });
      },
    );
  };
  return { ...state, ask };
}
