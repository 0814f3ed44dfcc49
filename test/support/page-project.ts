import { annotationsOf, type Labelled, projectFiles } from './project.ts';

const LAKE = `Lake Bank opens in Kisumu

NAIROBI — Amina Odhiambo met Odhiambo of the Lake Bank of Kisumu on Tuesday.

Kisumu paid $3 million, Odhiambo said. The bank, Odhiambo added, is proud of Kisumu.
`;

const FERRY = `A ferry for Mombasa

The ferry Likoni will cross again in May, Juma Otieno told reporters in Mombasa.
`;

/** Its markup must stay text, wherever it is shown. */
const HOSTILE = `<script>document.title = 'owned'</script> pays

Acme <img src=x onerror="document.title='owned'"> & </script><img src=y onerror=alert(1)> met Juma Otieno.
`;

const KISUMU = { link: { geonames: 191245, country: 'KE', lat: -0.1, lon: 34.75, kind: 'city' as const } };

const proposed = (label: Labelled, by = ['names'], score = 0.8): Labelled => ({ ...label, by, score });

const lakeGold: Labelled[] = [
  { words: 'Kisumu', type: 'place', entity: 'Kisumu' },
  { words: 'Amina Odhiambo', type: 'person', entity: 'Amina Odhiambo' },
  { words: 'Odhiambo', type: 'person', entity: 'Odhiambo', at: 1 },
  { words: 'Lake Bank of Kisumu', type: 'organization', entity: 'Lake Bank of Kisumu' },
  { words: 'Tuesday', type: 'date' },
];

const lakePredicted: Labelled[] = [
  proposed({ words: 'Kisumu', type: 'place', entity: 'Kisumu' }, ['gazetteer'], 0.95),
  proposed({ words: 'NAIROBI', type: 'place', entity: 'Nairobi' }, ['gazetteer'], 0.9),
  proposed({ words: 'Amina Odhiambo', type: 'person', entity: 'Amina Odhiambo' }),
  proposed({ words: 'Odhiambo', type: 'person', entity: 'Odhiambo', at: 1 }),
  proposed(
    { words: 'the Lake Bank of Kisumu', type: 'organization', entity: 'Lake Bank of Kisumu' },
    ['sequence'],
    0.7,
  ),
  proposed({ words: 'Kisumu', type: 'organization', entity: 'Kisumu', at: 2 }, ['sequence'], 0.6),
  proposed({ words: '$3 million', type: 'money', value: { amount: '3000000', currency: 'USD' } }, ['pattern'], 0.99),
  proposed({ words: 'Odhiambo', type: 'person', entity: 'Odhiambo', at: 2 }),
  proposed({ words: 'Odhiambo', type: 'person', entity: 'Odhiambo', at: 3 }),
];

/** The files of a small project that has a change of most kinds. */
export const pageProject: Record<string, string> = projectFiles(
  { lake: LAKE, ferry: FERRY, hostile: HOSTILE },
  {
    gold: [annotationsOf('lake', LAKE, lakeGold, { Kisumu: KISUMU })],
    predicted: [
      annotationsOf('lake', LAKE, lakePredicted, { Kisumu: KISUMU }),
      annotationsOf('ferry', FERRY, [
        proposed({ words: 'Mombasa', type: 'place', entity: 'Mombasa' }, ['gazetteer'], 0.9),
        proposed({ words: 'May', type: 'date', value: { timex: 'XXXX-05', kind: 'date', unresolved: true } }, [
          'pattern',
        ]),
        proposed({ words: 'Juma Otieno', type: 'person', entity: 'Juma Otieno' }),
      ]),
      annotationsOf('hostile', HOSTILE, [
        proposed({ words: '<script>', type: 'person', entity: 'script' }),
        proposed({ words: '<img src=y onerror=alert(1)>', type: 'organization', entity: 'img' }),
        proposed({ words: 'Juma Otieno', type: 'person', entity: 'Juma Otieno' }),
      ]),
    ],
  },
);
