/**
 * What must not be quoted, by language, in the notation of `lib/talk/classify/cues.ts`: stems, so that their forms are
 * caught. The lists hold what insults or swears in any talk, not what some dislike, and no plain words of some subject.
 */
export interface DecencyWords {
  /** Swearing and insults. */
  rude: string;
  /** Deeds and states of mind that an excerpt must not lay at a person's door. */
  deeds: string;
  /** Whoever is addressed or pointed at. */
  pointed: string;
  /** Between a deed and the one it is laid on: `stolen by`. A pattern. */
  by: string;
  /** Names as this language writes them, where two words with a capital are none. A pattern. */
  names?: string;
}

export const decencyWords: Record<string, DecencyWords> = {
  en: {
    rude: 'fuck* / motherfuck* / clusterfuck* / shit* / bullshit* / horseshit / bastard* / bitch* / asshole* / arsehole* / dickhead* / cunt* / wank* / moron / morons / moronic / idiot* / imbecile* / retard / retards / retarded / stupid* / dumbass* / dumb / dipshit* / douche* / crap / crappy / piss* / slut* / whore* / faggot* / nigg(er|ers|a|as) / scum / scumbag* / cretin* / lunatic* / nutjob* / nutcase* / nut-job* / nutter* / wacko* / crackpot* / losers / a loser / jerks / a jerk / (a|you|these|those|of) clown / (these|those|of|you) clowns / morally bankrupt / brain-dead / braindead / brainwashed / shut up / go to hell / screw you / pathetic / liar / liars / (your|spreading|these) lies / the lies you / (you|he|she|they|is|are|stop|keep|keeps|was|were) (lying|lied) / shill / shills / a paid shill / trolls / trolling / a troll / troll / sock-?puppet* / meat-?puppet* / paid editor* / nazi scum / bigot / bigots / bigoted / hypocrite* / ignoramus / grow up / get a life / disgusting / filthy / goons / bloody (idiot*|hell|fool*|awful) / half-wit* / halfwit* / numbskull* / simpleton* / buffoon* / degenerate / vermin / sickening / your mother / kill yourself / kys',
    deeds:
      'lied / lies (about|to) / lying (about|to) / liar / liars / a fraud / fraudster* / fraudulent* / crook / crooks / criminal / criminals / corrupt / raped / rapist / rapists / rapes / murdered / murderer* / killed / killer / steals / stealing / stole / stolen / thief / thieves / abused / abuser / abusers / abusing / molest* / pa?edophile* / terrorist / terrorists / traitor / traitors / racist / racists / fascist / fascists / nazi / nazis / propagandist* / shill / shills / agent of / a spy / plagiari* / harass* / stalks / stalked / stalker / blackmail* / bribed / bribes / scam / scams / scammed / scammer* / embezzl* / vandal / vandali?(se|ze)* / vandali?(sed|zed) / vandalis* / vandaliz* / sock-?puppet* / misrepresent* / willfully / wilfully / deliberately / intentionally / dishonest* / bad faith / bad-faith / an agenda / (his|her|your|their) agenda / agenda pushing / agenda-pushing / censor / censors / censored / censoring / whitewash* / betrayed / drunk / drunkard / mentally ill / insane / delusional / cheated / cheats / evaded taxes / laundered',
    pointed:
      'you / he / she / they / (this|that|the|an|another|one|some) (editor|user|person|admin|administrator|author|guy|man|woman|ip) / some (editors|users) / your (edits|agenda|lies) / his (edits|lies) / her (edits|lies)',
    by: 'by|of|from',
  },
  de: {
    rude: 'scheiß* / scheiss* / beschissen* / arsch / arschloch* / arschgeige* / verarsch* / fick* / wichs* / hurensohn* / hure / idiot* / depp / deppen / trottel* / vollidiot* / blödmann* / blödsinn* / dumm / dumme / dummer / dummen / dummkopf* / lügner* / spinner / spinners / troll / trolle / trollt / schwachsinn* / schwachkopf* / halt die klappe / halts maul / halt.. maul / fresse / mist / drecksack* / sockenpuppe* / bezahlte* schreib* / geistesgestört* / hirnlos* / lächerliche figur / pfeife / pfeifen / vollpfosten / penner / abschaum / volltrottel*',
    deeds:
      'lügt / gelogen / lügen / log / betrüg* / betrog* / betrogen / verbrecher* / kriminell* / korrupt* / mörder* / ermordet* / gemordet / vergewaltig* / dieb / diebe / gestohlen / stiehlt / missbraucht* / missbrauch* / misshandel* / terrorist* / verräter* / rassist* / faschist* / nazi / nazis / spion / spione / plagi* / erpress* / bestochen / besticht / bestechung* / unterschlag* / veruntreu* / vandal* / absichtlich / vorsätzlich / bewusst (falsch|täusch*) / fälsch* / gefälscht / zensier* / unehrlich* / betrunken* / geisteskrank* / wahnsinnig*',
    pointed:
      'du / dir / dich / sie haben / sie sind / er / (dieser|der|ein|jener) (benutzer|autor|nutzer|admin|editor|mann) / (diese|die|eine) (benutzerin|autorin|nutzerin|frau) / deine (edits|lügen|änderungen)',
    by: 'von|durch|des|der',
  },
  fr: {
    rude: 'merd* / emmerd* / putain* / con / cons / conne / connes / connard* / connasse* / salop* / encul* / foutre / foutaise* / foutu* / idiot / idiote / idiots / idiotie* / imbécile* / crétin* / débile* / abruti* / menteur* / menteuse* / troll / trolls / vandale / vandales / ta gueule / ferme-la / bâtard* / faux-nez / ordure* / stupide* / ridicule personnage / minable* / bouffon* / taré* / cinglé* / pauvre type / raclure*',
    deeds:
      'ment / menti / mentait / ment* délibérément / fraude / fraudé / fraudeur* / escroc* / escroqu* / criminel* / corromp* / corrompu* / assassin* / meurtrier* / tué / violé / violeur* / volé / vole / voleur* / voleuse* / abusé / abuse / agress* / terroriste* / traître* / raciste* / fasciste* / nazi / nazis / espion / espionne / plagi* / harcel* / harcèl* / chantage / soudoy* / corruption / détourn* / vandalis* / délibérément / volontairement / malhonnête* / mauvaise foi / censure / censuré / ivrogne / malade mental* / fou furieux',
    pointed:
      "tu / vous / il / elle / (cet|cette|ce|un|une|l') (utilisateur|utilisatrice|contributeur|contributrice|auteur|admin|ip|homme|femme|type)",
    by: "par|de|d'",
  },
  es: {
    rude: 'mierda* / puta / putas / puto / putos / joder / jodid* / jode / cabrón* / cabron* / gilipollas / imbécil* / imbecil* / idiota* / estúpid* / estupid* / mentiros* / trol / troles / troll / trolls / vándalo* / pendej* / coño* / cállate / callate / títere* / hijo de puta / hijueput* / tont(o|a|os|as) / basura humana / payaso* / maldito* / asqueros* / subnormal* / tarado* / cretin* / ignorante*',
    deeds:
      'miente / mienten / mintió / mentía / estafa / estafó / estafador* / fraude / criminal / criminales / corrupt* / asesin* / mató / violó / violador* / robó / roba / ladrón / ladrones / ladron* / abusó / abusa / abusador* / terrorista* / traidor* / racista* / fascista* / nazi / nazis / espía / espías / plagi* / acos* / chantaje* / chantajea* / soborn* / malvers* / desvió / vandaliz* / deliberadamente / intencionalmente / a propósito / deshonest* / mala fe / censur* / borracho* / loco / loca / demente*',
    pointed:
      'tú / usted / ustedes / vos / él / ella / (este|ese|un|el) (usuario|editor|autor|administrador|hombre|señor) / (esta|esa|una|la) (usuaria|editora|autora|mujer|señora)',
    by: 'por|de',
  },
  zh: {
    rude: '傻逼 / 傻B / 煞笔 / 傻子 / 白痴 / 白癡 / 弱智 / 智障 / 脑残 / 腦殘 / 脑子有病 / 腦子有病 / 混蛋 / 王八蛋 / 他妈的 / 他媽的 / 操你 / 草泥马 / 狗屁 / 放屁 / 狗东西 / 垃圾人 / 人渣 / 贱人 / 賤人 / 滚蛋 / 滾蛋 / 骗子 / 騙子 / 说谎 / 說謊 / 撒谎 / 撒謊 / 水军 / 水軍 / 五毛党 / 五毛黨 / 傀儡账号 / 傀儡帳號 / 神经病 / 神經病 / 无耻 / 無恥 / 蠢货 / 蠢貨 / 愚蠢 / 闭嘴 / 閉嘴',
    deeds:
      '贪污 / 貪污 / 受贿 / 受賄 / 行贿 / 行賄 / 诈骗 / 詐騙 / 欺诈 / 欺詐 / 欺骗 / 欺騙 / 造假 / 杀人 / 殺人 / 谋杀 / 謀殺 / 强奸 / 強姦 / 性侵 / 偷窃 / 偷竊 / 偷了 / 抄袭 / 抄襲 / 剽窃 / 剽竊 / 叛徒 / 汉奸 / 漢奸 / 卖国 / 賣國 / 间谍 / 間諜 / 种族主义者 / 種族主義者 / 恐怖分子 / 骚扰 / 騷擾 / 勒索 / 破坏条目 / 破壞條目 / 故意 / 恶意 / 惡意 / 罪犯 / 精神病 / 骗 / 騙',
    pointed:
      '你 / 您 / 他 / 她 / 该用户 / 該用戶 / 该编辑 / 該編輯 / 某用户 / 某用戶 / 某编辑 / 某編輯 / 这个人 / 這個人',
    by: '由|被|是',
    names:
      '(?:[王李张張刘劉陈陳杨楊赵趙吴吳周徐孙孫朱胡郭罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖董袁潘蒋蔣蔡杜苏蘇魏吕呂沈姚卢盧崔谭譚廖贾賈邹鄒薛贺賀龚龔邵习習][\\u4E00-\\u9FFF]{1,2}|[\\u4E00-\\u9FFF]{1,3}(?:先生|女士|教授|总统|總統|主席|部长|部長))',
  },
  ar: {
    rude: '(ال|)غبي / غبية / (ال|)أغبياء / (ال|)أحمق / (ال|)حمقى / يا حمار / حمار / يا كلب / (ال|)كذاب / (ال|)كذابين / (ال|)كاذب / كاذبة / (ال|)حقير / (ال|)تافه / تافهة / (ال|)قذر / قذارة / (ال|)مخرب / (ال|)مخربين / دمية جورب / لعنة / اللعنة / اخرس / اسكت / خرا / زبالة / وسخ / منافق / وقح / ابن الكلب / ابن كلب / عاهرة / سفيه / معتوه / مجنون / (ال|)خسيس',
    deeds:
      'كذب / يكذب / تكذب / كذبت / سرق / يسرق / سرقت / (ال|)لص / (ال|)لصوص / قتل / (ال|)قاتل / اغتصب / (ال|)مغتصب / (ال|)مجرم / (ال|)مجرمين / (ال|)فاسد / (ال|)فاسدين / اختلس / رشوة / ارتشى / (ال|)مرتشي / (ال|)خائن / (ال|)خونة / خان / (ال|)عميل / (ال|)عملاء / (ال|)جاسوس / (ال|)إرهابي / (ال|)عنصري / (ال|)نازي / (ال|)فاشي / احتال / (ال|)محتال / (ال|)نصاب / نصب / زور / يزور / (ال|)مزور / عمدا / عمداً / متعمدا / بسوء نية / سوء نية / تحرش / (ال|)متحرش / ابتز / انتحل / سكير',
    pointed:
      'أنت / انت / أنتم / إنك / إنه / إنها / هو / هي / هذا (المحرر|المستخدم|الشخص|الرجل|الكاتب|الإداري) / هذه (المحررة|المستخدمة|المرأة) / أحد (المحررين|المستخدمين) / (المستخدم|المحرر)',
    by: 'من|بواسطة|قبل',
    names:
      '(?:السيد|السيدة|الرئيس|الوزير|الدكتور|الدكتورة|الشيخ|الملك|الأمير|الأستاذ|القاضي|الجنرال)(?: [\\u0600-\\u06FF]{2,20}){1,3}',
  },
};
