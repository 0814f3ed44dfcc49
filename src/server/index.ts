export { type Asset, addAssets, readAssets } from './assets.ts';
export { securityHeaders } from './headers.ts';
export { isLoopback, isOwnName, nameOf } from './hosts.ts';
export { HttpError } from './http-error.ts';
export { type ListenOptions, listen } from './listen.ts';
export { openBrowser } from './open-browser.ts';
export { foreignness, provenanceOf } from './origin.ts';
export { createServer, type ServerOptions } from './server.ts';
export { newToken, showsToken } from './token.ts';
