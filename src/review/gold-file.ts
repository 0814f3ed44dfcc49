import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseAnnotations, writeAtomic } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { InputError, SystemError, systemReason } from '../errors.ts';
import { checkConfined } from './confine.ts';
import { goldHash } from './gold/index.ts';
import { Refused } from './refused.ts';
import { syncFolder } from './sync-folder.ts';

/** The gold file of an article: read before each write, so that nobody's change is overwritten. */
export class GoldFile {
  readonly path: string;
  /** SHA-256 of what it had when it was last read or written; null: there was no file. */
  hash: string | null;
  readonly #root: string;

  /**
   * @param root folder that nothing is written outside of.
   */
  constructor(path: string, hash: string | null, root: string) {
    this.path = path;
    this.hash = hash;
    this.#root = root;
  }

  /**
   * What the file has, when that is not what was last read or written.
   *
   * @throws {Refused} when it has what is no gold of this text, or is no file of the project.
   */
  async changed(text: string): Promise<{ gold: AnnotationFile | undefined } | undefined> {
    await checkConfined(this.#root, this.path);
    const json = await this.#read();
    const hash = json === undefined ? null : goldHash(json);
    if (hash === this.hash) return undefined;
    const gold = json === undefined ? undefined : parse(json, this.path, text);
    this.hash = hash;
    return { gold };
  }

  /**
   * Writes the file, or takes it away.
   *
   * @throws {SystemError} when the disk or a permission does not allow it.
   */
  async write(json: string | undefined): Promise<void> {
    await checkConfined(this.#root, this.path);
    if (json !== undefined) await writeAtomic(this.path, json);
    else await rm(this.path, { force: true });
    this.hash = json === undefined ? null : goldHash(json);
    await syncFolder(dirname(this.path));
  }

  async #read(): Promise<string | undefined> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new SystemError(`Expected to read ${this.path}, got: ${systemReason(cause)}`, { cause });
    }
  }
}

function parse(json: string, path: string, text: string): AnnotationFile {
  try {
    return parseAnnotations(json.replace(/^\ufeff/, ''), { file: path, text });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Refused(`${path} was changed by somebody else and cannot be read: ${error.message}`);
  }
}
