import { existsSync } from 'node:fs';

/** The package's own folder, as a URL that ends in a slash: the same from `src/` and from the built `dist/src/`. */
export function packageRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('../', folder);
    if (above.href === folder.href) throw new Error('Expected package.json above this module, found none');
    folder = above;
  }
  return folder;
}
