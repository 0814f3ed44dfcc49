/** An action that cannot be done as things are; the message is for the reviewer. */
export class Refused extends Error {
  override name = 'Refused';
}
