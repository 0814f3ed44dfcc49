import { annotationsOf, type Labelled, projectFiles } from './project.ts';

export const FERRY = 'Adjoa Mensah of Tema sailed to Kisumu. Mensah paid Kisumu Port on Monday, and Mensah left Tema.';
export const PORT = 'Tema Port hired Adjoa Mensah. Tema is far from Kisumu.';

const by = { by: ['sequence'], score: 0.9 };

const ferryGold: Labelled[] = [
  { words: 'Adjoa Mensah', type: 'person', entity: 'Adjoa Mensah' },
  { words: 'Mensah', at: 1, type: 'person', entity: 'Adjoa Mensah' },
  { words: 'Kisumu', type: 'place', entity: 'Kisumu' },
  { words: 'Kisumu', at: 1, type: 'place', entity: 'Kisumu' },
];
const ferryPredicted: Labelled[] = [
  { words: 'Adjoa Mensah', type: 'person', entity: 'Adjoa Mensah', ...by },
  { words: 'Tema', type: 'place', entity: 'Tema', ...by },
  { words: 'Kisumu', type: 'place', entity: 'Kisumu', ...by },
  { words: 'Mensah', at: 1, type: 'person', entity: 'Adjoa Mensah', ...by },
  { words: 'Kisumu Port', type: 'organization', entity: 'Kisumu Port', ...by },
  { words: 'Monday', type: 'date', ...by },
  { words: 'Mensah', at: 2, type: 'person', entity: 'Adjoa Mensah', ...by },
  { words: 'Tema', at: 1, type: 'place', entity: 'Tema', ...by },
];
const portPredicted: Labelled[] = [
  { words: 'Tema', type: 'place', entity: 'Tema', ...by },
  { words: 'Adjoa Mensah', type: 'person', entity: 'Adjoa Mensah', ...by },
  { words: 'Tema', at: 1, type: 'place', entity: 'Tema', ...by },
  { words: 'Kisumu', type: 'place', entity: 'Kisumu', ...by },
];

/** A project of two articles: `ferry` has gold, `port` has none yet. */
export function reviewProject(): Record<string, string> {
  return projectFiles(
    { ferry: FERRY, port: PORT },
    {
      gold: [annotationsOf('ferry', FERRY, ferryGold)],
      predicted: [annotationsOf('ferry', FERRY, ferryPredicted), annotationsOf('port', PORT, portPredicted)],
    },
  );
}
