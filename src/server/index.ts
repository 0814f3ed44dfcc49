export { type Asset, readAssets } from './assets.ts';
export { isLoopback } from './hosts.ts';
export { HttpError } from './http-error.ts';
export { type ListenOptions, listen } from './listen.ts';
export { openBrowser } from './open-browser.ts';
export { createServer, type ServerOptions } from './server.ts';
export { newToken } from './token.ts';
