import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Bytes that matching may take, minified, without its data and the stemmers. */
const LIMIT = 15_000;

/** Modules that stand in for data and for the stemming libraries, which are not ours. */
const without = {
  name: 'without-data-and-libraries',
  enforce: 'pre' as const,
  resolveId: (id: string) => (/^(?:@orama\/stemmers|porter2)/.test(id) ? '\0stemmer' : null),
  load: (id: string) => {
    if (id === '\0stemmer') return 'export const stemmer = (word) => word; export const stem = stemmer;';
    return id.endsWith('.json') ? '{}' : null;
  },
};

it(`the matching core is at most ${LIMIT} bytes`, async () => {
  const root = join(import.meta.dirname, '../..');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [without],
    build: {
      write: false,
      target: 'chrome123',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'lib/match/matcher.ts'),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  expect(code).toContain('not an index of this version');
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(LIMIT);
});
