/** Sums of B³; shares are worked out at the end, so that articles add up. */
export interface BCubed {
  /** Sum over the response's mentions of the share of their cluster that belongs with them. */
  precisionSum: number;
  response: number;
  /** Sum over the key's mentions of the share of their entity that stands with them. */
  recallSum: number;
  key: number;
}

export type Clusters = ReadonlyMap<string, string>;

export const emptyBCubed = (): BCubed => ({ precisionSum: 0, response: 0, recallSum: 0, key: 0 });

/**
 * B³ (Bagga & Baldwin 1998) of two clusterings, each from a mention to its cluster. A mention that only one of them
 * has adds nothing to the other's sum: it counts against (B³0 of Stoyanov et al. 2009).
 */
export function bCubed(key: Clusters, response: Clusters): BCubed {
  const keyMembers = membersOf(key);
  const responseMembers = membersOf(response);
  const sums = { ...emptyBCubed(), key: key.size, response: response.size };
  for (const [mention, entity] of key) {
    const cluster = response.get(mention);
    if (cluster === undefined) continue;
    const entityMembers = keyMembers.get(entity)!;
    const clusterMembers = responseMembers.get(cluster)!;
    const common = clusterMembers.filter(other => key.get(other) === entity).length;
    sums.precisionSum += common / clusterMembers.length;
    sums.recallSum += common / entityMembers.length;
  }
  return sums;
}

/** Both clusterings with what only the other one has, as a cluster of its own (after Cai & Strube 2010). */
export function withSingletons(key: Clusters, response: Clusters): [key: Clusters, response: Clusters] {
  return [joined(key, response), joined(response, key)];
}

export function addBCubed(into: BCubed, sums: BCubed): void {
  into.precisionSum += sums.precisionSum;
  into.response += sums.response;
  into.recallSum += sums.recallSum;
  into.key += sums.key;
}

export function sharesOf(sums: BCubed): { precision: number; recall: number; f1: number } {
  const precision = sums.precisionSum / sums.response;
  const recall = sums.recallSum / sums.key;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function membersOf(clusters: Clusters): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [mention, cluster] of clusters) {
    const own = members.get(cluster);
    if (own) own.push(mention);
    else members.set(cluster, [mention]);
  }
  return members;
}

function joined(own: Clusters, other: Clusters): Clusters {
  const alone = [...other.keys()].filter(mention => !own.has(mention));
  return new Map([...own, ...alone.map(mention => [mention, `alone ${mention}`] as const)]);
}
