import { z } from 'zod';
import { type Content, type Endpoint, endpoints, generalFaults } from './endpoints.ts';
import { type Code, codes, statusOf } from './fault.ts';
import { errorSchema } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const TOKEN = 'token';

/** The document of OpenAPI 3.1 that says what the service takes and answers: its schemas are those that it works by. */
export function openApi(version: string): Json {
  const all: Endpoint[] = Object.values(endpoints);
  const named = new NamedSchemas([
    errorSchema,
    ...all.flatMap(({ query, body = {}, answer }) => [
      ...Object.values(query.shape),
      ...Object.values(body),
      ...Object.values(answer),
    ]),
  ]);
  const paths = Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => [
    endpoint.path,
    { [endpoint.method.toLowerCase()]: { operationId: name, ...operation(endpoint, named) } },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Glossator',
      version,
      summary: 'Finds who, where, when and how much in news articles.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: Object.fromEntries(paths),
    components: {
      schemas: named.components,
      securitySchemes: {
        [TOKEN]: { type: 'http', scheme: 'bearer', description: 'Where the service was started with a token.' },
      },
    },
  };
}

function operation({ summary, open, query, body, answer, faults }: Endpoint, named: NamedSchemas): Json {
  const wrong = [...generalFaults, ...(open ? [] : (['unauthorized'] as const)), ...faults];
  return {
    summary,
    security: open ? [] : [{}, { [TOKEN]: [] }],
    parameters: Object.entries(query.shape).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: named.use(schema as z.ZodType),
    })),
    ...(body && { requestBody: { required: true, content: contentOf(body, named) } }),
    responses: { 200: { description: 'Done.', content: contentOf(answer, named) }, ...faultResponses(wrong, named) },
  };
}

function contentOf(content: Content, named: NamedSchemas): Json {
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: named.use(schema) }]));
}

function faultResponses(wrong: readonly Code[], named: NamedSchemas): Json {
  const statuses = new Set(wrong.map(code => statusOf[code]));
  return Object.fromEntries(
    [...statuses].map(status => [
      status,
      {
        description: codes.filter(code => statusOf[code] === status && wrong.includes(code)).join(', '),
        content: contentOf({ 'application/json': errorSchema }, named),
      },
    ]),
  );
}

/** Schemas as JSON Schema; those that have a name become components, and are referred to by it. */
class NamedSchemas {
  readonly components: Json;
  readonly #used = new Map<z.ZodType, Json>();

  constructor(schemas: readonly z.core.$ZodType[]) {
    const unique = [...new Set(schemas as readonly z.ZodType[])];
    const shape = Object.fromEntries(unique.map((schema, at) => [`${at}`, schema]));
    const made = z.toJSONSchema(z.object(shape), { reused: 'inline' });
    const { properties, $defs = {} } = JSON.parse(JSON.stringify(made), (key, value) =>
      key === '$ref' ? value.replace('#/$defs/', '#/components/schemas/') : value,
    ) as { properties: Record<string, Json>; $defs?: Record<string, Json> };
    for (const [at, schema] of unique.entries()) this.#used.set(schema, properties[at]!);
    this.components = Object.fromEntries(Object.entries($defs).map(([name, { id: _, ...schema }]) => [name, schema]));
  }

  use(schema: z.ZodType): Json {
    return this.#used.get(schema)!;
  }
}
