export { checkPack, countPack, type Finding } from './check/index.ts';
export { PackError, type PackIssue, parsePack, tell } from './parse.ts';
