import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { quote, UsageError } from '../errors.ts';
import { checkOut, commitOf } from './git.ts';

/** One side of a comparison: folders of annotation files, and where their articles are. */
export interface AnnotationSide {
  /** As the user named it. */
  name: string;
  folders: readonly AnnotationFolder[];
  /** Folder or JSON Lines file of the articles. */
  articles: string;
}

export interface AnnotationFolder {
  /** `gold` or `predicted` when a whole project is compared; otherwise ''. */
  set: string;
  path: string;
}

export interface SideOptions {
  /** Folder that holds `gold` and `predicted`. */
  annotations: string;
  articles: string;
}

type Named = { name: string } & (
  | { is: 'folder'; path: string }
  | { is: 'project'; path: string }
  | { is: 'revision'; commit: string }
);

const SETS = ['gold', 'predicted'];

/**
 * Both sides of a comparison: `gold` and `predicted` are the folders of the project, else an existing folder or file,
 * else a git revision. A revision beside a folder means that folder at the revision; beside a project's root or another
 * revision, all of `annotations/`. `close` when done.
 *
 * @throws {UsageError} when a name is none of these, or the two do not fit.
 * @throws {SystemError} when git fails.
 */
export async function openSides(
  names: readonly [string, string],
  options: SideOptions,
): Promise<{ sides: [AnnotationSide, AnnotationSide]; close: () => Promise<void> }> {
  const named = [await resolveName(names[0], options), await resolveName(names[1], options)] as const;
  const folder = named.find(side => side.is === 'folder');
  const project = named.find(side => side.is === 'project');
  if (folder && project)
    throw new UsageError(
      `Expected two folders of annotation files or two projects, got the folder ${quote(folder.name)} and the project ${quote(project.name)}`,
    );
  const sets = folder
    ? [{ set: '', path: withinWorkingDirectory(folder.path) }]
    : SETS.map(set => ({ set, path: join(options.annotations, set) }));
  const articles = withinWorkingDirectory(options.articles);
  const open: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of open) await each();
  };
  try {
    const sides = [await openSide(named[0]), await openSide(named[1])] as [AnnotationSide, AnnotationSide];
    return { sides, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function openSide(side: Named): Promise<AnnotationSide> {
    const { name } = side;
    if (side.is === 'folder') return { name, folders: [{ set: '', path: side.path }], articles: options.articles };
    let root = side.is === 'project' ? side.path : '';
    if (side.is === 'revision') {
      const { folder: out, close: remove } = await checkOut(side.commit, [...sets.map(({ path }) => path), articles]);
      open.push(remove);
      root = out;
    }
    const folders = sets
      .map(({ set, path }) => ({ set, path: join(root, path) }))
      .filter(({ path }) => existsSync(path));
    return { name, folders, articles: join(root, articles) };
  }
}

/** `gold` and `predicted` mean the folders of the project; anything else is a path. */
export function annotationPath(name: string, annotations: string): string {
  return SETS.includes(name) ? join(annotations, name) : name;
}

async function resolveName(name: string, { annotations }: SideOptions): Promise<Named> {
  const path = annotationPath(name, annotations);
  if (existsSync(path)) {
    const isProject = (await stat(path)).isDirectory() && existsSync(join(path, annotations));
    return { name, path, is: isProject ? 'project' : 'folder' };
  }
  const commit = await commitOf(name);
  if (commit !== undefined) return { name, commit, is: 'revision' };
  throw new UsageError(`Expected gold, predicted, a folder or a git revision, got ${quote(name)}`);
}

/** As git names paths, and as they hang below another root. */
function withinWorkingDirectory(path: string): string {
  return isAbsolute(path) ? relative(process.cwd(), path) : path;
}
