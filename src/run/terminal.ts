import pc from 'picocolors';

/** Where a command writes. Handed in, so that tests and libraries can be silent. */
export interface Terminal {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  quiet: boolean;
}

/** At most one repaint of the progress line in so many milliseconds. */
const REPAINT = 80;

/** A progress line on a terminal, a plain line now and then elsewhere, nothing when quiet. Not part of any output. */
export class Progress {
  private done = 0;
  private painted = 0;
  private next = 1_000;

  constructor(
    private readonly terminal: Terminal,
    private readonly verb: string,
  ) {}

  step(name: string): void {
    this.done++;
    const { err, quiet } = this.terminal;
    if (quiet) return;
    if (err.isTTY) this.paint(name);
    else if (this.done === this.next) {
      err.write(`${this.verb}: ${this.done} articles\n`);
      this.next *= 2;
    }
  }

  private paint(name: string): void {
    const now = performance.now();
    if (now - this.painted < REPAINT) return;
    this.painted = now;
    const width = this.terminal.err.columns ?? 80;
    this.terminal.err.write(`\r\u001b[K${pc.dim(`${this.verb} ${this.done}  ${name}`.slice(0, width - 1))}`);
  }

  end(): void {
    if (!this.terminal.quiet && this.terminal.err.isTTY) this.terminal.err.write('\r\u001b[K');
  }
}
