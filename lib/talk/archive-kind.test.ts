import { expect, it } from 'vitest';
import { archiveKind } from './archive-kind.ts';

it.each([
  ['Talk:X/Archive 1', 'Talk:X', 'en', 'archive'],
  ['Talk:X/Archives/2019/March', 'Talk:X', 'en', 'archive'],
  ['Talk:X/Archive index', 'Talk:X', 'en', 'other'],
  ['Talk:X/FAQ', 'Talk:X', 'en', 'other'],
  ['Talk:X/GA1', 'Talk:X', 'en', 'other'],
  ['Talk:X/Draft', 'Talk:X', 'en', 'other'],
  ['Talk:X/March 2019', 'Talk:X', 'en', 'archive'],
  ['Talk:X/2007', 'Talk:X', 'en', 'archive'],
  ['Talk:Older title/Archive 2', 'Talk:X', 'en', 'archive'],
  ['Talk:Older title/2007', 'Talk:X', 'en', 'other'],
  ['Diskussion:X/Archiv/2019', 'Diskussion:X', 'de', 'archive'],
  ['Diskussion:X/Archiv 2019', 'Diskussion:X', 'de', 'archive'],
  ['Discussion:X/mars 2015', 'Discussion:X', 'fr', 'archive'],
  ['Discussion:X/Archives1', 'Discussion:X', 'fr', 'archive'],
  ['Dyskusja:X/2018-październik', 'Dyskusja:X', 'pl', 'archive'],
  ['نقاش:X/أرشيف 1', 'نقاش:X', 'ar', 'archive'],
  ['Talk:X/存档1', 'Talk:X', 'zh', 'archive'],
  ['Обсуждение:X/Архив/1', 'Обсуждение:X', 'ru', 'archive'],
])('%s is %4$s', (title, talk, lang, kind) => {
  expect(archiveKind(title, talk, lang)).toBe(kind);
});
