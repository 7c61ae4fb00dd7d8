import { plainWikitext } from './plain.ts';
import type { Structure } from './structure.ts';

/** A template call: its name in lower case, and where its parameters stand. */
export interface Template {
  name: string;
  params: Record<string, string>;
  /** Half-open ranges of the parameters' wikitext, by name. */
  ranges: Map<string, [number, number]>;
}

const MAX_PARAMS = 60;
const PARAM_LIMIT = 2000;

/** Quotations: their text is shown, and is not the writer's own. */
const QUOTE =
  /^(?:tqq?[bil]?|tq[a-z]?|talk ?quote.*|quote.*|block ?quote|bq|cquote|rquote|qt|quotation|quote box|zitat|citation bloc|cita|citazione|цитата.*|cytat|citaat|引用|引用文)$/;
/** Formatting: the last parameter without a name is shown as it is. */
const FORMAT =
  /^(?:em|strong|strikethrough|strike|s|del|small|smaller|big|nowrap|nobr|color|colour|green|red|blue|highlight|xt|!xt|mxt|ein?|lang|bold|code|mono|kbd|abbr|tooltip|font|underline|u)$/;
const STRUCK = /^(?:strikethrough|strike|s|del|struck)$/;
/** Calls to other users. */
const PING =
  /^(?:ping|re|reply to|reply|replyto|replyping|yo|mention|@|à|notif|notification|ответ|ping\d|ap|respuesta a|erwähnung|mentionner|re:|u|user|user link|ul|usuário|utente|benutzer|пользователь)$/;
/** Names another template, braces and all. */
const NAMED =
  /^(?:tl|tl[a-z\d]|tlx+|tnull|tlnull|tp|template link.*|vorlage|vl|lien modèle|m-|plantilla|utl?|szablon|шаблон|ш|t|t1)$/;
const OUTDENT =
  /^(?:outdent2?|od2?|unindent|noindent|de-indent|deindent|reset indent|désindentation|einzug zurück|rientro|rientra|desindentar|resetindent|tab dellen|sblocco indentazione)$/;
const INVISIBLE =
  /^(?:clear|clear ?(?:left|right)|-|anchors?|anker|ancre|visible anchor|do not archive until|dnau|bots|nobots|user:miszabot\/config|user:[^/]*archive[^/]*\/config|defaultsort.*|displaytitle.*|shortcut|pin section.*|notoc|toc.*|void|tl-hidden|subst only|hidden end|hidden archive bottom|collapse bottom|cob|hab|archive bottom|archive-bottom|abot?|abottom|discussion bottom|end ?tq|end|ende|fin|.*[ /](?:bottom|end|ende|fin|fine|koniec|конец))$/;
const COLLAPSE_TOP =
  /^(?:collapse ?top|cot|ctop|collapse|hat|hat top|hidden archive top|hidden begin|hiddentop|hidden|show hide|boîte déroulante[ /]début|boîte déroulante|cassetto[ /]inizio|cassetto|ukryj|plegable inicio|zwijanka|скрытый[ /]?начало|скрытый|начало скрытого блока|inklapper|折叠|折疊.*)$/;
const COLLAPSE_BOTTOM =
  /^(?:collapse ?bottom|cob|cbottom|hab|hat bottom|hidden archive bottom|hidden end|hiddenbottom|boîte déroulante[ /]fin|cassetto[ /]fine|plegable fin|скрытый[ /]?конец|конец скрытого блока|折叠底)$/;
/** Templates that stand in for a missing signature. */
const UNSIGNED =
  /^(?:xsign|unsign.*|uns\d?|unsig|un?signed.*|non sign.*|non firmato.*|nicht signiert|unsigniert|nosign.*|signature.*manquante|sin firmar.*|não assinado|niepodpisany.*|не ?подписано|без ?подписи|neregistrov.*|aláíratlan|allekirjoittamaton|usignert|osignerat|署名なし|未签名|未簽名)/;

export type Role =
  | 'quote'
  | 'format'
  | 'struck'
  | 'ping'
  | 'named'
  | 'outdent'
  | 'collapse'
  | 'uncollapse'
  | 'unsigned'
  | 'invisible'
  | 'other';

/** What a template does to the text around it, by its name; names of the big wikis, the rest is `other`. */
export function roleOf(name: string): Role {
  if (name.length > 80) return 'other';
  if (STRUCK.test(name)) return 'struck';
  if (QUOTE.test(name)) return 'quote';
  if (OUTDENT.test(name)) return 'outdent';
  if (PING.test(name)) return 'ping';
  if (NAMED.test(name)) return 'named';
  if (FORMAT.test(name)) return 'format';
  if (COLLAPSE_BOTTOM.test(name)) return 'uncollapse';
  if (COLLAPSE_TOP.test(name)) return 'collapse';
  if (INVISIBLE.test(name)) return 'invisible';
  return UNSIGNED.test(name) ? 'unsigned' : 'other';
}

/** Takes the call between `from` (after `{{`) and `to` (before `}}`) apart. */
export function readTemplate(structure: Structure, from: number, to: number): Template {
  const { text, ends } = structure;
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from; at < to && parts.length < MAX_PARAMS; at++) {
    const char = text[at];
    if (char === '|') {
      parts.push([start, at]);
      start = at + 1;
    } else if (char === '{' || char === '[' || char === '<') {
      const end = ends.get(at);
      if (end !== undefined && end <= to) at = end - 1;
    }
  }
  parts.push([start, to]);
  const [head, ...rest] = parts as [[number, number], ...[number, number][]];
  const name = text
    .slice(head[0], Math.min(head[1], head[0] + 300))
    .replace(/^\s*(?:(?:safe)?subst|template|msg):/i, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
  const ranges = new Map<string, [number, number]>();
  const params: Record<string, string> = {};
  let position = 0;
  for (const [a, b] of rest) {
    const equals = /^[^=[\]{}<>|\n]{0,60}=/.exec(text.slice(a, Math.min(b, a + 62)));
    const key = equals ? equals[0].slice(0, -1).trim() : String(++position);
    const range: [number, number] = equals ? [a + equals[0].length, b] : [a, b];
    ranges.set(key, range);
    if (key !== '__proto__')
      params[key] = plainWikitext(text.slice(range[0], Math.min(range[1], range[0] + PARAM_LIMIT)));
  }
  return { name, params, ranges };
}
