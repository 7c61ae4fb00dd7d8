import { primary } from '../../text/index.ts';

/** What the editors of one Wikipedia call their standing answers; alternatives parted by ` / `, lower case. */
interface WordList {
  /** Names of FAQ pages, boxes and sections. */
  faq: string;
  /** Names of lists of what is settled. */
  consensus: string;
  /** Labels before a question and its answer (`Q1:`), and names of such parameters. */
  question: string;
  answer: string;
  /** Says that a part of such a list stands no longer. */
  outdated: string;
  /** Sections of a FAQ page that are no questions. */
  apparatus: string;
}

const LISTS: Record<string, WordList> = {
  en: {
    faq: 'faq / faqs / frequently asked questions / frequently asked questions (faq) / faq page / common questions',
    consensus:
      'current consensus / current consensuses / current consensus list / list of current consensus / consensus / consensus list / list of consensus / established consensus / existing consensus / consensus items / current consensus items / consensus on this article / summary of consensus / current consensus and rfcs',
    question: 'q / question',
    answer: 'a / answer',
    outdated:
      'superseded / obsolete / outdated / old / former / previous / past / canceled / cancelled / historical / void',
    apparatus: 'references / notes / see also / sources / further reading / discussion',
  },
  de: {
    faq: 'faq / faqs / häufige fragen / häufig gestellte fragen / oft gestellte fragen / häufig gestellte fragen (faq)',
    consensus:
      'konsens / aktueller konsens / bestehender konsens / derzeitiger konsens / erreichter konsens / geltender konsens / liste der konsense / diskussionsergebnisse / stand der diskussion / ergebnisse bisheriger diskussionen',
    question: 'f / frage',
    answer: 'a / antwort',
    outdated: 'überholt / veraltet / ersetzt / früher / frühere / ehemals / ungültig / aufgehoben / alt',
    apparatus: 'einzelnachweise / siehe auch / weblinks / anmerkungen / diskussion / belege',
  },
  fr: {
    faq: 'faq / foire aux questions / questions fréquentes / questions fréquemment posées / questions récurrentes',
    consensus:
      'consensus / consensus actuel / consensus actuels / consensus en vigueur / consensus établis / consensus établi / liste des consensus / points de consensus / décisions prises',
    question: 'q / question',
    answer: 'r / réponse / a',
    outdated: 'obsolète / obsolètes / caduc / remplacé / ancien / anciens / périmé / annulé / dépassé',
    apparatus: 'références / voir aussi / notes / sources / discussion',
  },
  es: {
    faq: 'faq / preguntas frecuentes / preguntas más frecuentes / preguntas habituales',
    consensus:
      'consenso / consenso actual / consensos actuales / consenso vigente / consensos vigentes / consensos alcanzados / consenso alcanzado / lista de consensos / acuerdos',
    question: 'p / pregunta',
    answer: 'r / respuesta',
    outdated:
      'obsoleto / obsoletos / superado / superados / anterior / anteriores / antiguo / antiguos / anulado / derogado',
    apparatus: 'referencias / véase también / notas / fuentes / discusión',
  },
  zh: {
    faq: 'faq / 常见问题 / 常見問題 / 常见问答 / 常見問答 / 常见问题解答 / 常見問題解答 / 问答 / 問答',
    consensus:
      '共识 / 共識 / 当前共识 / 當前共識 / 目前共识 / 目前共識 / 现有共识 / 現有共識 / 现行共识 / 現行共識 / 已有共识 / 已有共識 / 共识列表 / 共識列表 / 达成的共识 / 達成的共識',
    question: '问 / 問 / 问题 / 問題 / q',
    answer: '答 / 回答 / 答案 / a',
    outdated: '过时 / 過時 / 已取代 / 已废除 / 已廢除 / 失效 / 已失效 / 旧 / 舊 / 作废 / 作廢',
    apparatus: '参考文献 / 參考文獻 / 参见 / 參見 / 注释 / 註釋 / 讨论 / 討論',
  },
  ar: {
    faq: 'faq / أسئلة شائعة / الأسئلة الشائعة / أسئلة متكررة / الأسئلة المتكررة / أسئلة متداولة / الأسئلة المتداولة',
    consensus:
      'توافق / التوافق / إجماع / الإجماع / التوافق الحالي / الإجماع الحالي / التوافقات الحالية / توافق الآراء / توافق الآراء الحالي / قائمة التوافقات',
    question: 'س / سؤال / السؤال',
    answer: 'ج / جواب / الجواب / إجابة / الإجابة',
    outdated: 'ملغى / ملغي / ملغاة / قديم / قديمة / سابق / سابقة / متجاوز',
    apparatus: 'مراجع / المراجع / انظر أيضا / انظر أيضًا / ملاحظات / نقاش / مصادر',
  },
};

/** A word list made ready. English names work, and are used, on every wiki. */
export interface AnswerWords {
  faq: Set<string>;
  consensus: Set<string>;
  apparatus: Set<string>;
  question: Set<string>;
  answer: Set<string>;
  questionLabel: RegExp;
  answerLabel: RegExp;
  /** Begins a text. */
  outdated: RegExp;
}

const made = new Map<string, AnswerWords>();

/** The words of a language (BCP 47); the English ones where it has none of its own. */
export function answerWords(lang: string): AnswerWords {
  const code = primary(lang);
  const key = code in LISTS ? code : 'en';
  let ready = made.get(key);
  if (!ready) {
    ready = prepare(key);
    made.set(key, ready);
  }
  return ready;
}

function prepare(key: string): AnswerWords {
  const own = LISTS[key]!;
  const all = (part: keyof WordList) => [...new Set([...split(LISTS.en![part]), ...split(own[part])])];
  // `A1:` of an English list is an answer everywhere, but a single foreign letter is not.
  const label = (part: 'question' | 'answer') =>
    new RegExp(
      `^(?:${all(part).map(source).join('|')})(?:\\s?[#.-]?\\s?\\p{Nd}{0,3}\\s?[:：﹕)）]|\\s?\\p{Nd}{1,3}\\s?[.．、-])\\s*`,
      'iu',
    );
  return {
    faq: new Set(all('faq')),
    consensus: new Set(all('consensus')),
    apparatus: new Set(all('apparatus')),
    question: new Set(all('question')),
    answer: new Set(all('answer')),
    questionLabel: label('question'),
    answerLabel: label('answer'),
    outdated: new RegExp(
      key === 'zh'
        ? `^\\P{L}{0,4}(?:${all('outdated').map(source).join('|')})`
        : `^\\P{L}{0,4}(?:${all('outdated').map(source).join('|')})(?![\\p{L}\\p{M}])`,
      'iu',
    ),
  };
}

const split = (text: string) => text.split(' / ');
const source = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A heading, title or name as the lists have it: lower case, without quotation marks, numbers and colon around it. */
export function plainLabel(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .replace(/^[^\p{L}(]+|[^\p{L})]+$/gu, '');
}

/** What a page, section or box of this name holds; null where it is none of ours. */
export function kindOfName(name: string, lang: string): 'faq' | 'consensus' | null {
  const words = answerWords(lang);
  const label = plainLabel(name);
  return words.faq.has(label) ? 'faq' : words.consensus.has(label) ? 'consensus' : null;
}

/** What a direct subpage of the talk page holds, by its name; null for archives and all others. */
export function answersPage(title: string, talkTitle: string, lang: string): 'faq' | 'consensus' | null {
  return title.startsWith(`${talkTitle}/`) ? kindOfName(title.slice(talkTitle.length + 1), lang) : null;
}
