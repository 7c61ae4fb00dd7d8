import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../claims/schema.ts';
import { put } from './pack-files.ts';

/** Writes the pack format as JSON Schema to a file, or to stdout. */
export const writeSchema = (file: string | null): Promise<void> => put(packJsonSchema(), file);

/** The pack format as a JSON Schema document (draft 2020-12), as `public/packs/schema.json` publishes it. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(PackSchema, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    ignoreActions: ['check'], // JSON Schema has no word for it; parsePack enforces it
  });
  const head = {
    $schema: schema.$schema,
    title: 'Crosstalk pack',
    description:
      'A pack of claims for Crosstalk. Made by `npm run -s crosstalk -- pack schema public/packs/schema.json`; do not edit.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
