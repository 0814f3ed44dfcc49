import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Code } from './fault.ts';
import type { ServiceAnnotator } from './options.ts';

/** In seconds: a short article takes a few thousandths, a long one in a queue minutes. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** What the service counts. No label has what a client can make up. */
export interface Metrics {
  registry: Registry;
  annotated(mentions: number): void;
  /** An article that came to nothing. */
  refused(code: Code): void;
  /** A request that was answered by a fault. */
  failed(code: Code): void;
  answered(route: string, status: number, seconds: number): void;
}

/** Each service has metrics of its own: a process may have several. */
export function createMetrics(annotator: ServiceAnnotator, inFlight: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const articles = new Counter({
    name: 'glossator_articles_total',
    help: 'Articles annotated or explained.',
    registers,
  });
  const mentions = new Counter({ name: 'glossator_mentions_total', help: 'Mentions found.', registers });
  const refusals = new Counter({
    name: 'glossator_refused_articles_total',
    help: 'Articles that came to nothing, by reason.',
    labelNames: ['code'],
    registers,
  });
  const errors = new Counter({
    name: 'glossator_error_answers_total',
    help: 'Requests answered by an error, by reason.',
    labelNames: ['code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'glossator_request_seconds',
    help: 'From the headers of a request to the end of its answer.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  gauge('glossator_requests_in_flight', 'Requests that articles are worked on for.', inFlight);
  gauge('glossator_queue_length', 'Articles that wait for a thread.', () => annotator.waiting());
  gauge('glossator_threads', 'Articles that are annotated at a time.', () => annotator.width);
  return {
    registry,
    annotated: count => {
      articles.inc();
      mentions.inc(count);
    },
    refused: code => refusals.inc({ code }),
    failed: code => errors.inc({ code }),
    answered: (route, status, took) => seconds.observe({ route, status }, took),
  };

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }
}
