import type { Nodes, Paragraph, Root } from 'nlcst';
import retextEnglish from 'retext-english';
import type { Plugin } from 'unified';
import { unified } from 'unified';
import type { Point } from 'unist';
import { splitBlocks } from './blocks.ts';

const english = unified().use(retextEnglish).freeze();

/**
 * A unified parser: `retext-english`, block by block, so that the cost stays linear in the length of the text.
 * Positions are those in the whole text. White space between blocks has no node.
 */
export const parseEnglish: Plugin<[], string, Root> = function () {
  this.parser = (text): Root => {
    const paragraphs: Paragraph[] = [];
    const place: Place = { offset: 0, line: 1, lineStart: 0 };
    for (const block of splitBlocks(text)) {
      advance(place, text, block.start);
      for (const child of english.parse(text.slice(block.start, block.end)).children) {
        shift(child, place);
        if (child.type === 'ParagraphNode') paragraphs.push(child);
      }
    }
    return { type: 'RootNode', children: paragraphs };
  };
};

interface Place {
  offset: number;
  line: number;
  lineStart: number;
}

function advance(place: Place, text: string, offset: number): void {
  for (let feed = text.indexOf('\n', place.offset); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    place.line++;
    place.lineStart = feed + 1;
  }
  place.offset = offset;
}

/** The parser's nodes share their points, so each node gets new ones. */
function shift(node: Nodes, place: Place): void {
  if (node.position) {
    node.position = { start: movedPoint(node.position.start, place), end: movedPoint(node.position.end, place) };
  }
  if ('children' in node) for (const child of node.children) shift(child, place);
}

function movedPoint(point: Point, place: Place): Point {
  return {
    line: point.line + place.line - 1,
    column: point.line === 1 ? point.column + place.offset - place.lineStart : point.column,
    offset: (point.offset ?? 0) + place.offset,
  };
}
