import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf, type IndexDocument } from '../../src/sinks/index.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { annotationsOf } from './project.ts';
import { searchDocuments } from './search-articles.ts';

/** Its markup, its formulas and its marks of other formats must stay text, wherever they are shown or written. */
const HOSTILE = `<script>document.title = 'owned'</script> pays

=HYPERLINK("http://x.example","Acme") & <img src=x onerror="document.title='owned'"> met Juma Otieno; he said: “We, all of us, go \\ on.”
The fair of 3 May 2021 was a long way from the river and nobody who was there could say how many came, or why 🎡 they came.
`;

function hostile(): IndexDocument {
  const file = annotationsOf(
    'hostile',
    HOSTILE,
    [
      { words: '<script>', type: 'person', entity: 'script' },
      {
        words: '=HYPERLINK("http://x.example","Acme")',
        type: 'organization',
        entity: '=HYPERLINK("http://x.example","Acme")',
      },
      { words: 'Juma Otieno', type: 'person', entity: 'Juma Otieno' },
      {
        words: '3 May 2021',
        type: 'date',
        value: { timex: '2021-05-03', kind: 'date', start: '2021-05-03', end: '2021-05-04' },
      },
    ],
    {
      'Juma Otieno': {
        role: '@minister',
        quotes: [{ start: HOSTILE.indexOf('We, all'), end: HOSTILE.indexOf('”') }],
      },
    },
  );
  const article = { ...file.article, date: '2021-05-04', title: '-2+3, "a fair"; and <b>more</b>' };
  return documentOf({ ...file, article }, HOSTILE);
}

/** An SQLite index of the articles of test/cases/search and a hostile one. Whoever makes it removes its folder. */
export async function exploreIndex(): Promise<{ path: string; articles: number; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-explore-'));
  const path = join(folder, 'index.db');
  const sink = await openSqlite(path);
  const documents = [...searchDocuments().values(), hostile()];
  await sink.write(documents);
  await sink.close();
  return { path, articles: documents.length, remove: () => rmSync(folder, { recursive: true }) };
}
