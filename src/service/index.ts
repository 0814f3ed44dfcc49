export { type Limits, type LogLevel, logLevels, type ServiceAnnotator, type ServiceOptions } from './options.ts';
export { createService, type Service } from './service.ts';
