import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findInputs } from '../inputs.ts';
import { parseArticle } from '../parse.ts';
import { isEdited } from './article-file.ts';
import { addressKey } from './id.ts';

/** An article that the corpus has already. */
export interface KnownArticle {
  id: string;
  path: string;
  url?: string;
  /** SHA-256 of the source that it was imported from. */
  source?: string;
  edited: boolean;
}

/** The articles of a corpus, by what an imported one is known by. */
export class KnownArticles {
  private readonly byAddress = new Map<string, KnownArticle>();
  private readonly bySource = new Map<string, KnownArticle>();
  private readonly ids = new Set<string>();

  add(article: KnownArticle): void {
    this.ids.add(article.id.toLowerCase());
    if (article.url !== undefined) this.byAddress.set(addressKey(article.url), article);
    if (article.source !== undefined) this.bySource.set(article.source, article);
  }

  /** The article of this address, or else of this very source. */
  find({ url, source }: { url?: string; source: string }): KnownArticle | undefined {
    return (url === undefined ? undefined : this.byAddress.get(addressKey(url))) ?? this.ofSource(source);
  }

  /** The article that was made of the bytes with this hash. */
  ofSource(hash: string): KnownArticle | undefined {
    return this.bySource.get(hash);
  }

  /** Case makes no difference, as on some disks. */
  hasId(id: string): boolean {
    return this.ids.has(id.toLowerCase());
  }
}

/** Reads which articles a corpus has. What is no article there is left alone: reading the corpus reports it. */
export async function knownArticles(corpus: string, cwd: string): Promise<KnownArticles> {
  const known = new KnownArticles();
  for await (const found of findInputs([corpus], { cwd, ignore: [], root: corpus })) {
    if (!('file' in found) || found.file.type === 'lines') continue;
    const { path, stem, type } = found.file;
    const bytes = await readFile(resolve(cwd, path));
    const parsed = parseArticle(bytes, type);
    if ('fault' in parsed) {
      // Its name is taken all the same.
      known.add({ id: stem, path, edited: true });
      continue;
    }
    const { id = stem, url, source } = parsed.metadata;
    known.add({ id, path, ...(url && { url }), ...(source && { source }), edited: isEdited(bytes.toString('utf8')) });
  }
  return known;
}
