import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Bytes that matching may take, minified, without its data and the stemmers. The aim is 15,000. */
const LIMIT = 28_000;

it(`the matching core is at most ${LIMIT} bytes`, async () => {
  const root = join(import.meta.dirname, '../..');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [{ name: 'no-data', enforce: 'pre', load: (id) => (id.endsWith('.json') ? '{}' : null) }],
    build: {
      write: false,
      target: 'chrome123',
      minify: true,
      lib: { entry: join(root, 'lib/match/matcher.ts'), formats: ['iife'], name: 'core' },
      rolldownOptions: { external: [/^@orama\/stemmers/, 'porter2'] },
    },
  });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  expect(code).toContain('not an index of this version');
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(LIMIT);
});
