import type { Network } from '../protocol.ts';

const KEYS = `  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="type" for="node" attr.name="type" attr.type="string"/>
  <key id="articles" for="node" attr.name="articles" attr.type="int"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>`;

/** The network as an undirected graph of GraphML; the weight of an edge is the number of articles. */
export function networkGraphMl({ nodes, edges }: Network): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    KEYS,
    '  <graph id="companions" edgedefault="undirected">',
    ...nodes.map(({ key, name, type, articles }) => {
      const data = `${datum('name', name)}${datum('type', type)}${datum('articles', articles)}`;
      return `    <node id="${escaped(key)}">${data}</node>`;
    }),
    ...edges.map(({ a, b, articles }, at) => {
      const ends = `source="${escaped(nodes[a]!.key)}" target="${escaped(nodes[b]!.key)}"`;
      return `    <edge id="e${at}" ${ends}>${datum('weight', articles)}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function datum(key: string, value: string | number): string {
  return `<data key="${key}">${escaped(String(value))}</data>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold, even escaped, become U+FFFD. */
function escaped(value: string): string {
  return value
    .replace(/[&<>"]/g, mark => ENTITIES[mark]!)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[\t\n\r]/g, space => `&#${space.charCodeAt(0)};`);
}
