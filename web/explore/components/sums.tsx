import { useContext, useState } from 'preact/hooks';
import type { CurrencySums } from '../../../src/explore/protocol.ts';
import { withPart } from '../address.ts';
import { go, Shown } from '../go.ts';
import { powerName, rangeOf } from '../sum-range.ts';
import { Drawing } from './drawing.tsx';

/** How much the articles speak of, by currency: a bar each power of ten. */
export function Sums({ sums }: { sums: readonly CurrencySums[] }) {
  const view = useContext(Shown);
  const [wanted, setWanted] = useState('');
  const shown = sums.find(({ currency = '' }) => currency === wanted) ?? sums[0];
  if (!shown) return null;
  const first = shown.bars[0]!.power;
  const bars = Array.from({ length: shown.bars.at(-1)!.power - first + 1 }, (_, at) => ({
    power: first + at,
    articles: shown.bars.find(({ power }) => power === first + at)?.articles ?? 0,
  }));
  const most = Math.max(...bars.map(({ articles }) => articles));
  return (
    <Drawing
      name="sums"
      title="Sums of money"
      says="Articles by the size of the sums in them; each bar is ten times the one before."
      tableName="Sums as a table"
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Currency</th>
              <th scope="col">From</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {sums.flatMap(({ currency, bars: rows }) =>
              rows.map(({ power, articles }) => (
                <tr key={`${currency} ${power}`}>
                  <th scope="row">{currency ?? 'not said'}</th>
                  <td>{powerName(power)}</td>
                  <td>{articles}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      }
    >
      <fieldset class="currencies">
        <legend class="unseen">Currency</legend>
        {sums.map(({ currency, articles }) => (
          <button
            key={currency ?? ''}
            type="button"
            class="quiet"
            aria-pressed={currency === shown.currency}
            onClick={() => setWanted(currency ?? '')}
          >
            {currency ?? 'not said'} <small>{articles}</small>
          </button>
        ))}
      </fieldset>
      <div class="powers">
        {bars.map(({ power, articles }) => (
          <button
            key={power}
            type="button"
            aria-label={`From ${powerName(power)} ${shown.currency ?? ''}: ${articles} articles`}
            onClick={() => go(withPart(view, 'money', rangeOf(power, shown.currency)))}
          >
            <span class="column">
              <span style={{ height: `${(100 * articles) / most}%` }} />
            </span>
            <small>{powerName(power)}</small>
          </button>
        ))}
      </div>
    </Drawing>
  );
}
