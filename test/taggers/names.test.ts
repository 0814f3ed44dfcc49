import { describe, expect, it } from 'vitest';
import { namesTagger } from '../../src/taggers/names/index.ts';
import cases from '../cases/names.json' with { type: 'json' };
import { found } from '../support/propose.ts';

describe('names', () => {
  it.each(cases)('$text', async ({ text, finds }) => {
    expect(await found(text, [namesTagger()])).toEqual(finds);
  });
});
