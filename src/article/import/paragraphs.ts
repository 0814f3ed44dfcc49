import { isElement, isText, type MarkupElement, type MarkupNode } from './markup.ts';
import { tidyLines } from './tidy.ts';

/** Elements whose content a reader does not see as text. */
const UNSEEN = new Set(
  'script style noscript template svg math button select textarea input iframe object audio video canvas head title'.split(
    ' ',
  ),
);

/**
 * Elements that a reader sees as running text, or as part of it, of HTML and of NITF. All others begin and end a
 * paragraph.
 */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q ruby s samp small ' +
    'source span strike strong sub sup time tt u var wbr amp-img ' +
    'alt-code chron city classifier copyrite country event function lang location money name.given name.family num ' +
    'object.title org person postaddr pronounce region state sublocation virtloc'
  ).split(' '),
);

/** Between the cells of a row. */
const CELL_MARK = ' | ';

/** The paragraphs of an element in the order of the document; captions, list items and rows of tables are some of them. */
export function paragraphsOf(element: MarkupElement): string[] {
  const writer = new ParagraphWriter();
  writer.walk(element);
  writer.end();
  return writer.paragraphs;
}

class ParagraphWriter {
  readonly paragraphs: string[] = [];
  private text = '';
  private breaks = 0;

  walk(node: MarkupNode): void {
    if (isText(node)) this.add(node.textContent.replace(/\s+/gu, ' '));
    if (!isElement(node) || UNSEEN.has(node.localName)) return;
    const name = node.localName;
    if (name === 'br') this.break();
    else if (name === 'pre') this.block(() => this.add(node.textContent));
    else if (name === 'tr') this.row(node);
    else if (name === 'q') this.quote(node);
    else if (INLINE.has(name)) this.children(node);
    else this.block(() => this.children(node));
  }

  end(): void {
    const paragraph = tidyLines(this.text);
    if (paragraph !== '') this.paragraphs.push(paragraph);
    this.text = '';
    this.breaks = 0;
  }

  private add(text: string): void {
    if (text.trim() !== '') this.breaks = 0;
    this.text += text;
  }

  /** One line break stays one; two are how old pages part paragraphs. */
  private break(): void {
    if (++this.breaks > 1) this.end();
    else this.text += '\n';
  }

  private block(inner: () => void): void {
    this.end();
    inner();
    this.end();
  }

  private quote(element: MarkupElement): void {
    this.add('“');
    this.children(element);
    this.add('”');
  }

  private children(element: MarkupElement): void {
    for (const child of Array.from(element.childNodes)) this.walk(child);
  }

  /** A row of data is one paragraph; in a table that lays out a page, each cell has its own. */
  private row(row: MarkupElement): void {
    const cells = Array.from(row.childNodes).filter(node => isElement(node));
    const lines = cells.some(holdsTable) ? [] : cells.map(paragraphsOf).filter(({ length }) => length > 0);
    const isData = lines.length > 1 && lines.every(({ length }) => length === 1);
    this.block(() => {
      if (isData) this.add(lines.map(([line]) => line!.replaceAll('\n', ' ')).join(CELL_MARK));
      else this.children(row);
    });
  }
}

function holdsTable(node: MarkupNode): boolean {
  return Array.from(node.childNodes).some(
    child => isElement(child) && (child.localName === 'table' || holdsTable(child)),
  );
}
