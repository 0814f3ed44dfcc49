import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { parseModel } from './file.ts';
import type { Model } from './model.ts';

/**
 * Reads a model file.
 *
 * @throws {InputError} when it is no model, or damaged.
 */
export async function readModel(path: string): Promise<Model> {
  try {
    return parseModel(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError([{ kind: 'input', file: path, reason }], { cause: error });
  }
}
