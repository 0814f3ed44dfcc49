import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { writeAtomic } from '../annotations/index.ts';
import { checkConfined } from './confine.ts';
import type { Entry } from './journal/index.ts';
import { Refused } from './refused.ts';

/** Where a reviewer's word is kept for the next run. */
export interface Dictionary {
  /**
   * Makes ready to add an entry, or to take it out again. Nothing is written before the result is called.
   *
   * @throws {Refused} when that cannot be done, or is so already.
   */
  prepare(entry: Entry, isThere: boolean): Promise<() => Promise<void>>;
}

/** An entry as the configuration has it. */
interface Written {
  name: string;
  type: string;
}

type Editor = (source: string, list: 'dictionary' | 'veto', entry: Written, isThere: boolean) => string;

const editors: Readonly<Record<string, Editor>> = { '.yaml': editYaml, '.yml': editYaml, '.json': editJson };
const NEW = 'glossator.config.yaml';

/**
 * The `dictionary` and `veto` of the configuration in a folder; comments stay. Nothing when the configuration is a
 * program, or when there are several.
 */
export async function configDictionary(folder: string): Promise<Dictionary | undefined> {
  return (await editableConfig(folder)) && { prepare };

  async function prepare({ text, type, as }: Entry, isThere: boolean): Promise<() => Promise<void>> {
    const config = await editableConfig(folder);
    if (!config) throw new Refused('Expected one configuration that can be written to: YAML or JSON');
    const { path, edit } = config;
    await checkConfined(folder, path);
    const list = as === 'name' ? 'dictionary' : 'veto';
    const edited = edit(await readOr(path, ''), list, { name: text, type }, isThere);
    return async () => {
      await writeAtomic(path, edited);
    };
  }
}

async function editableConfig(folder: string): Promise<{ path: string; edit: Editor } | undefined> {
  const found = (await readdir(folder)).filter(name => /^glossator\.config\.(ts|m?js|json|ya?ml)$/.test(name));
  const [name = NEW] = found;
  const edit = editors[extname(name)];
  return edit && found.length < 2 ? { path: join(folder, name), edit } : undefined;
}

function editYaml(source: string, list: 'dictionary' | 'veto', entry: Written, isThere: boolean): string {
  const document = parseDocument(source);
  if (document.errors.length > 0) throw new Refused(`Expected YAML: ${document.errors[0]!.message.split('\n')[0]}`);
  if (document.contents !== null && !isMap(document.contents)) throw new Refused('Expected keys with values in YAML');
  const items = listOf(document, list);
  const at = items.items.findIndex(item => isEntry(isMap(item) ? item.toJSON() : item, entry));
  checkChange(at >= 0, isThere);
  if (isThere) items.add(document.createNode(entry));
  else items.delete(at);
  if (items.items.length === 0) document.delete(list);
  else document.set(list, items);
  return document.contents === null || (isMap(document.contents) && document.contents.items.length === 0)
    ? withoutContents(document)
    : document.toString({ lineWidth: 0, ...styleOf(source) });
}

function listOf(document: Document, list: string): YAMLSeq {
  const value = document.get(list);
  if (isSeq(value)) return value as YAMLSeq;
  if (value !== undefined && value !== null) throw new Refused(`Expected a list under ${list}`);
  return new YAMLSeq();
}

/** An empty map would be written as `{}`. */
function withoutContents(document: Document): string {
  document.contents = null;
  const text = document.toString();
  return text === 'null\n' ? '' : text;
}

/** As the file is written already. */
function styleOf(source: string): { indentSeq: boolean; flowCollectionPadding: boolean } {
  return { indentSeq: !/^\w+:.*\r?\n- /m.test(source), flowCollectionPadding: /[[{] /.test(source) };
}

function editJson(source: string, list: 'dictionary' | 'veto', entry: Written, isThere: boolean): string {
  const config = parseObject(source);
  const items: unknown = config[list] ?? [];
  if (!Array.isArray(items)) throw new Refused(`Expected a list under ${list}`);
  const at = items.findIndex(item => isEntry(item, entry));
  checkChange(at >= 0, isThere);
  const rest = isThere ? [...items, entry] : items.filter((_, index) => index !== at);
  const edited = { ...config, [list]: rest.length > 0 ? rest : undefined };
  return `${JSON.stringify(edited, null, /\n([ \t]+)"/.exec(source)?.[1] ?? 2)}\n`;
}

function parseObject(source: string): Record<string, unknown> {
  try {
    const config: unknown = JSON.parse(source);
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return { ...config };
  } catch {
    // Said below.
  }
  throw new Refused('Expected a configuration that is one JSON object');
}

function isEntry(item: unknown, { name, type }: Written): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const { name: own, type: ownType, ...rest } = item as Record<string, unknown>;
  return own === name && ownType === type && Object.keys(rest).length === 0;
}

function checkChange(isThere: boolean, wanted: boolean): void {
  if (isThere && wanted) throw new Refused('Expected a new entry, and the dictionary has it already');
  if (!isThere && !wanted) throw new Refused('Expected the entry in the dictionary, found none');
}

async function readOr(path: string, other: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return other;
    throw error;
  }
}
