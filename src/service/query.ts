import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { schemaFaults } from '../errors/schema-fault.ts';
import { ServiceError } from './fault.ts';

/**
 * What the query of an address says.
 *
 * @throws {ServiceError} when a part of it is unknown, or there too often.
 */
export function queryOf<Query extends z.ZodObject>(
  { query }: { query: Query },
  request: FastifyRequest,
): z.infer<Query> {
  const said = { ...(request.query as object) };
  const read = query.safeParse(said);
  if (read.success) return read.data;
  const [fault] = schemaFaults(read.error.issues, said);
  throw new ServiceError('invalid_query', { reason: fault!.reason });
}
