import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify';
import { UsageError } from '../errors.ts';
import { addAssets, isLoopback, securityHeaders } from '../server/index.ts';
import { checkAccess } from './access.ts';
import { Admission } from './admission.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import { answerClientError, answerError } from './errors.ts';
import { type Code, ServiceError } from './fault.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { type Limits, limitsOf, type ServiceOptions } from './options.ts';
import { annotateHandler } from './routes/annotate.ts';
import { explainHandler } from './routes/explain.ts';
import type { Handler, Room } from './routes/room.ts';
import { streamHandler } from './routes/stream.ts';
import { createWorker } from './worker.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
  interface FastifyRequest {
    /** What the answer says went wrong. */
    faultCode?: Code;
  }
}

export interface Service {
  app: FastifyInstance;
  /** Takes no more requests, finishes those in flight, and cuts off what is left of them after so many seconds. */
  drain(seconds: number): Promise<void>;
}

/** Seconds for the headers of a request, and between two looks at who is late. */
const HEADERS_TIMEOUT = 10;
const LOOK_EVERY = 5;

/**
 * The service over an annotator; it does not listen yet.
 *
 * @throws {UsageError} when it is to listen to other machines and has no token.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { annotator, host = '127.0.0.1', token, assets = new Map(), date, place } = options;
  if (token === undefined && !isLoopback(host.toLowerCase()))
    throw new UsageError(`Expected a token to listen on ${host}, got none; set GLOSSATOR_TOKEN`);
  const limits = limitsOf(options);
  const admission = new Admission(limits.maxInFlight);
  const metrics = createMetrics(annotator, () => admission.inside);
  const app = fastify(serverOptions(options));

  app.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders));
  await limitRate(app, limits);
  app.addHook('onRequest', async request => {
    const { endpoint } = request.routeOptions.config;
    checkAccess(request, { host, token, open: endpoint?.open ?? endpoint === undefined });
  });
  // A connection that is kept open would hold up the end.
  app.addHook('onSend', async (_request, reply) => {
    if (admission.stopping) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => report(request, reply.statusCode, reply.elapsedTime, metrics));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(async () => {
    const hint = 'GET /openapi.json lists them';
    throw new ServiceError('not_found', { reason: 'Expected an address and method of this service, got others', hint });
  });
  // Handlers read bodies themselves, once it is clear that they are wanted.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));

  const room: Room = {
    worker: createWorker(annotator, metrics),
    limits,
    reading: { date, place, maxBytes: limits.maxBytes },
  };
  add(endpoints.annotate, admitted(annotateHandler(room)));
  add(endpoints.stream, admitted(streamHandler(room)));
  add(endpoints.explain, admitted(explainHandler(room)));
  add(endpoints.health, async () => ({ status: 'alive' }));
  add(endpoints.ready, async () => {
    admission.checkOpen();
    return { status: 'ready' };
  });
  add(endpoints.metrics, (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
  const document = openApi(options.version);
  add(endpoints.openapi, async () => document);
  addAssets(app, assets);

  return { app, drain };

  function add(endpoint: Endpoint, handler: Handler): void {
    app.route({ method: endpoint.method, url: endpoint.path, config: { endpoint }, handler });
  }

  function admitted(handler: Handler): Handler {
    return (request, reply) => admission.admit(() => handler(request, reply));
  }

  async function drain(seconds: number): Promise<void> {
    admission.stop();
    const cut = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
    await app.close();
    clearTimeout(cut);
  }
}

function serverOptions({ log = {}, trustProxy }: ServiceOptions): FastifyHttpOptions<RawServerDefault> {
  const { level = 'info', to = process.stderr } = log;
  return {
    logger: { level, stream: to },
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    requestTimeout: 0,
    http: { headersTimeout: HEADERS_TIMEOUT * 1000, connectionsCheckingInterval: LOOK_EVERY * 1000 },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(securityHeaders)),
    clientErrorHandler: answerClientError,
    ...(trustProxy && { trustProxy: [...trustProxy] }),
  };
}

/** Before all else, so that guessing a token is slow too. Whoever watches over the service is not counted. */
async function limitRate(app: FastifyInstance, { rate }: Limits): Promise<void> {
  const uncounted: readonly string[] = [endpoints.health.path, endpoints.ready.path];
  await app.register(rateLimit, {
    global: false,
    max: rate,
    timeWindow: 60_000,
    enableDraftSpec: true,
    allowList: request => uncounted.includes(request.routeOptions.url ?? ''),
    errorResponseBuilder: () => {
      const reason = `Expected at most ${rate} requests a minute, got more`;
      return new ServiceError('too_many_requests', { reason, hint: 'send several articles in one, or raise --rate' });
    },
  });
  app.addHook('onRequest', app.rateLimit());
}

/** What is known of an answered request, to the metrics and the log: never its text, its query or its token. */
function report(request: FastifyRequest, status: number, took: number, metrics: Metrics): void {
  const { faultCode: code, method, ip: client, routeOptions, log } = request;
  const { endpoint } = routeOptions.config;
  const route = endpoint?.path ?? 'other';
  metrics.answered(route, status, took / 1000);
  if (code !== undefined) metrics.failed(code);
  const isQuiet = endpoint?.method === 'GET' && status < 400;
  log[isQuiet ? 'debug' : 'info']({ method, route, status, ms: Math.round(took), client, code }, 'answered');
}
