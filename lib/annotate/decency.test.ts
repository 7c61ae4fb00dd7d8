import { describe, expect, it } from 'vitest';
import { mayQuote } from './decency.ts';

describe('mayQuote', () => {
  it.each([
    ['en', 'What a load of bullshit.'],
    ['en', 'This is utter sh** and f**king wrong'],
    ['en', 'You are an idiot.'],
    ['en', 'The section was obviously written by a paid shill.'],
    ['en', 'Maria Holt lied about the figures.'],
    ['en', 'The money was stolen by Maria Holt.'],
    ['en', 'You are deliberately pushing an agenda here.'],
    ['en', 'Another user vandalised the lead.'],
    ['en', 'He was a murderer and everybody knows.'],
    ['de', 'So ein Scheiß steht da.'],
    ['fr', "C'est de la merde."],
    ['es', 'Eres un mentiroso.'],
    ['zh', '你这个白痴'],
    ['ar', 'أنت كذاب'],
    // English insults travel.
    ['de', 'You moron.'],
  ])('keeps back (%s): %s', (lang, text) => {
    expect(mayQuote(text, lang)).toBe(false);
  });

  it.each([
    ['en', 'The date is wrong; the bridge opened in 1903.'],
    ['en', 'You mentioned that Maria Holt gave another figure.'],
    ['en', 'This section is biased and reads like propaganda.'],
    ['en', 'Criminal law differs between the two states.'],
    ['en', 'The Scunthorpe assessment of the cockpit was classified.'],
    ['de', 'Die Angabe ist falsch und unbelegt.'],
    ['fr', 'La date est fausse, il faudrait une source.'],
    ['es', 'La fecha es incorrecta, como menciona el libro.'],
    ['zh', '条目的日期错误。'],
    ['ar', 'التاريخ غير صحيح.'],
  ])('lets through (%s): %s', (lang, text) => {
    expect(mayQuote(text, lang)).toBe(true);
  });

  it('reads hostile text in no time', () => {
    const start = performance.now();
    for (const part of ['Ab Cd ', 'you ', 'lied by ', 'a', '*', '@ab ']) mayQuote(part.repeat(5000), 'en');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
