import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { annotationJsonSchema } from '../../src/annotations/json-schema.ts';
import { testService } from '../support/service.ts';

interface Document {
  info: { version: string };
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, object> };
}

async function service() {
  const { app } = await testService({
    assets: new Map([['try.js', { type: 'text/javascript', content: Buffer.from('') }]]),
  });
  const answer = await app.inject({ url: '/openapi.json', headers: { host: 'localhost' } });
  return { app, document: answer.json() as Document };
}

describe('openapi.json', () => {
  it('is a document of OpenAPI 3.1, of this version', async () => {
    const { document } = await service();
    expect(document.info.version).toBe('1.2.3');
    const validator = new Validator();
    expect(await validator.validate({ ...structuredClone(document) })).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(await validator.validate({ ...document, paths: { annotate: {} } })).toMatchObject({ valid: false });
  });

  it('has each address that the service answers to, but for the files of its page', async () => {
    const { app, document } = await service();
    const routes = app.printRoutes({ commonPrefix: false });
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(routesIn(routes).sort()).toEqual([...listed, 'GET /try.js'].sort());
  });

  it('refers to nothing that it lacks', async () => {
    const { document } = await service();
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(referred)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it('has the schema of annotation files that is published', async () => {
    const { document } = await service();
    const { $defs } = JSON.parse(annotationJsonSchema()) as { $defs: Record<string, { id?: string }> };
    const schemas = JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
    for (const [name, { id: _, ...published }] of Object.entries($defs))
      expect(JSON.parse(schemas)[name]).toEqual(published);
  });
});

/** `POST /annotate`, out of the tree that fastify draws. */
function routesIn(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap(line => {
    const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (indent === undefined) return [];
    above.length = indent.length / 4;
    above.push(part!);
    return (methods ?? '')
      .split(', ')
      .filter(method => method !== '' && method !== 'HEAD')
      .map(method => `${method} ${above.join('')}`);
  });
}
