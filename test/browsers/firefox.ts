/** Firefox ESR by puppeteer-core over WebDriver BiDi, with its real sidebar. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import {
  type ChromeEval,
  chromeRealm,
  IN_SIDEBAR,
  KILL_BACKGROUND,
  OPEN_TAB,
  PRESS_BUTTON,
  PRESS_KEYS,
  PRESS_SHORTCUT,
  SNAPSHOT,
  WITHHOLD_ACCESS,
} from './chromeRealm.ts';
import {
  closeWelcome,
  type Driver,
  eventually,
  type LaunchOptions,
  pressUntilOpen,
  shadowPath,
  type Tab,
  type View,
} from './driver.ts';

export const firefoxPath = '/usr/bin/firefox-esr';

const ID = 'crosstalk@extension';
const UUID = '7c0d2b3e-5a41-4f6b-9d80-1e2f3a4b5c6d';
/** Firefox's name for the toolbar button. */
const WIDGET = `${ID.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'crosstalk-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: !options.headed,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: profile,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.port}`,
      // The extension is installed anew at every start; with these it finds what it stored before.
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'services.settings.server': 'data:,none',
      'fission.webContentIsolationStrategy': 0,
      ...(options.locale ? { 'intl.accept_languages': options.locale } : {}),
    },
  });
  if (options.extension) {
    await browser.installExtension(options.extension);
    await closeWelcome(() => browser.pages());
  }
  const inWindow = await chromeRealm(browser);
  const tabs = new Map<Tab, Page>();

  const asTab = (page: Page): Tab => {
    const tab: Tab = {
      ...pageView(page),
      goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
      back: () => page.evaluate('void history.back()') as Promise<void>,
      close: () => page.close(),
      async activate() {
        await page.bringToFront();
        // Else the address bar keeps the focus, and Enter in the page presses nothing.
        await inWindow('() => gBrowser.selectedBrowser.focus()');
      },
    };
    tabs.set(tab, page);
    return tab;
  };

  return {
    name: 'firefox',
    async open(url) {
      const blank = (await browser.pages()).find((page) => page.url() === 'about:blank');
      const tab = asTab(blank ?? (await browser.newPage()));
      await tab.goto(url);
      await tab.activate();
      return tab;
    },
    async panel(tab) {
      const panel = sidebarView(inWindow);
      const isOpen = () => panel.evaluate(() => document.readyState === 'complete');
      if (await isOpen().catch(() => false)) return panel;
      const press = async () => {
        await tab.activate();
        await inWindow(PRESS_BUTTON, WIDGET);
      };
      await pressUntilOpen(press, () => isOpen().catch(() => false));
      return panel;
    },
    async options() {
      const url = `moz-extension://${UUID}/options.html`;
      await inWindow(OPEN_TAB, url);
      // Puppeteer goes on calling the tab about:blank.
      const page = await eventually(async () => {
        for (const page of (await browser.pages()).toReversed()) {
          if ((await page.evaluate('location.href').catch(() => '')) === url) return page;
        }
        return undefined;
      }, 'the options page opens');
      return {
        ...pageView(page),
        async choose(selector, file) {
          const input = await page.$(selector);
          if (!input) throw new Error(`nothing to choose a file in: ${selector}`);
          await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
        },
        close: () => page.close(),
      };
    },
    closePanel: () => inWindow('() => SidebarController.hide()'),
    killBackground: () => inWindow(KILL_BACKGROUND, ID),
    backgroundHeap: () => Promise.reject(new Error('Firefox tells no test the size of one heap')),
    toggleByKeyboard: () => inWindow(PRESS_SHORTCUT, 'alt,shift', 'X'),
    toggleByMenu: () => Promise.reject(new Error('Firefox lets no test choose a menu entry')),
    withholdAccess: () => inWindow(WITHHOLD_ACCESS, ID),
    ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async windowScreenshot(file) {
      savePicture(file, await inWindow<string>(SNAPSHOT, false));
      return true;
    },
    async close() {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const savePicture = (file: string, dataUrl: string) =>
  writeFileSync(file, Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));

/** Adds the waiting to what evaluates. */
const withUntil = (evaluate: View['evaluate']): Pick<View, 'evaluate' | 'until'> => ({
  evaluate,
  until: (run, args, timeout) =>
    eventually(() => evaluate(run, ...((args ?? []) as never)), `${run}`, timeout) as never,
});

function pageView(page: Page): View {
  return {
    ...withUntil((run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`) as never),
    click: async (selector) => {
      await page.locator(shadowPath(selector).join(' >>> ')).setTimeout(10_000).click();
    },
    async press(keys) {
      const names = keys.split('+') as KeyInput[];
      for (const name of names) await page.keyboard.down(name);
      for (const name of names.toReversed()) await page.keyboard.up(name);
    },
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
  };
}

function sidebarView(inWindow: ChromeEval): View {
  const evaluate: View['evaluate'] = (run, ...args) =>
    inWindow(IN_SIDEBAR, `(${run})(...${JSON.stringify(args)})`) as never;
  return {
    ...withUntil(evaluate),
    async click(selector) {
      await eventually(() => evaluate((s: string) => !!document.querySelector(s), selector), selector);
      await evaluate((wanted: string) => {
        const element = document.querySelector(wanted)!;
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = window as unknown as {
          synthesizeMouseEvent(type: string, x: number, y: number, data: object, options: object): void;
        };
        for (const type of ['mousedown', 'mouseup']) {
          at.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});
        }
      }, selector);
    },
    async press(key) {
      await inWindow(PRESS_KEYS, key);
    },
    screenshot: async (file) => savePicture(file, await inWindow<string>(SNAPSHOT, true)),
  };
}
