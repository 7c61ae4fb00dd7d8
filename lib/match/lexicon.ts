import { terms } from '../text/terms.ts';

/** What a term is to the judge; bits, so that they fit the index. */
export const STOP = 1;
export const NUMBER = 2;
export const NEGATION = 4;
/** Words that make a claim exclusive or universal: only, always, every. */
export const EXTREME = 8;

/** Function words, a list a language; other languages go by how common a term is in the pack and on the page. */
const STOP_WORDS: Record<string, string> = {
  en: 'a an the and or but if then than so as of at by for from in into on onto to with within without about over under up down out off through during between among against after before above below since until while where when how why what which who whom whose that this these those there here it its he him his she her hers they them their theirs we us our ours you your yours i me my mine am is are was were be been being do does did doing done have has had having can could may might must shall should will would not no nor never also only just very too such own same other another each every any all some both more most much many few less least own ever even still yet again once always say says said get gets got one be become became',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie von vom zu zum zur mit bei nach aus in im an am auf für über unter vor durch um gegen ohne bis seit während dass ob weil er sie es ihn ihm ihr sein seine seiner seinen ihre ihrer ihren wir uns unser ich du sich man ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können konnte muss müssen soll sollen nicht kein keine nie auch nur noch schon sehr so mehr',
  fr: 'le la les l un une des du de d et ou mais si que qu qui quoi dont où ne pas plus ni à au aux en dans par pour sur sous avec sans entre chez il elle ils elles on nous vous je tu se s son sa ses leur leurs ce cet cette ces c est sont était étaient être été a ont avait avaient avoir fait y aussi très tout tous toute comme',
  es: 'el la los las lo un una unos unas de del y e o u pero si que quien cual donde cuando como no ni a al en por para con sin sobre entre hasta desde se su sus le les me te nos él ella ellos es son era eran fue fueron ser sido está están estaba ha han había hay muy más también ya todo todos este esta estos estas ese esa eso',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle e ed o ma se che chi cui dove quando come non né a al alla ai in nel nella con su per tra fra da dal dalla si suo sua suoi sue è sono era erano essere stato ha hanno aveva anche più molto questo questa',
  pt: 'o a os as um uma de do da dos das e ou mas se que quem onde quando como não nem ao à em no na nos nas por para com sem sobre entre até desde seu sua seus suas é são era eram foi foram ser sido está tem têm tinha há muito mais também este esta isso',
  nl: 'de het een en of maar als dan dat die dit deze wie wat waar wanneer hoe niet geen nooit van in op aan met voor door bij uit over onder tot te er hij zij ze het zijn haar hun wij we ik je is was waren worden werd werden heeft hebben had kan kunnen moet ook nog zeer meer',
  ru: 'и в во не ни что он она они оно мы вы я ты на с со к ко у за из от по до о об для при как так но а или если то это этот эта эти тот та те его её их был была было были быть есть же бы ли только уже ещё также который которая которые',
  ar: 'في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت يكون لا لم لن ليس ليست ما أن إن أو و ثم قد كل بعد قبل بين عند غير',
  hi: 'का की के को में से पर और है हैं था थी थे नहीं न यह वह ये वे एक इस उस कि जो भी तो ही ने लिए गया हो कर',
};

const NEGATIONS: Record<string, string> = {
  en: 'not no never none nothing nobody nowhere neither nor without lack lacks lacking unlike hardly rarely',
  de: 'nicht kein keine keinen keiner nie niemals nichts niemand weder ohne',
  fr: 'ne pas jamais aucun aucune rien personne ni sans',
  es: 'no nunca jamás ningún ninguna nada nadie ni sin tampoco',
  it: 'non mai nessun nessuno nessuna niente nulla né senza',
  pt: 'não nunca jamais nenhum nenhuma nada ninguém nem sem',
  nl: 'niet geen nooit niets niemand noch zonder',
  ru: 'не нет ни никогда ничего никто без',
  ar: 'لا لم لن ليس ليست غير بدون دون',
  hi: 'नहीं न मत बिना',
  zh: '没有 不是 并非 从未 并没 并不 不会 尚未 未曾 沒有 並非 並不',
  ja: 'ない なく では はな ません ませ',
  ko: '않는 않다 않았 아니 없다 없는',
};

const EXTREMES: Record<string, string> = {
  en: 'only always all every everyone everybody everything entirely completely exclusively solely never none nobody single strictly any anyone',
};

const sets = new Map<string, Map<string, number>>();

/** Bits of the function words of a language, by stemmed term. */
export function lexicon(code: string): Map<string, number> {
  let made = sets.get(code);
  if (!made) {
    made = new Map();
    const lists: [number, string | undefined][] = [
      [STOP, STOP_WORDS[code]],
      [NEGATION | STOP, NEGATIONS[code]],
      [EXTREME, EXTREMES[code]],
    ];
    for (const [bit, words = ''] of lists) {
      for (const word of words.split(' ').filter(Boolean)) {
        for (const { term, number } of terms(word, code))
          if (!number) made.set(term, (made.get(term) ?? 0) | bit);
      }
    }
    sets.set(code, made);
  }
  return made;
}
