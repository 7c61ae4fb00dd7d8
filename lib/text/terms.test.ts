import { describe, expect, it } from 'vitest';
import { terms } from './terms.ts';

const list = (text: string, lang = 'en') => terms(text, lang).map((t) => t.term);

describe('terms', () => {
  it('stems by language and folds case and accents', () => {
    expect(list('Citizens’ scores')).toEqual(list('citizen score'));
    expect(list('Beyoncé')).toEqual(list('BEYONCE'));
    expect(list('граждане системы', 'ru')[1]).toBe(list('система', 'ru')[0]);
    expect(list('المواطنين', 'ar')).toEqual(list('الْمُواطنين', 'ar'));
  });

  it('keeps numbers, and reads one form of them', () => {
    expect(list('1,000 and 1000.0 and ١٠٠٠')).toEqual(['1000', 'and', '1000', 'and', '1000']);
    expect(list('three 3rd 3.50')).toEqual(['3', '3', '3.5']);
    expect(list('1.000,5', 'de')).toEqual(['1000.5']);
    expect(list("1990s 1990’s 1990's, not 1990 or 199")).toEqual([
      '1990s',
      '1990s',
      '1990s',
      'not',
      '1990',
      'or',
      '199',
    ]);
    expect(list('10km 1990sx')).toEqual(['10km', '1990sx']);
  });

  it('takes negation out of contractions', () => {
    expect(list("isn't can't cannot")).toEqual(['is', 'not', 'can', 'not', 'can', 'not']);
  });

  it('reads the short names of countries, Roman numbers and both English spellings alike', () => {
    for (const short of ['US', 'U.S.', 'USA', 'U.S.A.']) expect(list(short)).toEqual(list('United States'));
    expect(list('the UK')).toEqual(list('the United Kingdom'));
    expect(list('Tell us of order ii')).toEqual(['tell', 'us', 'of', 'order', 'ii']);
    expect(terms('World War II', 'en').at(-1)).toMatchObject({ term: '2', number: true, name: false });
    expect(list('They recognised neighbours’ colours')).toEqual(list('They recognized neighbors’ colors'));
    // What every object has is no word of the list; other languages have words of their own.
    expect(list('constructor')).toEqual(['constructor']);
    expect(list('US', 'de')).toEqual(['us']);
  });

  it('cuts ASCII as it cuts any text', () => {
    const plain = "In 1,000.5 U.S. homes the 3rd dog's 4x4 won't start. A.B. x2 3th2 '90s 1980's 7's";
    // A letter beyond ASCII in front takes the other way through the same words.
    expect(list(plain)).toEqual(list(`é ${plain}`).slice(1));
  });

  it('cuts unspaced scripts, with ranges in the text', () => {
    expect(list('信用体系', 'zh')).toEqual(['信用', '用体', '体系']);
    for (const { range, term } of terms('The 信用体系 of 2014', 'en')) {
      expect('The 信用体系 of 2014'.slice(...range).toLowerCase()).toBe(term);
    }
    expect(list('ระบบเครดิตทางสังคม', 'th').length).toBeGreaterThan(1);
  });

  it('tells names from the first word of a sentence', () => {
    const names = terms('People in Ghent like NASA. Many do.', 'en').filter((t) => t.name);
    expect(names.map((t) => t.range)).toEqual([
      [10, 15],
      [21, 25],
    ]);
  });

  it.each([
    ['groups of digits', `${'1,'.repeat(50_000)}a`],
    ['digits and a letter', `${'1'.repeat(50_000)}a${`${'1'.repeat(5000)},`.repeat(10)}${'1'.repeat(5000)}a`],
    ['zeros', `1.${'0'.repeat(100_000)}1`],
    ['one long word', 'a'.repeat(100_000)],
    ['initials', 'A.'.repeat(50_000)],
    ['apostrophes', "a'".repeat(50_000)],
  ])('takes hostile text in time: %s', (_, text) => {
    const start = performance.now();
    terms(text, 'en');
    terms(`é${text}`, 'de');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
