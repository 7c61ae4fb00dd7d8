import { primary } from '../text/index.ts';

/** Longer texts are no excerpts; reading so much of one decides. */
const MAX_TEXT = 2000;

// Stems, so that their forms are caught; the lists hold what insults or swears in any talk, not what some dislike.
const RUDE: Record<string, string> = {
  en: 'fuck* / *fuck* / shit* / sh[*]t / bullshit* / sh[*]{1,3} / f[*]{1,3}k* / bastard* / bitch* / asshole* / arsehole* / dickhead* / cunt* / wank* / moron* / idiot* / imbecile* / retard* / stupid* / dumbass* / dumb / dipshit / douche* / crap / crappy / piss* / slut* / whore* / faggot* / nigg* / scum* / cretin* / lunatic* / nutjob* / nutcase* / nut-job* / wacko* / crackpot* / loser* / jerk* / clown* / morally bankrupt / brain-?dead / brainwash* / shut up / go to hell / screw you / pathetic / liar* / lying / shill(s|) / shilling for / troll* / vandal* / sock-?puppet* / meat-?puppet* / paid editor* / nazi* scum / bigot* / hypocrite* / ignoramus / grow up / get a life / disgusting / filth* / pig(s|) / goon* / bloody',
  de: 'scheiß* / scheiss* / arsch* / arschl* / fick* / wichs* / hurensohn* / idiot* / depp* / trottel* / vollidiot* / blödmann / dumm* / lügner* / spinner* / troll* / vandal* / schwachsinn* / verarsch* / halt die klappe / fresse / mist / sockenpuppe*',
  fr: 'merd* / putain* / con / conne / connard* / connasse* / salop* / encul* / foutre / idiot* / imbécile* / crétin* / débile* / abruti* / menteur* / menteuse* / troll* / vandale* / ta gueule / bâtard* / faux-nez',
  es: 'mierda* / puta* / puto* / joder / jodid* / cabr[oó]n* / gilipollas / imb[eé]cil* / idiota* / est[uú]pid* / mentiros* / troll* / v[aá]ndal* / pendej* / coñ* / cállate / títere*',
  zh: '傻逼 / 傻子 / 白痴 / 白癡 / 弱智 / 脑残 / 腦殘 / 混蛋 / 王八 / 他妈 / 他媽 / 操你 / 狗屁 / 垃圾人 / 骗子 / 騙子 / 说谎 / 說謊 / 撒谎 / 撒謊 / 水军 / 水軍 / 五毛 / 傀儡',
  ar: 'غبي / أغبياء / أحمق / حمار / كلب / كذاب / كاذب / حقير / تافه / قذر / مخرب / دمية / لعنة',
};

/** Deeds that an excerpt must not lay at a person's door. */
const ACCUSATION =
  '(?:lied|lies|lying|liar|fraud\\w*|crook|criminal\\w*|corrupt\\w*|rap(?:ed|ist|es)|murder(?:ed|er|ers)|kill(?:ed|er)|steal\\w*|stolen?|thief|abus(?:ed|er|es|ing)|molest\\w*|p(?:a|)edophile\\w*|terrorist\\w*|traitor\\w*|racist\\w*|fascist\\w*|nazi\\w*|propagandist\\w*|shills?|agent of|spy|plagiari\\w+|harass\\w*|stalk\\w*|blackmail\\w*|brib\\w+|scam\\w*|embezzl\\w*|vandali\\w+|sockpuppet\\w*|misrepresenting|willfully|wilfully|deliberately|intentionally|dishonest\\w*|bad[- ]faith|agenda|censor\\w*|whitewash\\w*|betrayed|drunk\\w*|mentally ill|insane|delusional|lügt|betrüg\\w+|verbrecher\\w*|mörder\\w*|ment(?:ir|eur|euse|iroso|irosa)\\w*|escroc\\w*|assassin\\w*|estafa\\w*|asesin\\w+|ladrón\\w*)';
/** `John Smith`, `J. Smith`: two words with a capital. */
const NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){1,3})";
/** Whoever is addressed or pointed at. */
const POINTED_AT =
  '(?:@[\\p{L}\\p{N}_]{2,30}|user:[\\p{L}\\p{N}_]{2,30}|(?<!\\p{L})(?:you|he|she|(?:this|that|the) (?:editor|user|person|admin|author|guy|man|woman)|(?:an|another|one|some) (?:editor|user)s?)(?!\\p{L}))';

// Either order, close together; gaps are bounded.
const accuses = (who: string) =>
  `${who}[^.!?\\n]{0,60}(?<!\\p{L})${ACCUSATION}(?!\\p{L})|(?<!\\p{L})${ACCUSATION}(?!\\p{L})[^.!?\\n]{0,25} (?:by|of|from) ${who}`;
const ACCUSES = [new RegExp(accuses(NAME), 'u'), new RegExp(accuses(POINTED_AT), 'iu')];

const rude = new Map<string, RegExp>();

/**
 * Whether an excerpt (a heading, a sentence, an outcome) may be shown: it does not swear, insult, or accuse a named or
 * addressed person. Rather one too many kept back: kind and link are shown all the same.
 */
export function mayQuote(text: string, lang: string): boolean {
  const short = text.slice(0, MAX_TEXT).normalize('NFC');
  return (
    !pattern('en').test(short) &&
    !pattern(primary(lang)).test(short) &&
    !ACCUSES.some((accuses) => accuses.test(short))
  );
}

function pattern(code: string): RegExp {
  let made = rude.get(code);
  if (!made) {
    const words = (RUDE[code] ?? RUDE.en ?? '').split(' / ');
    const source = words.map((word) =>
      word.replaceAll('*', '[\\p{L}\\p{M}]{0,12}').replaceAll('[[\\p{L}\\p{M}]{0,12}]', '\\*'),
    );
    const free =
      code === 'zh' ? source.join('|') : `(?<![\\p{L}\\p{N}])(?:${source.join('|')})(?![\\p{L}\\p{N}])`;
    made = new RegExp(free, 'iu');
    rude.set(code, made);
  }
  return made;
}
