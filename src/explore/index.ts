export { type IndexReader, openReader } from './reader.ts';
export { addExploreRoutes } from './routes.ts';
