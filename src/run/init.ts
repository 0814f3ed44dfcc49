import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const EXAMPLE = `---
id: example
title: Ferry link reopens
date: 2024-03-12
place: Kisumu, Kenya
---
Ferry link reopens

The Kenya Ports Authority (KPA) reopened the ferry from Kisumu to Homa Bay on Monday after spending $4.2 million on a
new jetty, its managing director Akinyi Odhiambo said.

“We lost two seasons,” Odhiambo told reporters. Ugandan traders say they lost about Sh300 million last year.
`;

const CONFIG = `# Names of your own always win; vetoes are never tagged. docs/configuration.md has all keys.
dictionary:
  - name: [Kenya Ports Authority, KPA]
    type: organization
veto:
  - name: Sh
`;

const files: Record<string, string> = {
  'corpus/example.txt': EXAMPLE,
  'annotations/gold/.gitkeep': '',
  'glossator.config.yaml': CONFIG,
  '.gitattributes': 'corpus/** -text\nannotations/** -text\nannotations/**/*.json diff=glossator\n',
  '.gitignore': '.glossator/\nannotations/review.lock\n',
};

export interface InitFile {
  path: string;
  /** `kept`: it was there already and was not touched. */
  outcome: 'created' | 'kept';
}

/** Writes what a new project needs into a folder; what is there already is kept. */
export async function initProject(folder: string): Promise<InitFile[]> {
  const written: InitFile[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    written.push({ path, outcome: (await createFile(path, content)) ? 'created' : 'kept' });
  }
  return written;
}

async function createFile(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
