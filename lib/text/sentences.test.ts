import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const cut = (text: string, lang = 'en') => sentences(text, lang).map(([a, b]) => text.slice(a, b));

describe('sentences', () => {
  it.each([
    ['Dr. Smith arrived late. Nobody minded.', 2],
    ['The U.S. edition came out first. It sold well.', 2],
    ['He was born on Jan. 5 in Ghent. His sister followed.', 2],
    ['J. R. R. Tolkien wrote it. Others copied him.', 2],
    ['It grew by 3.5 percent. Then it fell.', 2],
    ['She left in 1999.[12] Her brother stayed.[a][3] All was quiet.', 3],
    ['It rose to No. 7 in May. No. It did not.', 3],
    ['“Is it true?” he asked. Nobody answered.', 2],
    ['The firm (Smith & Co. of Leeds) failed. Its rival grew.', 2],
    ['They moved to the U.S. The children stayed.', 2],
    ['See p. 12 and vol. 3 of the work, e.g. Chapter 2. It is long.', 2],
    ['One line\nAnother line', 2],
  ])('%s', (text, count) => {
    expect(cut(text)).toHaveLength(count);
  });

  it('knows the full stops of other scripts', () => {
    expect(cut('没有统一的分数。各地做法不同！真的吗？', 'zh')).toHaveLength(3);
    expect(cut('点数は一つではない。地域ごとに違う。', 'ja')).toHaveLength(2);
    expect(cut('هل هذا صحيح؟ لا توجد درجة واحدة. النظام مختلف.', 'ar')).toHaveLength(3);
    expect(cut('यह सही नहीं है। कोई एक अंक नहीं है।', 'hi')).toHaveLength(2);
  });

  it('gives ranges in order, within the text, without white space around', () => {
    const text = '  First one.   Second one.\n\n Third. ';
    expect(cut(text)).toEqual(['First one.', 'Second one.', 'Third.']);
  });

  it('takes any language tag and the empty text', () => {
    expect(cut('One. Two.', 'x-not a tag')).toHaveLength(2);
    expect(cut('', 'en')).toEqual([]);
  });

  it.each([
    ['abbreviations', 'Dr. '.repeat(25_000)],
    ['white space', `End.${' '.repeat(100_000)}Next.`],
    ['citations', `End.${'[1]'.repeat(30_000)} Next.`],
    ['open brackets', '.['.repeat(50_000)],
  ])('takes hostile text in time: %s', (_, text) => {
    const start = performance.now();
    sentences(text, 'en');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
