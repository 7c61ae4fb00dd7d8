/** Firefox's own window, reached over WebDriver BiDi: toolbar buttons, the real sidebar, pictures of it all. */
import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ result: never }>;
}
type Outcome =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Sends a BiDi command that puppeteer has no method for. */
export const bidi = async <R>(browser: Browser, method: string, params: object): Promise<R> =>
  (await (browser as unknown as { connection: Connection }).connection.send(method, params)).result;

/** Runs code (source text of a function) in Firefox's window with all its rights; arguments and result as JSON. */
export type ChromeEval = <R>(source: string, ...args: unknown[]) => Promise<R>;

export async function chromeRealm(browser: Browser): Promise<ChromeEval> {
  const tree = await bidi<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = tree.contexts[0]!.context;
  return async <R>(source: string, ...args: unknown[]) => {
    const outcome = await bidi<Outcome>(browser, 'script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify((await (${source})(...JSON.parse(args))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails.text);
    return JSON.parse(outcome.result.value ?? 'null') as R;
  };
}

/**
 * Runs code inside the page that the sidebar shows. It has no browsing context of its own in BiDi, so the code goes
 * there as a frame script and its answer comes back as a message.
 */
export const IN_SIDEBAR = `(code) => new Promise((resolve, reject) => {
  const panel = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
  if (!panel) return reject(new Error('the sidebar shows no extension'));
  const name = 'crosstalk-test:' + Math.random();
  const timer = setTimeout(() => reject(new Error('no answer from the sidebar')), 5000);
  panel.messageManager.addMessageListener(name, function listener(message) {
    panel.messageManager.removeMessageListener(name, listener);
    clearTimeout(timer);
    message.data.error ? reject(new Error(message.data.error)) : resolve(message.data.value);
  });
  const script = '(async () => { const window = content, document = content.document; let answer;'
    + 'try { answer = { value: await (' + code + ') } } catch (error) { answer = { error: String(error) } }'
    + 'sendAsyncMessage(' + JSON.stringify(name) + ', answer) })()';
  panel.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

/** A picture of a browsing context as a data URL: of the whole window, or of what the sidebar shows. */
export const SNAPSHOT = `async (sidebar) => {
  const panel = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  const context = sidebar ? panel.browsingContext : window.browsingContext;
  const bitmap = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
}`;

/** Presses the extension's toolbar button; the sidebar gets the width that a reader would give it. */
export const PRESS_BUTTON = `(widget) => {
  document.getElementById('sidebar-box').style.width = '380px';
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const node = document.getElementById(widget);
  (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
}`;

/** Presses a named key in the sidebar. */
export const PRESS_KEYS = `(key) => {
  document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser').focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  const event = new KeyboardEvent('', { key, code: key });
  processor.keydown(event);
  processor.keyup(event);
}`;

/** Runs what Firefox has bound to a shortcut of an extension; synthesised keys do not reach such bindings. */
export const PRESS_SHORTCUT = `(modifiers, key) => {
  const found = [...document.querySelectorAll('keyset[id^=ext-keyset] key')].find(
    (node) => node.getAttribute('modifiers') === modifiers && node.getAttribute('key') === key,
  );
  if (!found) throw new Error('Firefox has no shortcut ' + modifiers + ' ' + key);
  found.doCommand();
}`;

/** Opens an address in a tab in front; pages of extensions open for the browser's own code only. */
export const OPEN_TAB = `(url) => {
  gBrowser.selectedTab = gBrowser.addTrustedTab(url);
}`;

export const KILL_BACKGROUND = `async (id) => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;

/** What about:addons does when a reader takes a site from an extension. */
export const WITHHOLD_ACCESS = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.remove(id, { permissions: [], origins: ['https://*.wikipedia.org/*'] }, extension);
}`;
