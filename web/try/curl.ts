import type { Draft } from './service.ts';

/** The command that asks the same, for a POSIX shell. The token is left to a variable: commands are passed on. */
export function curlCommand({ text, date, place }: Draft, service: string, needsToken: boolean): string {
  const query = new URLSearchParams(Object.entries({ date, place }).filter(([, value]) => value !== '')).toString();
  return [
    `curl ${quoted(`${service}annotate${query === '' ? '' : `?${query}`}`)}`,
    "-H 'content-type: text/plain'",
    ...(needsToken ? ['-H "authorization: Bearer $GLOSSATOR_TOKEN"'] : []),
    `--data-raw ${quoted(text)}`,
  ].join(' \\\n  ');
}

/** Within single quotes a shell takes all as it is, but for these themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
