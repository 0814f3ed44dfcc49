/**
 * How well annotations are carried over to an edited article: every article of the corpus with its gold, edited in each
 * of the ways of `test/support/edits.ts`, which know where each mention truly went. `npx tsx bench/reanchor.ts`; with
 * `--without` as if the old text were lost. `--mistakes` lists what went to a wrong place, `--losses` what
 * was left out though it was still there.
 */
import { parseArgs } from 'node:util';
import { readAnnotationFolder } from '../src/annotations/index.ts';
import { articlesById } from '../src/run/articles.ts';
import { edits } from '../test/support/edits.ts';
import { type Judged, judge, nothingJudged, sumOf } from '../test/support/judge-reanchor.ts';

const { values } = parseArgs({
  options: {
    without: { type: 'boolean', default: false },
    mistakes: { type: 'boolean', default: false },
    losses: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});

const { articles } = await articlesById('corpus');
const { files } = await readAnnotationFolder('annotations/gold');
const total = nothingJudged();
const began = performance.now();
console.log(
  '| edit | words survived | carried | orphaned | wrong | a letter changed: carried | orphaned | wrong | taken out, yet placed |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const [number, edit] of edits.entries()) {
  const judged = nothingJudged();
  for (const [index, { file }] of files.entries()) {
    const seed = Number(values.seed) * 1_000_003 + number * 1_009 + index;
    judge(file, articles.get(file.article.id)!.text, edit, { seed, withOldText: !values.without }, judged);
  }
  console.log(row(edit.name, judged));
  add(total, judged);
}
console.log(row('all', total));
const seconds = (performance.now() - began) / 1000;
console.log(`${files.length} articles, ${edits.length} edits: ${seconds.toFixed(1)} s`);
if (values.losses) for (const loss of total.losses) console.log(loss);
if (values.mistakes) for (const mistake of total.mistakes) console.log(mistake);

function row(name: string, { survived, altered, gone }: Judged): string {
  const count = survived.right + survived.orphaned + survived.wrong;
  const share = (survived.right / count) * 100;
  const cells = [
    name,
    count,
    `${share.toFixed(2)} %`,
    survived.orphaned,
    survived.wrong,
    altered.right,
    altered.orphaned,
    altered.wrong,
    gone.wrong,
  ];
  return `| ${cells.join(' | ')} |`;
}

function add(sum: Judged, part: Judged): void {
  for (const kind of ['survived', 'altered', 'gone'] as const) sum[kind] = sumOf(sum[kind], part[kind]);
  sum.mistakes.push(...part.mistakes);
  sum.losses.push(...part.losses);
}
