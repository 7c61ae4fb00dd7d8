import { describe, expect, it } from 'vitest';
import { mayQuote } from './decency.ts';

/** Made up for this test: what must be kept back, and beside it what speaks of the same things and may be quoted. */
const KEPT: [lang: string, text: string][] = [
  // Swearing and insults.
  ['en', 'What a load of bullshit.'],
  ['en', 'This is utter sh** and f**king wrong'],
  ['en', 'You are an idiot.'],
  ['en', 'Only a moron could believe this table.'],
  ['en', 'Oh, grow up, all of you.'],
  ['en', 'The section was obviously written by a paid shill.'],
  ['en', 'Stop lying to everybody here.'],
  ['en', 'A bunch of clowns runs this page.'],
  ['de', 'So ein Scheiß steht da.'],
  ['de', 'Nur ein Trottel schreibt so etwas.'],
  ['de', 'Halt die Klappe und lies die Quelle.'],
  ['fr', "C'est de la merde."],
  ['fr', 'Quel abruti a écrit cette phrase ?'],
  ['fr', 'Vous êtes un menteur.'],
  ['es', 'Eres un mentiroso.'],
  ['es', 'Qué gilipollas ha puesto esto.'],
  ['es', 'Menuda mierda de párrafo.'],
  ['zh', '你这个白痴'],
  ['zh', '閉嘴，別再改了。'],
  ['zh', '这段话真是狗屁不通。'],
  ['ar', 'أنت كذاب'],
  ['ar', 'من كتب هذا الغبي؟'],
  // Somebody is accused, by name or pointed at.
  ['en', 'Maria Holt lied about the figures.'],
  ['en', 'The money was stolen by Maria Holt.'],
  ['en', 'As everybody knows, J. R. Holt embezzled the fund.'],
  ['en', 'You are deliberately pushing an agenda here.'],
  ['en', 'Another user vandalised the lead.'],
  ['en', 'He was a murderer and everybody knows.'],
  ['en', 'This editor is acting in bad faith.'],
  ['en', 'User:Reed harassed two newcomers over it.'],
  ['en', 'The book is fine. But they censored it on purpose.'],
  ['de', 'Maria Holt hat das Geld gestohlen.'],
  ['de', 'Du lügst und fälschst die Zahlen.'],
  ['de', 'Dieser Benutzer löscht das absichtlich.'],
  ['de', 'Das Archiv wurde von Maria Holt gefälscht.'],
  ['fr', 'Maria Holt a volé les archives.'],
  ['fr', 'Vous supprimez délibérément les sources.'],
  ['fr', 'Cet utilisateur est de mauvaise foi.'],
  ['es', 'Maria Holt robó el archivo.'],
  ['es', 'Usted borra las fuentes deliberadamente.'],
  ['es', 'Este usuario actúa de mala fe.'],
  ['zh', '王小明贪污了这笔钱。'],
  ['zh', '该用户故意删除来源。'],
  ['zh', '你是在造假。'],
  ['ar', 'هذا المستخدم يكذب في كل تعديل.'],
  ['ar', 'الرئيس سامي الحداد سرق المال.'],
  ['ar', 'أنت تحذف المصادر عمدا.'],
  // Unregistered and temporary accounts are named nowhere.
  ['en', 'Edits by 192.0.2.7 on the lead'],
  ['en', 'Revert of ~2025-12345-67'],
  ['de', 'Änderungen von 2001:db8:0:0:0:0:0:1 prüfen'],
  // English insults travel.
  ['de', 'You moron.'],
  ['zh', 'What an idiot.'],
];

const QUOTED: [lang: string, text: string][] = [
  ['en', 'The date is wrong; the bridge opened in 1903.'],
  ['en', 'You mentioned that Maria Holt gave another figure.'],
  ['en', 'This section is biased and reads like propaganda.'],
  ['en', 'Criminal law differs between the two states.'],
  ['en', 'The Scunthorpe assessment of the cockpit was classified.'],
  ['en', 'The claim that there is one score is a myth.'],
  ['en', 'The Black Forest lies in the south-west.'],
  ['en', 'The pig farm was never on this side of the river.'],
  ['en', 'The source says nothing about corruption in the ministry.'],
  ['en', 'You should add the report on bribery, which has the numbers.'],
  ['en', 'I disagree with Maria Holt on the translation.'],
  ['en', 'The lead should mention the murder trial.'],
  ['en', 'It was the Vandals who sacked the town.'],
  ['en', 'Several people died; the sources give 12, 14 and 15.'],
  ['en', 'Please see 2 * 3 * 4 in the table.'],
  ['en', 'It took 1:04:22 in version 4.10.2, says [1.2.3].'],
  ['en', 'The range is ~2024 to 2025-12, by all sources.'],
  ['de', 'Die Angabe ist falsch und unbelegt.'],
  ['de', 'Das Haus liegt im Norden der Stadt.'],
  ['de', 'Der Abschnitt zum Betrugsprozess fehlt.'],
  ['de', 'Ich finde die Übersetzung ungenau.'],
  ['fr', 'La date est fausse, il faudrait une source.'],
  ['fr', 'Le paragraphe sur le contrat est confus.'],
  ['fr', 'La section sur le procès manque de sources.'],
  ['fr', 'Le volet économique est absent.'],
  ['es', 'La fecha es incorrecta, como menciona el libro.'],
  ['es', 'La sección sobre el juicio no tiene fuentes.'],
  ['es', 'El artículo confunde los dos sistemas.'],
  ['es', 'La computadora llegó en 1984.'],
  ['zh', '条目的日期错误。'],
  ['zh', '金融诈骗一节缺少来源。'],
  ['zh', '“失信”译为“不诚实”并不准确。'],
  ['zh', '建议把两段合并。'],
  ['ar', 'التاريخ غير صحيح.'],
  ['ar', 'القسم عن المحاكمة بلا مصادر.'],
  ['ar', 'الترجمة غير دقيقة.'],
  ['ar', 'يجب دمج الفقرتين.'],
];

describe('mayQuote', () => {
  it.each(KEPT)('keeps back (%s): %s', (lang, text) => {
    expect(mayQuote(text, lang)).toBe(false);
  });

  it.each(QUOTED)('lets through (%s): %s', (lang, text) => {
    expect(mayQuote(text, lang)).toBe(true);
  });

  it('reads hostile text in no time', () => {
    const start = performance.now();
    for (const part of ['Ab Cd ', 'you ', 'lied by ', 'a', '*', '@ab ', 'a*', 'lied ', '王骗'])
      for (const lang of ['en', 'zh', 'ar']) mayQuote(part.repeat(5000), lang);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
