export interface DiffOptions {
  /** Changes of score and taggers count too. Default: no. */
  scores?: boolean | undefined;
  /**
   * `details` count too. Default: unless one side is made by hand and the other is not: a person writes down less, and
   * all that the pipeline adds would be a change.
   */
  details?: boolean | undefined;
}
