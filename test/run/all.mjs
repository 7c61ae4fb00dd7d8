/** `npm test`: every check there is. */
import { continueUnderOwnNode } from './bootstrap.mjs';

continueUnderOwnNode('test/run/steps.ts');
