import './styles/try.css';
import { render } from 'preact';
import { restoreTheme } from '../shared/theme.tsx';
import { App } from './app.tsx';

restoreTheme();
render(<App />, document.querySelector('#page')!);
