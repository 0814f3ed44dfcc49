import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { parseAnnotations, stringifyAnnotations, verifyAnnotations } from '../src/annotations/index.ts';
import { formatProblem } from '../src/errors.ts';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { articleText } from '../test/support/text.ts';

/**
 * Annotates random texts, plain and Markdown, and verifies every offset of what comes out:
 * `npx tsx bench/fuzz.ts --runs 10000 --seed 1`. Exits with 1, showing the smallest text at fault, if one is wrong.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const processor = glossator({ timex: 'all', minScore: 0.05 });
let mentions = 0;
let texts = 0;

await fc.assert(
  fc.asyncProperty(articleText, fc.constantFrom('text', 'markdown'), async (text, format) => {
    const { annotations } = await annotateArticle(processor, { id: 'fuzz', text, format, date: '2023-02-28' });
    const problems = verifyAnnotations(annotations, text, 'fuzz');
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    const written = stringifyAnnotations(annotations);
    if (stringifyAnnotations(parseAnnotations(written, { file: 'fuzz' })) !== written)
      throw new Error('Expected what was written to be read as it was');
    mentions += annotations.mentions.length;
    texts++;
    if (process.stderr.isTTY && texts % 100 === 0) process.stderr.write(`\r${texts} texts`);
  }),
  { numRuns: Number(values.runs), seed: Number(values.seed) },
);
process.stdout.write(`${texts} texts, ${mentions} mentions, no wrong offset\n`);
