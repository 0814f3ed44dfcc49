import { ServiceError } from './fault.ts';

/** Seconds after which a client may try again. */
const RETRY_AFTER = 1;

/** Lets so many requests in at a time, and none once the service is stopping: no queue grows in front of the threads. */
export class Admission {
  readonly #most: number;
  #inside = 0;
  #stopping = false;

  constructor(most: number) {
    this.#most = most;
  }

  get inside(): number {
    return this.#inside;
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  stop(): void {
    this.#stopping = true;
  }

  /** @throws {ServiceError} when it is stopping. */
  checkOpen(): void {
    if (this.#stopping)
      throw new ServiceError(
        'stopping',
        { reason: 'Expected a service that takes articles, this one is stopping' },
        RETRY_AFTER,
      );
  }

  /**
   * Does a request's work while there is room for it. The room is given back when the work is done, not when the client has gone.
   *
   * @throws {ServiceError} at once when there is none.
   */
  async admit<Result>(work: () => Promise<Result>): Promise<Result> {
    this.checkOpen();
    if (this.#inside >= this.#most) {
      const reason = `Expected at most ${this.#most} requests at a time, got more`;
      throw new ServiceError('busy', { reason, hint: 'try again, or raise --max-in-flight' }, RETRY_AFTER);
    }
    this.#inside++;
    try {
      return await work();
    } finally {
      this.#inside--;
    }
  }
}
