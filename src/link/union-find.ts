/** Sets of indices that grow together; a set is named by its lowest index. */
export class UnionFind {
  private readonly parents: number[];

  /** @param firsts for each index one of its own set, at most itself: as `joinBy` gives it. */
  constructor(firsts: readonly number[]) {
    this.parents = [...firsts];
  }

  find(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = index; at !== root; ) [at, this.parents[at]] = [this.parents[at]!, root];
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.parents[Math.max(a, b)] = Math.min(a, b);
  }
}
