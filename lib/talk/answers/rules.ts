import type { TalkRule } from '../../model/index.ts';
import type { Structure } from '../wikitext/structure.ts';
import { readTemplate } from '../wikitext/templates.ts';

/**
 * Names of the notices, lower case, of the wikis whose words we know; English names are used on many others. A name
 * that ends in `*` stands for all that begin with it.
 */
const NOTICES: Record<TalkRule, string> = {
  contentious:
    'contentious topics* / contentious topic* / ct/tn / ct/talk notice / ds/* / ds talk notice / discretionary sanctions* / general sanctions* / gs/* / sanctions* / community sanctions* / 1rr* / arbitration* / american politics ae / arbcom* / restriction notice* / article probation* / arbitration ruling* / 高风险主题* / 高風險主題* / 爭議主題* / 争议主题*',
  protected:
    'pp / pp-* / protected* / semi-protected* / semiprotected* / protection* / permanently protected* / temporarily protected* / extended-protected* / permprot* / temprot* / halbschutz* / vollschutz* / geschützt* / semi-protection* / protégé* / protegida* / protegido* / semiprotegida* / 保护* / 保護* / 半保护* / 半保護* / محمية* / حماية*',
  living:
    'blp / blp others* / blpo / biography of living person* / living person* / bpv / biographie de personne vivante* / personne vivante* / biografía de persona viva* / 生者传记* / 生者傳記* / 在世人物* / سيرة شخص حي* / شخص حي*',
  heated:
    'controversial* / heated* / calm* / recurring themes* / recurring topics* / round in circles* / not a forum* / notaforum* / not forum* / warning rfc* / censor* / polémico* / controvertido* / sujet sensible* / sujet chaud* / sujet polémique* / diskussionsregeln* / kein forum* / ruhe bewahren* / calme* / no es un foro* / pas un forum* / 争议* / 爭議* / 不是论坛* / 不是論壇* / 保持冷静* / 保持冷靜* / جدلية* / مثير للجدل*',
};

/** More templates than any talk page has before its first thread. */
const MAX_TEMPLATES = 300;

const exact = new Map<string, TalkRule>();
const prefixes: [string, TalkRule][] = [];
for (const [rule, names] of Object.entries(NOTICES) as [TalkRule, string][]) {
  for (const name of names.split(' / ')) {
    if (name.endsWith('*')) prefixes.push([name.slice(0, -1), rule]);
    else exact.set(name, rule);
  }
}

/** The rules that notices before the first heading announce, nested in other banners or not; each once. */
export function readRules(structure: Structure): TalkRule[] {
  const { text, ends } = structure;
  const heading = /^=.*=[ \t]*$/m.exec(text)?.index ?? text.length;
  const found = new Set<TalkRule>();
  const starts = [...ends.keys()]
    .filter((at) => at < heading && text.startsWith('{{', at))
    .sort((a, b) => a - b);
  for (const at of starts.slice(0, MAX_TEMPLATES)) {
    const rule = ruleOf(nameOf(structure, at));
    if (rule) found.add(rule);
  }
  return [...found].sort();
}

function nameOf(structure: Structure, at: number): string {
  const end = structure.ends.get(at)! - 2;
  const bar = structure.text.indexOf('|', at);
  return readTemplate(structure, at + 2, bar >= 0 && bar < end ? bar : end).name;
}

function ruleOf(name: string): TalkRule | null {
  return exact.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix))?.[1] ?? null;
}
