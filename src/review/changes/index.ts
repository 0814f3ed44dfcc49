export { ChangeList, type Refreshed } from './change-list.ts';
export { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
