import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/article/import/read-source.ts';
import { docxFile, wordParagraph } from './docx-file.ts';
import { pdfFile } from './pdf-file.ts';

async function textOf(bytes: Uint8Array, kind: 'docx' | 'pdf'): Promise<unknown> {
  const [outcome] = await readSource(bytes, kind);
  return 'fault' in outcome! ? outcome.fault : outcome!.article.text;
}

const LONG =
  'The ferry to Mfangano sank in calm water on Sunday, the coast guard of Homa Bay said in a short note to the press.';

describe('a Word document', () => {
  it('gives title, headings and tables in their order, and no deleted words', async () => {
    const deleted =
      '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Kept words.</w:t></w:r></w:ins></w:p>';
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Year')}${cell('Boats')}</w:tr><w:tr>${cell('2023')}${cell('14')}</w:tr></w:tbl>`;
    const body = [
      wordParagraph('Ferry sinks', 'Title'),
      wordParagraph(LONG),
      wordParagraph('Boats', 'H2'),
      deleted,
      table,
    ];
    expect(await textOf(docxFile(body.join('')), 'docx')).toBe(
      `Ferry sinks\n\n${LONG}\n\nBoats\n\nKept words.\n\nYear | Boats\n\n2023 | 14\n`,
    );
  });

  it('takes the first paragraph for the headline where nothing is marked as one', async () => {
    expect(await textOf(docxFile(wordParagraph('Ferry sinks') + wordParagraph(LONG)), 'docx')).toBe(
      `Ferry sinks\n\n${LONG}\n`,
    );
  });

  it('fetches no picture that it refers to', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    expect(await textOf(docxFile(wordParagraph('Ferry sinks') + picture + wordParagraph(LONG)), 'docx')).toBe(
      `Ferry sinks\n\n${LONG}\n`,
    );
  });
});

describe('a PDF', () => {
  it('gives headline and paragraphs without running titles, page numbers and hyphens', async () => {
    const margin = (page: number) =>
      [
        [72, 770, 9, 'The Harbour Times'],
        [300, 30, 9, `${page}`],
      ] as [number, number, number, string][];
    const file = pdfFile([
      [
        ...margin(1),
        [72, 700, 24, 'Ferry sinks off'],
        [72, 672, 24, 'Mfangano'],
        [72, 640, 11, 'The ferry to Mfangano sank in calm water on Sun-'],
        [72, 626, 11, 'day, the coast guard of Homa Bay said. All of its'],
        [72, 612, 11, 'passengers were saved.'],
        [72, 580, 11, 'The boat was built in 1978 and had been mended'],
      ],
      [...margin(2), [72, 700, 11, 'only last week.'], [90, 686, 11, 'Its owner could not be reached.']],
      [...margin(3), [72, 700, 11, 'The lake is 20 metres deep there.']],
    ]);
    expect(await textOf(file, 'pdf')).toBe(
      [
        'Ferry sinks off Mfangano',
        'The ferry to Mfangano sank in calm water on Sunday, the coast guard of Homa Bay said. All of its passengers were saved.',
        'The boat was built in 1978 and had been mended only last week.',
        'Its owner could not be reached.',
        'The lake is 20 metres deep there.\n',
      ].join('\n\n'),
    );
  });

  it('goes on in the next column', async () => {
    const file = pdfFile([
      [
        [72, 700, 20, 'Two columns'],
        [72, 660, 10, 'Words of the left column that end in the'],
        [72, 648, 10, 'middle of a sentence and then go on over'],
        [320, 660, 10, 'there, on the right, until at last there is a'],
        [320, 648, 10, 'full stop. Nobody minds that very much.'],
      ],
    ]);
    expect(await textOf(file, 'pdf')).toBe(
      'Two columns\n\nWords of the left column that end in the middle of a sentence and then go on over there, on the right, until at last there is a full stop. Nobody minds that very much.\n',
    );
  });

  it('needs text', async () => {
    expect(await textOf(pdfFile([[]]), 'pdf')).toEqual({
      reason: 'Expected a PDF with text, found none',
      hint: 'scanned pages need a program that reads pictures',
    });
  });
});
