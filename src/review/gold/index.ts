export { applyPatch, misfit } from './apply.ts';
export { Edit } from './edit.ts';
export { Layer } from './layer.ts';
export { goldHash, goldText, mentionLine } from './lines.ts';
export { invertPatch, isEmptyPatch, type Patch } from './patch.ts';
