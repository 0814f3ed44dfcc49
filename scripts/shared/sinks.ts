import { sinkKinds } from '../../src/sinks/index.ts';

/** Where an index is when nobody says otherwise; git ignores the folder. */
export const DEFAULT_INDEX = '.glossator/index.db';

/** What targets look like, for help. */
export const sinkTargets = sinkKinds.map(({ target }) => target).join(', ');
