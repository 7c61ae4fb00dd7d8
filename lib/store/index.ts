export * from './imports.ts';
export * from './kept.ts';
export * from './packs.ts';
export type { Database, KeptPage, PackRecord, TalkCheck } from './schema.ts';
export { open } from './schema.ts';
