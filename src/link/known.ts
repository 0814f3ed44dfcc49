import { fold } from '../text/fold.ts';

/** What the user says of a person, place, organization or group; it wins over what the linker thinks. */
export interface KnownEntity {
  /** The name that its entities get. */
  name: string;
  type: string;
  /** Other names of it. */
  aliases?: readonly string[] | undefined;
  /** Identifiers elsewhere: `{ wikidata: 'Q7238145' }`. */
  ids?: Readonly<Record<string, string>> | undefined;
  /** Names of entities that are this one wherever they come: all their mentions join it. */
  merge?: readonly string[] | undefined;
  /** Names that are never this one, whatever the linker thinks. */
  split?: readonly string[] | undefined;
  /** Mentions of it are of no entity. */
  deny?: true | undefined;
}

/** The mentions of one entity, by their indices in text order, and what the user says of it. */
export interface Cluster {
  members: number[];
  known?: KnownEntity;
}

/** The text and the type of a mention. */
export interface Named {
  text: string;
  type: string;
}

/** By type and folded name, the entity that has the name, and those that never have it. */
export class KnownEntities {
  private readonly byName = new Map<string, KnownEntity>();
  private readonly merged = new Map<string, KnownEntity>();
  private readonly split = new Map<string, Set<KnownEntity>>();

  constructor(entities: readonly KnownEntity[]) {
    for (const entity of entities) {
      for (const name of [entity.name, ...(entity.aliases ?? [])]) this.byName.set(keyOf(entity.type, name), entity);
      for (const name of entity.merge ?? []) this.merged.set(keyOf(entity.type, name), entity);
      for (const name of entity.split ?? []) {
        const key = keyOf(entity.type, name);
        this.split.set(key, (this.split.get(key) ?? new Set()).add(entity));
      }
    }
  }

  /**
   * What becomes of the linker's clusters: a mention that has a name of a known entity is of it and of no other, all
   * mentions of a cluster follow the one whose name the user merges, and names that are split off stand by themselves.
   */
  apply(clusters: readonly (readonly number[])[], mentions: readonly Named[]): Cluster[] {
    const known = new Map<KnownEntity, Cluster>();
    const others: Cluster[] = [];
    for (const members of clusters) {
      const own = this.entityOf(members, mentions);
      const rest: number[] = [];
      const parted = new Map<string, Cluster>();
      for (const index of members) {
        const { text, type } = mentions[index]!;
        const key = keyOf(type, text);
        const named = this.byName.get(key) ?? own;
        const isSplit = named !== undefined && this.split.get(key)?.has(named);
        if (isSplit) put(parted, key, index);
        else if (named) put(known, named, index, named);
        else rest.push(index);
      }
      others.push(...parted.values(), ...(rest.length > 0 ? [{ members: rest }] : []));
    }
    const all = [...known.values(), ...others];
    for (const { members } of all) members.sort((a, b) => a - b);
    return all.sort((a, b) => a.members[0]! - b.members[0]!);
  }

  /** The known entity that the linker's cluster is of: by the first of its names that is one, or is merged into one. */
  private entityOf(members: readonly number[], mentions: readonly Named[]): KnownEntity | undefined {
    for (const index of members) {
      const key = keyOf(mentions[index]!.type, mentions[index]!.text);
      const entity = this.byName.get(key) ?? this.merged.get(key);
      if (entity) return entity;
    }
    return undefined;
  }
}

function put<Key>(clusters: Map<Key, Cluster>, key: Key, index: number, known?: KnownEntity): void {
  const cluster = clusters.get(key) ?? { members: [], ...(known && { known }) };
  cluster.members.push(index);
  clusters.set(key, cluster);
}

function keyOf(type: string, name: string): string {
  return `${type} ${fold(name).replace(/\s+/g, ' ').trim()}`;
}
