import type { Draft } from './service.ts';

/** What stands in the form at first: something of each type. */
export const sample: Draft = {
  text: `A bridge for Kampot

KAMPOT — Prime Minister Hun Manet opened a bridge over the Praek Tuek Chhu on Tuesday, two years after work on it began. Japan lent $12.5 million for it through its agency JICA.

“Farmers lost a day on the way to the market,” said Chan Sophea of the Kampot Chamber of Commerce. Cambodian lorries pay 4,000 riel to cross; for motorbikes it is free until the end of March.
`,
  date: '2024-02-15',
  place: 'Kampot, Cambodia',
};
