/** A line of text on a page: x, y and the size of the font in points, and the words. */
export type PdfLine = [x: number, y: number, size: number, words: string];

/** A PDF with these lines on each page, and the objects that a hostile one may want to have otherwise. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], kids?: string): Buffer {
  const first = 4;
  const references = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids ?? references}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(lines),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function stream(lines: readonly PdfLine[]): string {
  const drawn = lines.map(([x, y, size, words]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj`).join('\n');
  const content = `BT ${drawn} ET`;
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
