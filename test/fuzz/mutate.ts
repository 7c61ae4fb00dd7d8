import type { Random } from './random.ts';

/** What breaks parsers: halves of pairs, tags at the wrong place, characters from the edges of Unicode. */
const SHARDS = [
  ...[
    '[[',
    ']]',
    '{{',
    '}}',
    '{|',
    '|}',
    '|-',
    '<!--',
    '-->',
    '<nowiki>',
    '</nowiki>',
    '<pre>',
    '<ref>',
    '</ref>',
  ],
  ...[
    '\n== x ==\n',
    '\n=',
    "'''''",
    '<small>',
    '</small>',
    '<div>',
    '</div>',
    '<blockquote>',
    '</dd>',
    '<li>',
    '<br>',
  ],
  ...[
    '\n::::',
    '\n;a:b\n',
    '\n ',
    '|',
    ':',
    '~~~~',
    '&#0;',
    '&#xD800;',
    '&nbsp;',
    '\u0000',
    '\u200F',
    '\uD83D',
    '(UTC)',
  ],
  ...[
    '{{cot}}',
    '{{cob}}',
    '{{unsigned|',
    '[http://',
    '__TOC__',
    '<table><tr><td>',
    'constructor',
    '__proto__',
    '{{{1|',
  ],
];
/** What breaks readers of HTML. */
const HTML_SHARDS = [
  ...[
    '<dl><dd>',
    '</dd></dl>',
    '<ul><li>',
    '</p>',
    '<p>',
    '<a href="/wiki/User:X">',
    '</a>',
    '<h2>',
    '</h2>',
    '<q>',
  ],
  ...[
    '<span data-mw-comment-end="c-X">',
    '<span data-mw-comment-start id="c-A-2020-01-01T00:00:00.000Z">',
    '</span>',
  ],
  ...[
    '<table><td>',
    '<style>',
    '<!--',
    '<template>',
    '<svg><a>',
    '<div class="mw-collapsed">',
    '<dl><dt>x</dt></dl>',
  ],
  ...[
    '<span typeof="mw:Transclusion" data-mw=\'{"parts":[{"template":{"target":{"wt":7}}}]}\'>',
    '&#x110000;',
    '\u0000',
  ],
];

/** Damages a text in one to eight places: inserts, removes, repeats, swaps. */
export function mutate(text: string, random: Random, html: boolean): string {
  const shards = html ? HTML_SHARDS : SHARDS;
  let result = text;
  for (let times = 1 + random.below(8); times > 0; times--) {
    const at = random.below(result.length + 1);
    const length = 1 + random.below(random.chance(0.2) ? 400 : 12);
    const piece = result.slice(at, at + length);
    const rest = result.slice(at + length);
    switch (random.below(5)) {
      case 0:
        result = result.slice(0, at) + random.pick(shards) + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + rest;
        break;
      case 2:
        result = result.slice(0, at) + piece.repeat(1 + random.below(6)) + rest;
        break;
      case 3:
        result = result.slice(0, at) + random.pick(shards).repeat(random.below(30)) + rest;
        break;
      default:
        result = result.slice(0, at) + [...piece].reverse().join('') + rest;
    }
    if (result.length > 20_000) result = result.slice(0, 20_000);
  }
  return result;
}
