const sheets = new Map<string, CSSStyleSheet>();

/** Creates an element of ours with an open shadow root. It is nothing to the page: no layout of its own, no text. */
export function shadowHost(
  document: Document,
  name: string,
  css: string,
): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.createElement(name);
  // Night mode is a choice on the page, not only one of the system: ours follows the page's.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  host.style.colorScheme = scheme === 'normal' ? 'light' : scheme;
  const shadow = host.attachShadow({ mode: 'open' });
  try {
    // Read once for all elements of a kind.
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let every content script adopt a sheet of its own realm.
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
  return { host, shadow };
}

/** Moves an absolutely positioned element so that its top left corner lies at a point of the viewport (CSS pixels). */
export function moveTo(host: HTMLElement, x: number, y: number): void {
  // The origin depends on which ancestor happens to be positioned: measured, not guessed.
  const box = host.getBoundingClientRect();
  const left = Number.parseFloat(host.style.left) || 0;
  const top = Number.parseFloat(host.style.top) || 0;
  host.style.left = `${Math.round((left + x - box.left) * 10) / 10}px`;
  host.style.top = `${Math.round((top + y - box.top) * 10) / 10}px`;
}
