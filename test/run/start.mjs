/** `npm start`: builds Crosstalk and opens it in a browser on the sample wiki. */
import { continueUnderOwnNode } from './bootstrap.mjs';

continueUnderOwnNode('test/run/try-out.ts');
