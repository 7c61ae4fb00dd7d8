/** What stands in an article without being its text: references, navigation, boxes, editing, code, formulas. */
const TAGS = new Set([
  ...['script', 'style', 'template', 'noscript', 'link', 'meta', 'iframe', 'object', 'svg', 'math', 'canvas'],
  ...['audio', 'video', 'map', 'button', 'input', 'select', 'textarea', 'nav', 'pre', 'code', 'rt', 'rp'],
]);

const CLASSES = new Set([
  // references
  ...['reference', 'mw-ref', 'refbegin', 'citation', 'mw-cite-backlink', 'mw-ext-cite-error'],
  // ways to other places
  ...[
    'toc',
    'dablink',
    'rellink',
    'homonymie',
    'nota-disambigua',
    'vedi-anche',
    'dotyczy',
    'navigation-not-searchable',
    'noexcerpt',
  ],
  ...[
    'vertical-navbox',
    'portalbox',
    'portal-bar',
    'sister-bar',
    'sistersitebox',
    'interProgetto',
    'side-box',
    'succession-box',
  ],
  ...['authority-control', 'catlinks', 'printfooter', 'mw-jump-link'],
  // boxes and notices
  ...[
    'metadata',
    'noprint',
    'taxobox',
    'geobox',
    'sinottico',
    'avviso',
    'stub',
    'asbox',
    'noteTA',
    'mw-indicators',
  ],
  // editing and tools
  ...['mw-editsection', 'mw-editsection-like', 'mw-collapsible-toggle', 'magnify', 'shortdescription'],
  // data, code, formulas, maps
  ...[
    'mw-highlight',
    'mw-code',
    'geo',
    'coordinates',
    'locmap',
    'sortkey',
    'sr-only',
    'visualhide',
    'mw-empty-elt',
  ],
  // comparison of two revisions
  'diff',
]);
const CLASS_STEMS =
  /^(?:references|reflist|navbox|sidebar|hatnote|bandeau-|[actoifd]?mbox|mwe-math|mw-kartographer|geo-)|infobox|-(?:navbox|hatnote)$/;
/** German boxes have ids where others have classes. */
const IDS = /^(?:toc|coordinates|siteSub|catlinks|normdaten|Vorlage_.*)$/;
const ROLES = new Set(['navigation', 'note', 'button', 'search']);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Remembers classes across elements: a page has few distinct ones. */
export class Apparatus {
  private readonly byClass = new Map<string, boolean>();

  /** Whether the element and all in it stands apart from the text. */
  has(element: Element): boolean {
    const { localName } = element;
    if (TAGS.has(localName) || localName.includes('-')) return true;
    const classes = element.getAttribute('class');
    if (classes && this.hasClass(classes)) return true;
    if (localName === 'figcaption') return !isShownCaption(element);
    if (IDS.test(element.id)) return true;
    const role = element.getAttribute('role');
    if (role && ROLES.has(role)) return true;
    return isHidden(element);
  }

  private hasClass(classes: string): boolean {
    let known = this.byClass.get(classes);
    if (known === undefined) {
      known = classes.split(/\s+/).some((name) => CLASSES.has(name) || CLASS_STEMS.test(name));
      this.byClass.set(classes, known);
    }
    return known;
  }
}

function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  // Mobile pages fold their sections by "until-found": folded text is still the article's.
  if (hidden !== null && hidden !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN.test(style);
}

/** Only framed media show their caption; the caption of others serves screen readers and the viewer. */
function isShownCaption(caption: Element): boolean {
  const kind = caption.parentElement?.getAttribute('typeof');
  return !kind || /\/(?:Thumb|Frame)\b/.test(kind);
}
