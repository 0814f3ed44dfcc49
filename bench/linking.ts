/**
 * How well mentions are joined to entities:
 * `npx tsx bench/linking.ts` scores the corpus by B³ (Bagga & Baldwin 1998), the test third and the rest apart;
 * `npx tsx bench/linking.ts test/gold/linking.json` counts the cases with a wrong merge or a wrong split.
 * `--errors` lists what is wrong with clusters and `--roles` with roles, for what may be looked at: never the test third, never the held-out cases.
 */
import { parseArgs } from 'node:util';
import { readAnnotationFolder } from '../src/annotations/index.ts';
import type { AnnotationFile } from '../src/annotations/schema.ts';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { articlesById } from '../src/run/articles.ts';
import { inTestThird } from '../src/score.ts';
import type { Article } from '../src/types.ts';
import { caseErrors, clusterErrors } from './support/link-errors.ts';
import { linkGiven } from './support/link-gold.ts';
import { clusteringTable, type Scored, scored } from './support/link-scores.ts';
import { readMarkedCases, unmark } from './support/marked-cases.ts';
import { countRoles, roleTable } from './support/role-scores.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    roles: { type: 'boolean', default: false },
    /** Gold mentions alone: quick, without the taggers. */
    given: { type: 'boolean', default: false },
    corpus: { type: 'string', default: 'corpus' },
    gold: { type: 'string', default: 'annotations/gold' },
  },
});

if (positionals.length === 0) await scoreCorpus();
for (const path of positionals) scoreCases(path);

async function scoreCorpus(): Promise<void> {
  const { articles } = await articlesById(values.corpus);
  const { files } = await readAnnotationFolder(values.gold);
  const parts = new Map([
    ['others', [] as AnnotationFile[]],
    ['test third', [] as AnnotationFile[]],
  ]);
  for (const { file } of files) parts.get(inTestThird(file.article.id) ? 'test third' : 'others')!.push(file);
  const processor = values.given ? undefined : glossator();
  for (const [part, golds] of parts) {
    const pairs: { gold: AnnotationFile; given: AnnotationFile; found: AnnotationFile | undefined }[] = [];
    for (const gold of golds) {
      const article = articles.get(gold.article.id)!;
      const found = processor && (await annotateArticle(processor, article)).annotations;
      pairs.push({ gold, given: asGiven(article, gold), found });
      if (values.errors && part === 'others') process.stdout.write(clusterErrors(gold, pairs.at(-1)!.given));
    }
    const rows: [string, Scored[]][] = [
      ['gold mentions', pairs.map(({ gold, given }) => scored(gold, given))],
      ['pipeline', pairs.flatMap(({ gold, found }) => (found ? [scored(gold, found)] : []))],
    ];
    console.log(`\n${part}: ${golds.length} articles`);
    for (const [name, list] of rows) if (list.length > 0) console.log(clusteringTable(name, list));
    const showRoles = values.roles && part === 'others';
    console.log(roleTable(countRoles(pairs, showRoles)));
  }
}

/** The gold file with our entities in place of its own. */
function asGiven(article: Article, gold: AnnotationFile): AnnotationFile {
  const { entities, entityOf } = linkGiven(article, gold.mentions);
  const mentions = gold.mentions.map(({ entity: _, ...mention }, at) => {
    const entity = entityOf[at];
    return { ...mention, ...(entity !== undefined && { entity }) };
  });
  return { ...gold, entities, mentions };
}

function scoreCases(path: string): void {
  const cases = readMarkedCases(path);
  const counts = new Map<string, { cases: number; merged: number; split: number }>();
  for (const { id, text: marked, ...metadata } of cases) {
    const { text, mentions } = unmark(marked);
    const article: Article = { id, text, format: 'text', ...(metadata.place && { place: metadata.place }) };
    const { entityOf } = linkGiven(article, mentions);
    for (const [type, faults] of caseErrors(mentions, entityOf)) {
      const count = counts.get(type) ?? { cases: 0, merged: 0, split: 0 };
      counts.set(type, count);
      count.cases++;
      if (faults.merged.length > 0) count.merged++;
      if (faults.split.length > 0) count.split++;
      if (!values.errors) continue;
      for (const words of faults.merged) console.log(`merged  ${id}: ${words}`);
      for (const words of faults.split) console.log(`split   ${id}: ${words}`);
    }
  }
  console.log(`${path.replace(/^.*\//, '')}: ${cases.length} cases`);
  console.log('type            cases  with a wrong merge  with a wrong split');
  for (const [type, { cases: of, merged, split }] of counts)
    console.log(`${type.padEnd(15)}${`${of}`.padStart(6)}${`${merged}`.padStart(20)}${`${split}`.padStart(20)}`);
}
