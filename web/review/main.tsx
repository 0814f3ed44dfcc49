import './styles/review.css';
import { render } from 'preact';
import { restoreTheme } from '../shared/theme.tsx';
import { App } from './app.tsx';
import { Controller } from './controller.ts';
import { listenToKeys } from './dom/keyboard.ts';
import { selectedSpan } from './dom/offsets.ts';
import { embeddedTransport, REPORT_ID } from './transport/embedded.ts';
import { httpTransport } from './transport/http.ts';

const root = document.querySelector('#page')!;
const report = document.getElementById(REPORT_ID)?.textContent;
const controller = new Controller(report ? embeddedTransport(report) : httpTransport, draw);

function draw(): void {
  render(<App controller={controller} />, root);
}

restoreTheme();
listenToKeys(controller);
document.addEventListener('selectionchange', () => {
  const span = selectedSpan();
  const old = controller.state.selection;
  if (span?.start !== old?.start || span?.end !== old?.end) controller.dispatch({ is: 'selected', span });
});
void controller.start();
