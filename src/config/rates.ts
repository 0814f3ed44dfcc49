import { basename, extname } from 'node:path';
import { type Document, visit } from 'yaml';
import { z } from 'zod';
import { schemaFaults } from '../errors/schema-fault.ts';
import { formatProblem, quote, UsageError } from '../errors.ts';
import { EXPECTED, type Rate, type Rates, SHAPES } from './rate.ts';
import { parseRatesCsv } from './rates-csv.ts';
import { dataOf, readDocument, readText } from './read-data.ts';

const codes = (rates: Record<string, string>): boolean => Object.keys(rates).every(key => SHAPES.currency.test(key));

const tableSchema = z.strictObject({
  date: z.string().regex(SHAPES.date, `Expected ${EXPECTED.date}`),
  rates: z
    .record(
      z.string(),
      z.string().refine(rate => SHAPES.usd.test(rate), `Expected ${EXPECTED.usd}`),
    )
    .refine(codes, `Expected each key to be ${EXPECTED.currency}`),
});

/**
 * Reads a table of exchange rates, US dollars for one unit. JSON or YAML: `{"date": "2023-02-28", "rates": {"KES":
 * 0.0079}}`, whose numbers are taken as they are written. CSV: a header with `currency`, `usd` and `date`, a rate a line.
 *
 * @throws {UsageError} naming file and place of what is wrong.
 * @throws {SystemError} when the file cannot be read.
 */
export async function readRates(path: string): Promise<Rates> {
  switch (extname(path)) {
    case '.csv':
      return parseRatesCsv(await readText(path), basename(path));
    case '.json':
    case '.yaml':
    case '.yml':
      return readTable(path);
    default:
      throw new UsageError(`Expected rates in a .json, .yaml or .csv file, got ${quote(path)}`);
  }
}

async function readTable(path: string): Promise<Rates> {
  const { document, locate } = await readDocument(path);
  keepNumbersAsWritten(document);
  const data: unknown = dataOf(document, path) ?? {};
  const parsed = tableSchema.safeParse(data);
  if (!parsed.success) {
    const problems = schemaFaults(parsed.error.issues, data).map(({ path: keys, reason }) =>
      formatProblem({ kind: 'usage', file: basename(path), ...locate(keys), reason }),
    );
    throw new UsageError(problems.join('\n'));
  }
  const { date, rates } = parsed.data;
  return new Map(Object.entries(rates).map(([currency, usd]): [string, Rate] => [currency, { usd, date }]));
}

/** 0.0079 as a float is another number. */
function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'number') node.value = node.source ?? `${node.value}`;
    },
  });
}
