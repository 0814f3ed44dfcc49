/**
 * How long the explore page waits for a question with all its drawings: `npx tsx bench/search.ts --keep many.db` makes an index, `npx tsx
 * bench/explore.ts many.db` asks it. Nothing is kept between two questions.
 */
import { explorer } from '../src/explore/explore.ts';
import { openReader } from '../src/explore/index.ts';
import { queryOf } from '../src/search/ask.ts';
import { quantile, questions } from './support/questions.ts';

const [, , path] = process.argv;
if (path === undefined) throw new Error('Expected the file of an index');
const reader = await openReader(path);
const times: number[] = [];
for (const asked of questions) {
  const began = performance.now();
  await reader.read(database => explorer()(database, queryOf(asked), 0));
  times.push(performance.now() - began);
  console.log(`${times.at(-1)!.toFixed(1).padStart(7)} ms  ${JSON.stringify(asked)}`);
}
console.log(
  `${questions.length} questions: median ${quantile(times, 0.5).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`,
);
await reader.close();
