import type { AnnotationFile } from '../../annotations/schema.ts';
import { type Change, type DiffOptions, diffAnnotations } from '../../diff/index.ts';
import type { Layer } from '../gold/index.ts';
import { neighbourhood, type Reached, type Seeds } from './neighbourhood.ts';

export interface Refreshed {
  /** Keys of changes that went, that came, and that were found again. */
  looked: Set<string>;
  /** Changes that were not there before. */
  come: readonly Change[];
}

/** What the prediction says otherwise than the gold, kept up to date while the gold changes. */
export class ChangeList {
  readonly #gold: Layer;
  readonly #predicted: Layer;
  readonly #options: DiffOptions;
  readonly #changes = new Map<string, Change>();
  /** Keys of changes by what they are about: a mention by side and start, an entity by side and id. */
  readonly #about = new Map<string, string>();
  #ordered: readonly Change[] | undefined;

  constructor(gold: Layer, predicted: Layer, options: DiffOptions) {
    this.#gold = gold;
    this.#predicted = predicted;
    this.#options = options;
    this.#add(diffAnnotations(fileOf(gold, everything(gold)), fileOf(predicted, everything(predicted)), options));
  }

  get(key: string): Change | undefined {
    return this.#changes.get(key);
  }

  /** The change of entities that an entity of the prediction has a part in. */
  aboutPredicted(entity: string): string | undefined {
    return this.#about.get(`predicted ${entity}`);
  }

  /** In text order; entities behind mentions. */
  all(): readonly Change[] {
    this.#ordered ??= [...this.#changes.values()].sort(
      (a, b) => a.start - b.start || Number(a.about === 'entity') - Number(b.about === 'entity'),
    );
    return this.#ordered;
  }

  /** Compares anew what can be different after the gold changed at the seeds. */
  refresh(seeds: Seeds): Refreshed {
    const { gold, predicted } = neighbourhood(this.#gold, this.#predicted, seeds);
    const about = [
      ...seeds.spans.map(({ start }) => `gold ${start}`),
      ...namesOf('gold', gold),
      ...namesOf('predicted', predicted),
    ];
    const old = new Set<string>();
    for (const name of about) {
      const key = this.#about.get(name);
      if (key === undefined) continue;
      old.add(key);
      this.#about.delete(name);
      this.#changes.delete(key);
    }
    const found = diffAnnotations(fileOf(this.#gold, gold), fileOf(this.#predicted, predicted), this.#options);
    this.#add(found);
    this.#ordered = undefined;
    return {
      looked: new Set([...old, ...found.map(({ key }) => key)]),
      come: found.filter(({ key }) => !old.has(key)),
    };
  }

  #add(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#changes.set(change.key, change);
      for (const name of aboutOf(change)) this.#about.set(name, change.key);
    }
  }
}

function aboutOf(change: Change): string[] {
  if (change.about === 'entity')
    return [...change.before.map(({ id }) => `gold ${id}`), ...change.after.map(({ id }) => `predicted ${id}`)];
  const { before, after } = change;
  return [...(before ? [`gold ${before.start}`] : []), ...(after ? [`predicted ${after.start}`] : [])];
}

function namesOf(side: 'gold' | 'predicted', { mentions, entities }: Reached): string[] {
  return [...[...mentions].map(({ start }) => `${side} ${start}`), ...[...entities].map(id => `${side} ${id}`)];
}

function everything({ mentions, entities }: Layer): Reached {
  return { mentions: new Set(mentions), entities: new Set(entities.keys()) };
}

/** A file with nothing but these: what a comparison looks at. */
function fileOf(layer: Layer, { mentions, entities }: Reached): AnnotationFile {
  return {
    schema: 1,
    article: { id: '', sha256: '', length: 0 },
    entities: [...entities].flatMap(id => layer.entities.get(id) ?? []),
    mentions: [...mentions].sort((a, b) => a.start - b.start),
  };
}
