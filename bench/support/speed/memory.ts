/** Prints the most memory, in MB of 10^6 bytes, that a process needs in which one contender annotates all articles. */
import { contenders } from './contenders.ts';
import { readTexts } from './texts.ts';
import { timeOf } from './timing.ts';

const [name, ...paths] = process.argv.slice(2);
const articles = await readTexts(paths);
if (name) await timeOf(await contenders[name]!(), articles);
process.stdout.write(`${Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)}\n`);
