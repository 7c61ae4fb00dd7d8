import { expect, it } from 'vitest';
import { ByteWriter, readFrom, short, varint } from './bytes.ts';

it('reads back what was written, at every change of length', () => {
  const values = [0, 1, 127, 128, 129, 31_871, 31_872, 31_873, 228_479, 228_480, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter(1);
  for (const value of values) writer.short(value);
  for (const value of values.filter((v) => v < 2 ** 31)) writer.varint(value);
  readFrom(writer.done(), 0);
  expect(values.map(() => short())).toEqual(values);
  expect(values.filter((v) => v < 2 ** 31).map(() => varint())).toEqual(values.filter((v) => v < 2 ** 31));
});
