import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AnnotatorSettings } from '../../src/annotator/index.ts';
import type { ReadOptions } from '../../src/article/index.ts';
import { type Config, loadConfig } from '../../src/config/index.ts';
import type { Terminal } from '../../src/run/terminal.ts';
import { type Preset, presetNames, taggerNames } from '../../src/taggers/index.ts';

/** What the options of `withArticleOptions` parse to. */
export interface ArticleOptions {
  date?: string;
  place?: string;
  maxBytes?: number;
  types?: string[];
  minScore?: number;
  timex?: 'date' | 'all';
  preset?: Preset;
  without?: string[];
  forceLanguage?: boolean;
}

/** The options of every command that reads and annotates articles. */
export function withArticleOptions(command: Command): Command {
  return withSettingOptions(
    command
      .option('--date <YYYY-MM-DD>', 'publication date of articles that give none', isoDate)
      .option('--place <name>', 'place of articles that give none, such as "Nairobi, Kenya"'),
  ).option('--max-bytes <number>', 'refuse articles larger than this (default: 10000000)', positive);
}

/** The options of a command that says how articles are annotated, and reads none. */
export function withSettingOptions(command: Command): Command {
  return command
    .option('--types <list>', 'only these types, separated by commas', list)
    .option('--min-score <number>', 'leave out mentions that score less (0 to 1; default: 0.55)', fraction)
    .addOption(
      new Option('--timex <kinds>', '`all` writes durations, times and sets too (default: date)').choices([
        'date',
        'all',
      ]),
    )
    .addOption(
      new Option('--preset <name>', '`fast` does without compromise, which decides little (default: default)').choices(
        presetNames,
      ),
    )
    .option('--without <list>', `leave out these taggers (${taggerNames.join(', ')})`, taggers)
    .option('--force-language', 'annotate text that does not look like English too');
}

/** What the options of `withThreadOptions` parse to. */
export interface ThreadOptions {
  workers?: number;
  timeout?: number;
  memory?: number;
}

/** The options of every command that can annotate in threads. */
export function withThreadOptions(command: Command): Command {
  return command
    .option('--workers <number>', 'annotate in so many threads; the output is the same for any number', positive)
    .option('--timeout <seconds>', 'refuse an article that takes longer, in threads (default: 60)', positive)
    .option('--memory <MB>', 'refuse an article for which a thread needs more memory (default: 2048)', positive);
}

/** The configuration of the folder the command runs in. */
export function projectConfig(): Promise<Config> {
  return loadConfig(process.cwd());
}

/** Whether the command runs inside a project, and so writes below `annotations/`. */
export function inProject(config: Config): boolean {
  return existsSync(config.articles ?? 'corpus');
}

/** How articles are read, by the options and the configuration; options win. */
export function readOptions(options: ArticleOptions, config: Config): ReadOptions {
  const maxBytes = options.maxBytes ?? config.maxBytes;
  return {
    stdin: process.stdin,
    root: config.articles ?? 'corpus',
    ...(options.date !== undefined && { date: options.date }),
    ...(options.place !== undefined && { place: options.place }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(config.ignore !== undefined && { ignore: config.ignore }),
  };
}

/** How articles are annotated, by the options and the configuration; options win. */
export function annotatorSettings(options: ArticleOptions, config: Config): AnnotatorSettings {
  return {
    types: options.types ?? config.types,
    minScore: options.minScore ?? config.minScore,
    timex: options.timex ?? config.timex,
    preset: options.preset ?? config.preset,
    without: options.without,
    dictionary: { names: config.dictionary ?? [], vetoes: config.veto ?? [], patterns: config.patterns ?? [] },
    forceLanguage: options.forceLanguage,
    entities: config.entities,
    rates: config.rates,
    model: config.model,
  };
}

export function terminal(options: { quiet?: boolean }): Terminal {
  return { out: process.stdout, err: process.stderr, quiet: options.quiet ?? false };
}

export function list(value: string): string[] {
  const items = value
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
  if (items.length === 0) throw new InvalidArgumentError('Expected names separated by commas.');
  return items;
}

function taggers(value: string): string[] {
  const unknown = list(value).find(name => !taggerNames.includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Expected some of ${taggerNames.join(', ')}, got \`${unknown}\`.`);
  return list(value);
}

export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Expected a date of the calendar such as 2023-02-28.');
  }
  return value;
}

export function fraction(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1) || value.trim() === '')
    throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return number;
}

export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number <= 0) throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}
