import { describe, expect, it } from 'vitest';
import { chosenTaggers, type TaggerOptions } from '../../src/taggers/index.ts';
import { propose } from '../support/propose.ts';

/** Without the sequence model, compromise looks at every sentence. */
async function heard(options: TaggerOptions): Promise<Set<string>> {
  const taggers = chosenTaggers({ without: ['sequence'], ...options });
  const { candidates } = await propose('John Smith flew to Tokyo on Monday.', taggers);
  return new Set(candidates.map(({ by }) => by));
}

describe('the preset', () => {
  it('`default` asks compromise too', async () => {
    expect(await heard({})).toContain('compromise');
    expect(await heard({ preset: 'default' })).toEqual(await heard({}));
  });

  it('`fast` asks all but compromise', async () => {
    const all = await heard({});
    all.delete('compromise');
    expect(await heard({ preset: 'fast' })).toEqual(all);
  });

  it('goes together with taggers that are left out', async () => {
    const names = await heard({ preset: 'fast', without: ['sequence', 'gazetteer'] });
    expect(names).not.toContain('compromise');
    expect(names).not.toContain('gazetteer');
  });
});
