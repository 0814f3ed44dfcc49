import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { annotationFileName, writeAtomic } from '../annotations/index.ts';
import {
  articleId,
  findSources,
  type ImportedArticle,
  idBeside,
  importedFile,
  type KnownArticle,
  type KnownArticles,
  knownArticles,
  type SourceFile,
  SourceReader,
  sourceHash,
} from '../article/import/index.ts';
import { type Problem, systemReason, UsageError } from '../errors.ts';

export interface ImportOptions {
  /** Files, folders and globs. */
  inputs: readonly string[];
  /** Folder to write articles to. */
  corpus: string;
  /** Rewrite articles whose source has changed, unless a person has edited them. */
  update: boolean;
  /** Largest source in bytes. */
  maxBytes: number;
  /** For one source. */
  seconds: number;
  /** Folder that relative paths start from. Default: the working directory. */
  cwd?: string;
  /** Told of each source before it is read. */
  onSource?: (path: string) => void;
  /** What reads a source. Default: a thread of its own, under the deadline. */
  reader?: Pick<SourceReader, 'read' | 'close'>;
}

/** What became of one article of a source. */
export interface ImportedEntry {
  /** The source. */
  from: string;
  id: string;
  /** The article file. */
  path: string;
  /** `known`: another source of this run, or a person, has given the corpus this article. */
  outcome: 'written' | 'updated' | 'unchanged' | 'known';
}

export interface Imported {
  articles: ImportedEntry[];
  problems: Problem[];
}

/**
 * Makes article files of what other programs have saved. A second run changes nothing; what a person has edited is never
 * overwritten; a source that cannot be read is a problem, and the others go on.
 *
 * @throws {UsageError} when there is no input, or a limit makes no sense.
 * @throws {SystemError} when an article cannot be written.
 */
export async function importArticles(options: ImportOptions): Promise<Imported> {
  if (options.inputs.length === 0) throw new UsageError('Expected a file, a folder or a glob, got no input');
  const { cwd = process.cwd() } = options;
  const importer = new Importer(options, cwd, await knownArticles(options.corpus, cwd));
  const { reader = new SourceReader(options.seconds) } = options;
  try {
    for (const found of await findSources(options.inputs, cwd)) {
      if ('problem' in found) importer.result.problems.push(found.problem);
      else await importer.source(found.file, reader);
    }
  } finally {
    await reader.close();
  }
  return importer.result;
}

class Importer {
  readonly result: Imported = { articles: [], problems: [] };
  /** Articles that a source of this run has given. */
  private readonly given = new Set<KnownArticle>();

  constructor(
    private readonly options: ImportOptions,
    private readonly cwd: string,
    private readonly known: KnownArticles,
  ) {}

  async source({ path, kind }: SourceFile, reader: Pick<SourceReader, 'read'>): Promise<void> {
    this.options.onSource?.(path);
    const bytes = await this.bytesOf(path);
    if (!bytes) return;
    const known = this.options.update ? undefined : this.known.ofSource(sourceHash(bytes));
    // The very bytes that an article was made of need no reading.
    if (known) return this.note({ from: path, id: known.id, path: known.path, outcome: this.giveAgain(known) });
    for (const outcome of await reader.read(bytes, kind)) {
      if ('fault' in outcome) this.result.problems.push({ kind: 'input', file: path, ...outcome.fault });
      else await this.article(outcome.article, path);
    }
  }

  private async bytesOf(path: string): Promise<Uint8Array | undefined> {
    const { maxBytes } = this.options;
    try {
      const absolute = resolve(this.cwd, path);
      const { size } = await stat(absolute);
      if (size <= maxBytes) return await readFile(absolute);
      const reason = `Expected a file of at most ${maxBytes} bytes, got ${size}`;
      this.result.problems.push({ kind: 'input', file: path, reason, hint: 'raise the limit with --max-bytes' });
    } catch (error) {
      this.result.problems.push({ kind: 'io', file: path, reason: `Expected to read it, got: ${systemReason(error)}` });
    }
    return undefined;
  }

  private async article(article: ImportedArticle, from: string): Promise<void> {
    const known = this.known.find(article);
    if (!known) return this.write(article, from, this.newId(article, from));
    const { id, path } = known;
    if (known.source === undefined || this.giveAgain(known) === 'known')
      return this.note({ from, id, path, outcome: 'known' });
    if (this.options.update) return this.update(article, from, known);
    if (known.source === article.source) return this.note({ from, id, path, outcome: 'unchanged' });
    const hint = known.edited ? EDITED : '--update takes the new text';
    this.problem(from, `Expected the source that ${path} was imported from, got one that has changed since`, hint);
  }

  /** What has been given in this run already is only known; the first source of an article finds it as it was. */
  private giveAgain(known: KnownArticle): 'known' | 'unchanged' {
    if (this.given.has(known)) return 'known';
    this.given.add(known);
    return 'unchanged';
  }

  private async update(article: ImportedArticle, from: string, known: KnownArticle): Promise<void> {
    const { id, path } = known;
    const content = importedFile(id, article);
    if (known.edited && known.source !== article.source) {
      this.problem(from, `Expected an article that nobody has edited since its import, got ${path}`, EDITED);
      return;
    }
    const unchanged = known.edited || (await writeAtomic(resolve(this.cwd, path), content)) === 'unchanged';
    this.note({ from, id, path, outcome: unchanged ? 'unchanged' : 'updated' });
  }

  private newId(article: ImportedArticle, from: string): string {
    const id = articleId(article, basename(from, extname(from)));
    return this.known.hasId(id) ? idBeside(id, article) : id;
  }

  private async write(article: ImportedArticle, from: string, id: string): Promise<void> {
    const path = join(this.options.corpus, annotationFileName(id).replace(/json$/, 'txt'));
    await writeAtomic(resolve(this.cwd, path), importedFile(id, article));
    const { url, source } = article;
    const known: KnownArticle = { id, path, ...(url !== undefined && { url }), source, edited: false };
    this.known.add(known);
    this.given.add(known);
    this.note({ from, id, path, outcome: 'written' });
  }

  private note(entry: ImportedEntry): void {
    this.result.articles.push(entry);
  }

  private problem(file: string, reason: string, hint: string): void {
    this.result.problems.push({ kind: 'input', file, reason, hint });
  }
}

const EDITED =
  'a person has edited the article: import the source to another folder with -o, and take over what is new';
