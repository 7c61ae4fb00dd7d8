import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mergeSiteInfo } from '../../wiki/index.ts';
import { isUnregistered, Titles } from './users.ts';

const load = (code: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/languages/${code}.json`, import.meta.url), 'utf8'));

it.each([
  ['en', 'User:ada lovelace', 'Ada lovelace'],
  ['en', 'user_talk:Ada_Lovelace#Top', 'Ada Lovelace'],
  ['en', ':w:de:User:Ada', 'Ada'],
  ['en', 'User:Ada/Archive', null],
  ['en', 'Special:Contributions/2001:db8::1', '2001:DB8:0:0:0:0:0:1'],
  ['en', 'Special:Contributions/Ada/more', null],
  ['en', 'Wikipedia:Ada', null],
  ['de', 'Benutzerin:Ada', 'Ada'],
  ['de', 'BD:Ada', null],
  ['de', 'Spezial:Beiträge/192.0.2.7', '192.0.2.7'],
  ['hu', 'Speciális:Szerkesztő közreműködései/ada', 'Ada'],
  ['fr', 'Utilisatrice:Ada', 'Ada'],
  ['ar', 'نقاش المستخدمة:Ada', 'Ada'],
])('%s: %s', (code, title, user) => {
  expect(new Titles(load(code)).userOf(title)).toBe(user);
});

it("takes a wiki's own aliases from its siteinfo, and leaves the language's data as they were", () => {
  const de = load('de');
  const merged = mergeSiteInfo(de, {
    general: { lang: 'de', timezone: 'Europe/Vienna' },
    namespaces: { 3: { id: 3, name: 'Benutzer Diskussion' } },
    namespacealiases: [{ id: 3, '*': 'BD' }],
  });
  expect(new Titles(merged).userOf('BD:Ada')).toBe('Ada');
  expect(merged.timezone).toBe('Europe/Vienna');
  expect(new Titles(de).userOf('BD:Ada')).toBeNull();
});

it('knows addresses and temporary accounts', () => {
  expect(['192.0.2.7', '2001:DB8:0:0:0:0:0:1', '~2025-12345-67', 'Ada', '1.2.3'].map(isUnregistered)).toEqual(
    [true, true, true, false, false],
  );
});
