/** Templates that only dress up their last parameter. */
const DRESSED =
  /^(?:lang(?:-[\w-]+)?|transl(?:iteration)?|nowrap|nobr|em|strong|abbr|small|smaller|nobold|zh)$/i;
/** Namespaces whose links show no words of the article, in the languages that most articles are written in. */
const SHOWN_APART =
  /^:?\s*(?:file|image|datei|bild|fichier|archivo|imagen|ficheiro|bestand|plik|файл|изображение|文件|檔案|图像|圖像|ファイル|파일|ملف|صورة|קובץ|category|kategorie|catégorie|categoría|categoria|kategoria|категория|分类|分類|カテゴリ|분류|تصنيف|קטגוריה)\s*:/iu;
const WORDLESS = ['ref', 'gallery', 'math', 'syntaxhighlight', 'score', 'timeline'];
const DEPTH = 40;

/**
 * Words of an article's wikitext, as far as wording can be looked for in them: without comments, references, templates,
 * tables' markup and files. Linear in the length; odd markup costs words, never an exception.
 */
export function plainArticle(wikitext: string): string {
  let bare = wikitext.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<ref\b[^<>]{0,500}\/>/gi, '');
  for (const tag of WORDLESS) bare = without(bare, tag);
  return unwrap(bare)
    .replace(/\[(?:https?:)?\/\/[^\s[\]]+ ?([^[\]]*)\]/g, '$1')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/^(?:\{\||\|\}|\|-|[|!]).*?(?:\|(?!\|)|$)/gm, ' ')
    .replace(/^[*#:;=]+|=+\s*$/gm, ' ')
    .replace(/'{2,5}/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&(?:n|m)dash;/g, '–')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Takes out the elements of a name, each with all that is in it. */
function without(text: string, tag: string): string {
  const open = new RegExp(`<${tag}\\b`, 'gi');
  const close = new RegExp(`</${tag}\\s*>`, 'gi');
  let out = '';
  let at = 0;
  for (let start = open.exec(text); start; start = open.exec(text)) {
    close.lastIndex = start.index;
    const end = close.exec(text);
    // None is closed after one that is not.
    if (!end) break;
    out += text.slice(at, start.index);
    at = open.lastIndex = end.index + end[0].length;
  }
  return out + text.slice(at);
}

/** Takes templates out and links down to their labels, from the inside; one pass with a stack. */
function unwrap(text: string): string {
  const stack: { open: '{{' | '[['; parts: string }[] = [];
  let out = '';
  const write = (some: string) => {
    const top = stack.at(-1);
    if (top) top.parts += some;
    else out += some;
  };
  const marks = /\{\{|\}\}|\[\[|\]\]/g;
  let at = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    write(text.slice(at, mark.index));
    at = mark.index + 2;
    const sign = mark[0];
    if (sign === '{{' || sign === '[[') {
      if (stack.length < DEPTH) stack.push({ open: sign, parts: '' });
      continue;
    }
    const top = stack.at(-1);
    if (top?.open !== (sign === '}}' ? '{{' : '[[')) continue;
    stack.pop();
    write(top.open === '{{' ? template(top.parts) : link(top.parts));
  }
  write(text.slice(at));
  // What was never closed stands on the page as it is.
  return stack.reduce((all, { parts }) => all + parts, out);
}

function template(parts: string): string {
  const [name = '', ...params] = parts.split('|');
  const last = params.findLast((param) => !/^[\w -]{1,30}=/.test(param.trim()));
  return DRESSED.test(name.trim()) ? (last ?? '').trim() : '';
}

function link(parts: string): string {
  if (SHOWN_APART.test(parts) && !parts.startsWith(':')) return '';
  const bar = parts.indexOf('|');
  return bar < 0 ? parts.replace(/^:/, '') : parts.slice(bar + 1);
}
