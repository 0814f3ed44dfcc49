/** Land of the Earth as one SVG path, two units a degree, origin at 180° W 90° N. `scripts/build-web.ts` writes it in. */
declare const LAND_PATH: string;

declare module '*.css';
