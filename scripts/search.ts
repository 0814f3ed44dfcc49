import { type Command, createCommand, InvalidArgumentError } from 'commander';
import { type Searched, searchIndex } from '../src/run/search.ts';
import type { Asked } from '../src/search/index.ts';
import { exitCodes } from './shared/main.ts';
import { terminal } from './shared/options.ts';
import { renderFacets, renderShown, renderSuggestions } from './shared/search-text.ts';
import { DEFAULT_INDEX } from './shared/sinks.ts';

interface Options extends Omit<Asked, 'words'> {
  in?: string;
  limit?: number;
  offset?: number;
  facets?: number;
  json?: boolean;
}

const EXAMPLES = `
Words:
  bridge port             both          "old market"    side by side
  bridge OR ferry         one of them   bridge -port    without the other
  (bridge OR ferry) port  parentheses

Examples:
  glossator search "bridge port" --person "Hun Sen" --place KH --date 2022 --money ">1e6 USD"
  glossator search --near 11.56,104.92,100km --published 2022-03-01..2022-04-15
  glossator search --person Kishida --person -Biden --limit 50 --json

A name with - before it must not be there. docs/search.md has the whole syntax.`;

export function searchCommand(): Command {
  return createCommand('search')
    .description('Look for articles in an index by words, names, places, dates and sums.')
    .argument('[words...]', 'words of title and text; all must be there')
    .option('--person <name>', 'a person of that name; may be repeated, as all that follow', gather)
    .option('--place <name>', 'a place of that name, or in that country (KH)', gather)
    .option('--organization <name>', 'an organisation of that name', gather)
    .option('--group <name>', 'a nationality, people, religion or following, or one of that country (KH)', gather)
    .option('--entity <name>', 'anything of that name, or with that key (place/geonames:1821306)', gather)
    .option('--near <lat,lon,km>', 'a place so near: 11.56,104.92,100km')
    .option('--date <period>', 'a date in the text: 2022, 2022-03, 2022-03-01..2022-04-15')
    .option('--published <period>', 'date of publication')
    .option('--money <sum>', 'a sum in the text: ">1e6 USD", 1000000..2000000 KES, "500 THB"')
    .option('--in <target>', `file or address of the index (default: ${DEFAULT_INDEX})`)
    .option('--limit <n>', 'as many articles at most (default: 10)', count)
    .option('--offset <n>', 'leave out so many that come first (default: 0)', count)
    .option('--facets <n>', 'as many values of each facet at most; 0 for none (default: 5)', count)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(search);
}

async function search(words: string[], options: Options): Promise<void> {
  const { in: target = DEFAULT_INDEX, limit, offset, facets, json, ...asked } = options;
  const searched = await searchIndex({
    target,
    asked: { ...asked, ...(words.length > 0 && { words: words.join(' ') }) },
    options: { limit: limit ?? 10, offset: offset ?? 0, facets: facets ?? 5 },
  });
  const { out } = terminal({});
  out.write(json ? `${JSON.stringify(asJson(searched), null, 2)}\n` : render(searched));
  process.exitCode = searched.total > 0 ? exitCodes.done : exitCodes.failed;
}

function render(searched: Searched): string {
  const { total, shown, facets, suggestions } = searched;
  const head = `${total} ${total === 1 ? 'article' : 'articles'}\n`;
  return [head, ...shown.map(renderShown), renderFacets(facets), ...suggestions.map(renderSuggestions)].join('');
}

function asJson({ shown, ...rest }: Searched): object {
  const hits = shown.map(({ rank, score, article, snippet }) => {
    const { text: _, mentions: __, ...said } = article;
    return { rank, score, ...said, snippet };
  });
  return { total: rest.total, hits, facets: rest.facets, suggestions: rest.suggestions };
}

function gather(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('Expected a whole number of at least 0.');
  return number;
}
