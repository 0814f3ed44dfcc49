export { parseModel, stringifyModel } from './file.ts';
export { loadModel } from './load.ts';
export type { Model } from './model.ts';
export { type Prediction, Predictor } from './predictor.ts';
export { readModel } from './read.ts';
