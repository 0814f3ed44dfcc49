import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';

export const text = 'Akinyi Odhiambo paid $2.5 million in Kisumu on Monday. Odhiambo smiled 👨‍👩‍👧.';

/** An annotation file with all that one can hold. */
export function sample(): AnnotationFile {
  return {
    schema: 1,
    article: { id: 'kisumu/port', sha256: bodyHash(text), length: text.length, date: '2024-03-12', place: 'Kisumu' },
    entities: [
      { id: 'person/akinyi-odhiambo', type: 'person', name: 'Akinyi Odhiambo', role: 'managing director' },
      {
        id: 'place/kisumu',
        type: 'place',
        name: 'Kisumu',
        link: { geonames: 191245, country: 'KE', lat: -0.1, lon: 34.75, kind: 'city' },
      },
    ],
    mentions: [
      {
        start: 0,
        end: 15,
        type: 'person',
        text: 'Akinyi Odhiambo',
        entity: 'person/akinyi-odhiambo',
        by: ['names'],
        score: 0.98,
      },
      {
        start: 21,
        end: 33,
        type: 'money',
        text: '$2.5 million',
        value: { amount: '2500000', currency: 'USD', per: { unit: 'barrel' } },
      },
      { start: 37, end: 43, type: 'place', text: 'Kisumu', entity: 'place/kisumu' },
      {
        start: 47,
        end: 53,
        type: 'date',
        text: 'Monday',
        value: { timex: '2024-03-11', kind: 'date', start: '2024-03-11', end: '2024-03-12', implied: ['year'] },
      },
      { start: 55, end: 63, type: 'person', text: 'Odhiambo', entity: 'person/akinyi-odhiambo' },
    ],
  };
}
