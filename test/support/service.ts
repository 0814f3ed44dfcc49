import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { type Refused, render } from '../../src/annotator/index.ts';
import { bodyHash } from '../../src/article/index.ts';
import { createService, type Service, type ServiceAnnotator, type ServiceOptions } from '../../src/service/index.ts';
import type { Article } from '../../src/types.ts';

/** An annotator that finds nothing, or does what the text of an article says. */
export interface FakeAnnotator extends ServiceAnnotator {
  /** Ids of the articles that it was given, in that order. */
  given: string[];
  /** Lets the articles go that `wait`. */
  release(): void;
}

export const REFUSALS: Readonly<Record<string, Refused>> = {
  german: { cause: 'language', refused: 'Expected an article in English, got German', hint: 'try another' },
  slow: { cause: 'time', refused: 'Expected to annotate it in 1 s, it took longer' },
  heavy: { cause: 'memory', refused: 'Expected to annotate it in 60 MB of memory, it needs more' },
  broken: { cause: 'fault', refused: 'Expected to annotate it, got: a fault of ours' },
};

export function fakeAnnotator(width = 2): FakeAnnotator {
  const waiting = new Set<() => void>();
  const given: string[] = [];
  const refusal = async ({ id, text }: Article): Promise<Refused | undefined> => {
    given.push(id);
    if (text === 'wait') await new Promise<void>(resolve => waiting.add(resolve));
    return REFUSALS[text];
  };
  return {
    width,
    given,
    waiting: () => waiting.size,
    release: () => {
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
    annotate: async (article, rendering) => {
      const refused = await refusal(article);
      return refused ?? { output: render(emptyFile(article), article.text, rendering), mentions: 3 };
    },
    explain: async article => {
      const { text } = article;
      const proposal = {
        start: 0,
        end: 3,
        text: text.slice(0, 3),
        type: 'place',
        outcome: 'lost' as const,
        score: 0.5,
        reason: 'score 0.50 is below 0.55',
        proposedBy: [{ tagger: 'gazetteer', score: 0.5, why: 'city' }],
      };
      return (
        (await refusal(article)) ?? {
          sentences: [{ start: 0, end: text.length, text, proposals: [proposal] }],
        }
      );
    },
    close: async () => {},
  };
}

function emptyFile({ id, text, date, place, title, url, language }: Article): AnnotationFile {
  const article = { id, sha256: bodyHash(text), length: text.length, date, place, title, url, language };
  return { schema: 1, article, entities: [], mentions: [] };
}

export interface TestService extends Service {
  annotator: FakeAnnotator;
  /** The log as it is now. */
  log(): string;
  /** Listens on a port that is free. */
  listen(): Promise<string>;
}

/** A service over a fake annotator, closed when the test is over. */
export async function testService(options: Partial<ServiceOptions> = {}): Promise<TestService> {
  const annotator = fakeAnnotator();
  let log = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const service = await createService({ annotator, version: '1.2.3', log: { level: 'trace', to }, ...options });
  onTestFinished(async () => {
    annotator.release();
    await service.drain(0);
  });
  return { ...service, annotator, log: () => log, listen: () => service.app.listen({ host: '127.0.0.1', port: 0 }) };
}
