export { PackError, type PackIssue, parsePack, tell } from './parse.ts';
