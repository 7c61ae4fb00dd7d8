import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { LanguageData, ThreadItem } from '../model/index.ts';
import { readTalkDom, talkRoot } from './dom/index.ts';
import { readWikitext } from './wikitext/index.ts';

// A comment's text is its own words without the signature. Every expected text here was written by hand, from what a
// reader of the page would call the writer's words. `§` stands for a signature of Ann's.

const data = (code: string): LanguageData =>
  JSON.parse(readFileSync(new URL(`../../public/languages/${code}.json`, import.meta.url), 'utf8'));
const texts = (items: ThreadItem[]) => items.flatMap(({ comments }) => comments.map(({ text }) => text));

const SIGNED = '[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 March 2024 (UTC)';

const WIKITEXT: [wikitext: string, text: string][] = [
  ['Plain words. §', 'Plain words.'],
  ['Plain words. --§', 'Plain words.'],
  ['Plain words – §', 'Plain words'],
  [
    "'''Oppose''' – ''too soon'', see [[WP:V]] and [[Foo (bar)|foo]]. §",
    'Oppose – too soon, see WP:V and foo.',
  ],
  [
    'See [https://example.org/a the report] and https://example.org/b for it. §',
    'See the report and https://example.org/b for it.',
  ],
  ['{{tq|It is the first.}} No, it is not. §', 'It is the first. No, it is not.'],
  ['{{ping|Bob}} What do you think? §', '@Bob: What do you think?'],
  ['{{reply to|Bob|Cid}} Both of you. §', '@Bob, Cid: Both of you.'],
  ['It says so.<ref>Smith 2010, p. 3</ref> Read on. §', 'It says so. Read on.'],
  ['It says so.<ref name="a" /> Read on. §', 'It says so. Read on.'],
  ['Use <nowiki>{{cn}}</nowiki> there. §', 'Use {{cn}} there.'],
  ['Use {{tl|cn}} and {{tlx|cn|date}} there. §', 'Use {{cn}} and {{cn|date}} there.'],
  ['H<sub>2</sub>O and 10<sup>3</sup>. §', 'H2O and 103.'],
  ['<s>I was wrong.</s> I was right. §', 'I was wrong. I was right.'],
  ['<del>Old</del> <ins>new</ins> words. §', 'Old new words.'],
  ['First paragraph.\n\nSecond paragraph. §', 'First paragraph.\nSecond paragraph.'],
  ['Reasons:\n* one\n* two\nThat is all. §', 'Reasons:\none\ntwo\nThat is all.'],
  [':Indented. §', 'Indented.'],
  ['::* Bulleted within. §', 'Bulleted within.'],
  ["#'''Support''' per nom. §", 'Support per nom.'],
  ['<!-- a note -->Visible. §', 'Visible.'],
  ['Before<br>after. §', 'Before\nafter.'],
  ['{{od}} Back to the margin. §', 'Back to the margin.'],
  ['<small>Quietly said.</small> §', 'Quietly said.'],
  ['Tom &amp; Jerry &ndash; 5&nbsp;km. §', 'Tom & Jerry – 5 km.'],
  ['<blockquote>A quoted block.</blockquote>\nMy answer. §', 'A quoted block.\nMy answer.'],
  ['A formula <math>x^2</math> here. §', 'A formula here.'],
  ['An image [[File:A.png|thumb|The caption]] stands here. §', 'An image stands here.'],
  ['See [[:File:A.png]] and [[:Category:Tea]]. §', 'See File:A.png and Category:Tea.'],
  ['[[Category:Tea]]Words. §', 'Words.'],
  ['Code <code>a = b</code> here. §', 'Code a = b here.'],
  ['{{an unknown template|x|y}} Words after. §', 'Words after.'],
  ['Words.<span style="display: none">kept from view</span> §', 'Words.'],
  ['“Quoted” and ‘quoted’ – as they stand. §', '“Quoted” and ‘quoted’ – as they stand.'],
  [
    "Words. <span style=\"color:red\">[[User:Ann|'''A''']][[User talk:Ann|<sup>nn</sup>]]</span> 10:00, 1 March 2024 (UTC)",
    'Words.',
  ],
  ['Words. ~ [[User:Ann|Ann]] &#124; [[User talk:Ann|talk]] 10:00, 1 March 2024 (UTC)', 'Words.'],
  [
    'Words. [[Special:Contributions/192.0.2.7|192.0.2.7]] ([[User talk:192.0.2.7|talk]]) 10:00, 1 March 2024 (UTC)',
    'Words.',
  ],
  [`Words. <small>— Preceding unsigned comment added by ${SIGNED}</small>`, 'Words.'],
  [
    `Words. <small class="autosigned">— Preceding [[WP:SIG|unsigned]] comment added by ${SIGNED}</small>`,
    'Words.',
  ],
  ['Words. {{unsigned|Ann|10:00, 1 March 2024 (UTC)}}', 'Words.'],
  [
    'I wrote so at 09:00, 1 March 2024 (UTC), I think. §',
    'I wrote so at 09:00, 1 March 2024 (UTC), I think.',
  ],
  ['Words. § Added later.', 'Words. Added later.'],
];

describe('wikitext in English', () => {
  it.each(WIKITEXT)('%j', (wikitext, text) => {
    const page = `== Heading ==\n${wikitext.replace('§', SIGNED)}\n`;
    expect(texts(readWikitext(page, data('en'), 'Talk:X'))).toEqual([text]);
  });
});

const LANGUAGES: [lang: string, wikitext: string, text: string][] = [
  [
    'de',
    "'''Dafür''' – siehe [[WP:Q]]. --[[Benutzer:Anna|Anna]] ([[Benutzer Diskussion:Anna|Diskussion]]) 10:00, 1. Mär. 2024 (CET)",
    'Dafür – siehe WP:Q.',
  ],
  [
    'fr',
    '{{Notif|Bob}} Je suis d’accord. [[Utilisateur:Anne|Anne]] ([[Discussion utilisateur:Anne|discuter]]) 1 mars 2024 à 10:00 (CET)',
    '@Bob: Je suis d’accord.',
  ],
  [
    'es',
    ':Estoy de acuerdo. [[Usuario:Ana|Ana]] ([[Usuario discusión:Ana|discusión]]) 10:00 1 mar 2024 (UTC)',
    'Estoy de acuerdo.',
  ],
  [
    'pl',
    'Zgadzam się. [[Użytkownik:Anna|Anna]] ([[Dyskusja użytkownika:Anna|dyskusja]]) 10:00, 1 mar 2024 (CET)',
    'Zgadzam się.',
  ],
  [
    'ru',
    "'''За'''. Согласна. [[Участник:Анна|Анна]] ([[Обсуждение участника:Анна|обс.]]) 10:00, 1 марта 2024 (UTC)",
    'За. Согласна.',
  ],
  [
    'zh',
    '同意，见[[WP:V|可供查证]]。--[[User:安娜|安娜]]（[[User talk:安娜|留言]]） 2024年3月1日 (五) 10:00 (UTC)',
    '同意，见可供查证。',
  ],
  [
    'ja',
    '賛成です。--[[利用者:アンナ|アンナ]]（[[利用者‐会話:アンナ|会話]]） 2024年3月1日 (金) 10:00 (UTC)',
    '賛成です。',
  ],
  [
    'ar',
    'أوافق على ذلك. [[مستخدم:آنا|آنا]] ([[نقاش المستخدم:آنا|نقاش]]) 10:00، 1 مارس 2024 (ت ع م)',
    'أوافق على ذلك.',
  ],
  ['he', 'אני מסכים. [[משתמש:אנה|אנה]] - [[שיחת משתמש:אנה|שיחה]] 10:00, 1 במרץ 2024 (IST)', 'אני מסכים.'],
];

describe('wikitext in other languages', () => {
  it.each(LANGUAGES)('%s: %j', (lang, wikitext, text) => {
    expect(texts(readWikitext(`== X ==\n${wikitext}\n`, data(lang), 'Talk:X'))).toEqual([text]);
  });
});

const LINKED =
  '<a href="/wiki/User:Ann" title="User:Ann">Ann</a> (<a href="/wiki/User_talk:Ann" title="User talk:Ann">talk</a>) 10:00, 1 March 2024 (UTC)';

const HTML: [html: string, text: string][] = [
  ['<p>Plain words. §</p>', 'Plain words.'],
  [
    '<p><b>Oppose</b> – <i>too soon</i>, see <a href="/wiki/WP:V">WP:V</a>. §</p>',
    'Oppose – too soon, see WP:V.',
  ],
  [
    '<p>It says so.<sup class="reference"><a href="#cite_note-1">[1]</a></sup> Read on. §</p>',
    'It says so. Read on.',
  ],
  ['<dl><dd>Indented. §</dd></dl>', 'Indented.'],
  ['<ul><li>One<ul><li>two</li></ul></li></ul><p>End. §</p>', 'One\ntwo\nEnd.'],
  ['<p>First.</p><p>Second. §</p>', 'First.\nSecond.'],
  ['<p>Before<br>after. §</p>', 'Before\nafter.'],
  ['<p><style>.a{color:red}</style>Words. §</p>', 'Words.'],
  ['<p>Words.<span style="color:red;display:none">kept from view</span> §</p>', 'Words.'],
  [
    '<p>See <span class="mwe-math-element"><math><mi>x</mi></math><img alt="x^2"></span> here. §</p>',
    'See here.',
  ],
  ['<p><a href="/wiki/File:A.png"><img alt="a picture" src="a.png"></a> Words. §</p>', 'Words.'],
  ['<table><tbody><tr><td>Words in a cell. §</td></tr></tbody></table>', 'Words in a cell.'],
  ['<p>Words. §<span class="ext-discussiontools-init-replylink-buttons"><a>reply</a></span></p>', 'Words.'],
  [`<p>Words. <small>—&nbsp;Preceding unsigned comment added by §</small></p>`, 'Words.'],
];

describe('HTML', () => {
  it.each(HTML)('%j', (html, text) => {
    const body = `<div id="mw-content-text"><div class="mw-parser-output"><h2 id="H">H</h2>${html.replace('§', LINKED)}</div></div>`;
    const { document } = new JSDOM(`<!doctype html><body class="ns-1">${body}</body>`).window;
    expect(texts(readTalkDom(talkRoot(document)!, data('en'), 'Talk:X'))).toEqual([text]);
  });
});
