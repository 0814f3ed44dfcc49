/** The values of a statement. What a user or an article says comes to the server as one of them, and never as SQL. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Its place in the statement: `$1`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
