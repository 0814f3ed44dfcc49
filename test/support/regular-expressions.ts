import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parseAst } from 'vitest/node';

/** A regular expression as a file writes it: literally, or as a call of `RegExp`, whose pattern only running it tells. */
export interface Written {
  file: string;
  line: number;
  pattern?: { source: string; flags: string };
}

/** All regular expressions in the files that match a glob, in order. */
export function regularExpressions(glob: string): Written[] {
  return globSync(glob).sort().flatMap(inFile);
}

function inFile(file: string): Written[] {
  const code = readFileSync(file, 'utf8');
  const found: Written[] = [];
  for (const node of nodesOf(parseAst(code, { lang: 'ts' }))) {
    const { type, start, regex, callee } = node;
    const isCall = (type === 'NewExpression' || type === 'CallExpression') && (callee as Node).name === 'RegExp';
    if (!regex && !isCall) continue;
    const line = code.slice(0, start as number).split('\n').length;
    const { pattern: source, flags } = (regex ?? {}) as { pattern: string; flags: string };
    found.push({ file, line, ...(regex !== undefined && { pattern: { source, flags } }) });
  }
  return found;
}

type Node = Record<string, unknown>;

/** The nodes of a tree in the order of the text. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else {
    if ('type' in value) yield value as Node;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/**
 * Runs a function, and gives the patterns that were made meanwhile by calling `RegExp`, each with the modules that stood on the
 * stack.
 */
export async function constructedIn(
  work: () => Promise<unknown>,
): Promise<{ stack: string; source: string; flags: string }[]> {
  const Native = globalThis.RegExp;
  const made: { stack: string; source: string; flags: string }[] = [];
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp;
      made.push({ stack: new Error('made').stack ?? '', source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}
