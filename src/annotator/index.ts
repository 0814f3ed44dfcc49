export type { Annotator, Explained, Refused, Rendered } from './annotator.ts';
export { explain, type ProposalExplanation, type SentenceExplanation } from './explain.ts';
export { fingerprint } from './fingerprint.ts';
export { type InOrderOptions, inOrder } from './in-order.ts';
export { type LocalAnnotator, localAnnotator } from './local.ts';
export { type Rendering, render } from './rendering.ts';
export { type AnnotatorSettings, loadPipelineOptions } from './settings.ts';
export { type ThreadedAnnotator, type ThreadOptions, threadedAnnotator } from './threads.ts';
