import { expect, test } from 'vitest';
import { type MwConfig, readConfigScript } from './mw-config.ts';

function read(code: string): Record<string, unknown> {
  const config: MwConfig = new Map();
  readConfigScript(code, config);
  return Object.fromEntries(config);
}

test('reads the scalars and lists of strings of today’s and of the minified form, and skips what is nested', () => {
  expect(
    read(
      'RLCONF={"wgTitle":"A \\"b\\" \\u00e9","wgCategories":["x}","]{"],"wgArticleId":12,"o":{"wgTitle":"no","d":[[{}]]},' +
        '"wgIsArticle":!0,"wgIsRedirect":!1,"wgUserName":null,"wgX":true};RLSTATE={"wgPageName":"no"};',
    ),
  ).toEqual({
    wgTitle: 'A "b" é',
    wgCategories: ['x}', ']{'],
    wgArticleId: 12,
    wgIsArticle: true,
    wgIsRedirect: false,
    wgUserName: null,
    wgX: true,
  });
  expect(read("x();mw.config.set({ wgPageName : 'It\\'s', n: -1.5e3 , });")).toEqual({
    wgPageName: "It's",
    n: -1500,
  });
});

test('text inside a string is never taken for configuration', () => {
  expect(read('RLCONF={"wgTitle":"RLCONF={\\"wgArticleId\\":9}","wgArticleId":1};')).toEqual({
    wgTitle: 'RLCONF={"wgArticleId":9}',
    wgArticleId: 1,
  });
});

test('the first value of a name stands', () => {
  expect(read('RLCONF={"wgArticleId":1};mw.config.set({"wgArticleId":2,"b":3})')).toEqual({
    wgArticleId: 1,
    b: 3,
  });
});

test('code instead of data ends the reading without a fault', () => {
  expect(read('RLCONF={"a":1,"b":f(2),"c":3')).toMatchObject({ a: 1 });
  expect(read('RLCONF={"a')).toEqual({});
  expect(read('RLCONF=x')).toEqual({});
});

test('deep nesting and long strings are read in linear time', () => {
  const deep = `RLCONF={"a":${'['.repeat(200_000)}${']'.repeat(200_000)},"b":"${'\\\\'.repeat(200_000)}","c":1}`;
  const started = performance.now();
  expect(read(deep).c).toBe(1);
  expect(read(`RLCONF={"a":"${'\\"'.repeat(200_000)}`)).toEqual({});
  expect(performance.now() - started).toBeLessThan(1000);
});
