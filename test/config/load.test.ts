import { describe, expect, it } from 'vitest';
import { defineConfig, loadConfig } from '../../src/config/index.ts';
import { SystemError, UsageError } from '../../src/errors.ts';
import cases from '../cases/config/files.json' with { type: 'json' };
import { folderWith } from '../support/folder.ts';

describe('configurations', () => {
  for (const { name, files, config, error } of cases) {
    it(name, async () => {
      const folder = folderWith(files as unknown as Record<string, string>);
      if (config) expect(await loadConfig(folder)).toEqual(config);
      else {
        const failure = await loadConfig(folder).catch(thrown => thrown);
        expect(failure).toBeInstanceOf(UsageError);
        expect(failure.message.split('\n')).toEqual((error as string[]).map(line => expect.stringContaining(line)));
      }
    });
  }

  it('in a module give the cause of its failure', async () => {
    const folder = folderWith({ 'glossator.config.mjs': 'throw new RangeError("no luck")' });
    const failure = await loadConfig(folder).catch(thrown => thrown);
    expect(failure.cause).toMatchObject({ name: 'RangeError', message: 'no luck' });
  });

  it('that cannot be read are a failure of the system', async () => {
    await expect(loadConfig('/nowhere/at/all')).rejects.toThrow(SystemError);
    await expect(loadConfig(folderWith({ 'glossator.config.json/x': '' }))).rejects.toThrow(SystemError);
  });
});

it('defineConfig gives back what it is given', () => {
  const config = { types: ['ship'] };
  expect(defineConfig(config)).toBe(config);
});
