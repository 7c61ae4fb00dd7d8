/**
 * `npm run train -- [--data ../shared/eval]`: learns model.json of lib/match from all labelled sets and the wordings of the
 * bundled packs, and prints how the folds of them did. How well what is learned from one half does on the other:
 * `npm run results:match`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSets } from './data.ts';
import { learn } from './learn.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
const model = learn(readSets(values.data), 'all', console.log);
const FILE = new URL('../../lib/match/model.json', import.meta.url);
writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
