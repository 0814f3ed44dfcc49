import { UsageError } from '../../errors.ts';
import { statusOf } from './failure.ts';
import type { Server } from './server.ts';
import type { Target } from './target.ts';
import { INDEX_VERSION, indexBody, type TemplateOptions, templateBody } from './template.ts';

const NOT_FOUND = 404;
const PLUGIN = 'mapper-annotated-text';

type Mappings = Record<string, { mappings: { _meta?: { glossator?: { version: number; annotated: boolean } } } }>;

/**
 * Finds the index of a target, or makes it.
 *
 * @returns how it was made.
 * @throws {UsageError} when it is there and must not be used, or must be there and is not.
 */
export async function openIndex(server: Server, target: Target, mustExist: boolean): Promise<TemplateOptions> {
  const found = await findIndex(server, target);
  if (found) return found;
  if (mustExist)
    throw new UsageError(`Expected an index in ${target.shown}, found none; \`glossator index\` makes one`);
  if (target.annotated) await expectPlugin(server, target);
  await makeIndex(server, target);
  return { annotated: target.annotated };
}

async function findIndex(server: Server, { index, shown, annotated }: Target): Promise<TemplateOptions | undefined> {
  let mappings: Mappings;
  try {
    mappings = await server.askOnce<Mappings>({ method: 'GET', path: `/${index}/_mapping` });
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return undefined;
    throw error;
  }
  // An alias of one index has its name as the key.
  const made = Object.values(mappings)[0]?.mappings._meta?.glossator;
  if (made?.version !== INDEX_VERSION)
    throw new UsageError(
      `Expected an index of version ${INDEX_VERSION} in ${shown}, got ${made ? `version ${made.version}` : 'another index'}; delete it and index again, or take another name`,
    );
  if (annotated && !made.annotated)
    throw new UsageError(
      `Expected an index with annotated text in ${shown}, got one without; delete it and index again`,
    );
  return { annotated: made.annotated };
}

async function expectPlugin(server: Server, { shown }: Target): Promise<void> {
  const plugins = await server.askOnce<{ component: string }[]>({ method: 'GET', path: '/_cat/plugins?format=json' });
  if (!plugins.some(({ component }) => component === PLUGIN))
    throw new UsageError(
      `Expected the plugin ${PLUGIN} on the server of ${shown}, found none; install it or leave out annotated=true`,
    );
}

/** By a template too: an index that is deleted while we write is made again by the server. */
async function makeIndex(server: Server, { index, annotated }: Target): Promise<void> {
  await server.askOnce({
    method: 'PUT',
    path: `/_index_template/glossator-${index}`,
    body: templateBody(index, { annotated }),
  });
  try {
    await server.askOnce({ method: 'PUT', path: `/${index}`, body: indexBody({ annotated }) });
  } catch (error) {
    // Another run made it at the same time.
    if (!(error as Error).message.startsWith('resource_already_exists_exception')) throw error;
  }
}
