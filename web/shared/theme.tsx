import { useState } from 'preact/hooks';

const KEY = 'glossator-theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** As the system has it, until somebody chooses. */
export function restoreTheme(): void {
  apply(chosenTheme());
}

/** A button that goes through the themes. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    keep(next);
    apply(next);
    setTheme(next);
  };
  return (
    <button type="button" class="quiet" onClick={choose} aria-label={`Theme: ${theme}`} title={`Theme: ${theme}`}>
      <span aria-hidden="true">{{ auto: '◐', light: '☀', dark: '☾' }[theme]}</span>
    </button>
  );
}

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** A report opened from a file may have no storage. */
function chosenTheme(): Theme {
  try {
    return THEMES.find(theme => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds for this page then.
  }
}
