import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/article/front-matter.ts';
import { importedFile, isEdited } from '../../../src/article/import/article-file.ts';
import { placeOfDateline } from '../../../src/article/import/dateline.ts';
import { dayIn } from '../../../src/article/import/dates.ts';
import { decodeMarkup } from '../../../src/article/import/decode-markup.ts';
import { addressKey, articleId } from '../../../src/article/import/id.ts';
import type { ImportedArticle } from '../../../src/article/import/imported.ts';
import parts from '../../cases/import/parts.json' with { type: 'json' };

const bare: ImportedArticle = { headline: '', text: '', source: '0'.repeat(64) };

describe('parts of an import', () => {
  it.each(parts.days)('the day of %j', (field, day) => {
    expect(dayIn(field as string)).toBe(day ?? undefined);
  });

  it.each(parts.datelines)('the place of %j', (paragraph, place) => {
    expect(placeOfDateline(paragraph as string)).toBe(place ?? undefined);
  });

  it.each(parts.ids as [object, string][])('the id of %j', (article, id) => {
    expect(articleId({ ...bare, ...article }, 'Saved page')).toBe(id);
  });

  it('knows two addresses of one article', () => {
    const key = addressKey('https://a.example/x?id=1');
    expect(addressKey('http://www.a.example/x/?id=1&utm_medium=mail#c')).toBe(key);
    expect(addressKey('https://a.example/x?id=2')).not.toBe(key);
    expect(addressKey('https://b.example/x?id=1')).not.toBe(key);
  });
});

describe('an imported file', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter(text => text.trim() !== '' && !/\p{Cc}/u.test(text));

  it('says what it was told, and notices any change', () => {
    fc.assert(
      fc.property(line, line, line, (title, place, text) => {
        const file = importedFile('an-id', { ...bare, headline: title, place, text: `${text}\n` });
        const read = splitFrontMatter(file);
        expect(read).toEqual({ metadata: { id: 'an-id', title, place, source: bare.source }, body: `${text}\n` });
        expect(isEdited(file)).toBe(false);
        expect(isEdited(`${file} `)).toBe(true);
        expect(isEdited(file.replaceAll('\n', '\r\n'))).toBe(true);
      }),
    );
  });

  it('shares its keys with other programs, which mean other things by them', () => {
    const read = splitFrontMatter('---\nsource: {name: Wire}\nbyline: [A, B]\n---\nText.');
    expect(read).toEqual({ metadata: {}, body: 'Text.' });
  });
});

describe('decoding', () => {
  const windows = Buffer.from('<meta charset="utf-8"><p>\x93caf\xe9\x94 \x80', 'latin1');

  it.each([
    ['UTF-8 that calls itself Latin-1', Buffer.from('<meta charset="iso-8859-1">café “x”'), undefined, 'café “x”'],
    ['windows-1252 that calls itself UTF-8', windows, undefined, '“café” €'],
    ['an encoding that nobody knows', Buffer.from('<meta charset="klingon">caf\xe9', 'latin1'), undefined, 'café'],
    ['what the envelope says', Buffer.from('<p>\xcf\xf0', 'latin1'), 'windows-1251', 'Пр'],
    ['windows-1251', Buffer.from('<meta charset=windows-1251>\xcf\xf0', 'latin1'), undefined, 'Пр'],
    ['an XML declaration', Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?>\xb3', 'latin1'), undefined, 'ł'],
    ['UTF-16 without a mark', Buffer.from('<p>plain café', 'utf16le'), undefined, 'plain café'],
  ])('%s', (_, bytes, declared, expected) => {
    expect(decodeMarkup(bytes, declared).endsWith(expected)).toBe(true);
  });
});
