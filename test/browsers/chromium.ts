/** Chromium by playwright-core: the side panel is a page like any other once the browser is told to show such targets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import {
  closeWelcome,
  type Driver,
  eventually,
  isFresh,
  type LaunchOptions,
  pressUntilOpen,
  shadowPath,
  type Tab,
  type View,
} from './driver.ts';

// Playwright reads it when it is loaded: the side panel's target is of type "other" at first.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export const chromiumPath = '/usr/bin/chromium';

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { chromium } = await import('playwright-core');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'crosstalk-chromium-'));
  const fresh = isFresh(profile);
  const extension = options.extension
    ? [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]
    : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    channel: 'chromium',
    headless: !options.headed,
    viewport: null,
    ...(options.locale ? { locale: options.locale } : {}),
    // Pages come back from the back-forward cache, as they do for readers.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...extension,
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--window-size=1280,800',
      '--disable-quic',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has no browser connection');
  const cdp = await browser.newBrowserCDPSession();
  const id = options.extension ? await extensionId(context) : null;
  if (id && fresh) await closeWelcome(async () => context.pages());
  const tabs = new Map<Tab, Page>();

  const asTab = (page: Page): Tab => {
    const tab: Tab = {
      ...view(page),
      goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
      back: () => page.evaluate('void history.back()'),
      close: () => page.close(),
      activate: () => page.bringToFront(),
    };
    tabs.set(tab, page);
    return tab;
  };
  const panelPage = () => context.pages().find((page) => page.url().endsWith('/sidepanel.html'));

  return {
    name: 'chromium',
    async open(url) {
      const blank = context.pages().find((page) => page.url() === 'about:blank');
      const tab = asTab(blank ?? (await context.newPage()));
      await tab.goto(url);
      await tab.activate();
      return tab;
    },
    async panel(tab) {
      const open = panelPage();
      if (open) return view(open);
      const page = tabs.get(tab)!;
      const press = async () => {
        await page.bringToFront();
        const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const target = targetInfos.find((info) => info.url === page.url());
        if (!target || !id) throw new Error(`no tab shows ${page.url()}`);
        await cdp.send('Extensions.triggerAction' as never, { id, targetId: target.targetId } as never);
      };
      return view(await pressUntilOpen(press, async () => panelPage()));
    },
    async options() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      await page.bringToFront();
      return {
        ...view(page),
        choose: (selector, file) => page.setInputFiles(selector, file),
        close: () => page.close({ runBeforeUnload: false }),
      };
    },
    async closePanel() {
      await panelPage()?.close();
    },
    async killBackground() {
      const session = await anySession(context);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async backgroundHeap() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(`${id}`));
      if (!target) throw new Error('the background program is not running');
      const { targetId } = target;
      const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
      const ask = (asked: number, method: string) =>
        new Promise<Record<string, number>>((resolve) => {
          const take = (event: { sessionId: string; message: string }) => {
            const answer = JSON.parse(event.message);
            if (event.sessionId !== sessionId || answer.id !== asked) return;
            cdp.off('Target.receivedMessageFromTarget', take);
            resolve(answer.result);
          };
          cdp.on('Target.receivedMessageFromTarget', take);
          const message = JSON.stringify({ id: asked, method });
          cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve({}));
        });
      // Code that was optimised, and what weak references hold, goes with the second or third collection.
      for (let n = 1; n <= 5; n++) await ask(n, 'HeapProfiler.collectGarbage');
      const { usedSize = Number.NaN } = await ask(6, 'Runtime.getHeapUsage');
      await cdp.send('Target.detachFromTarget', { sessionId });
      return usedSize;
    },
    async toggleByKeyboard() {
      // Keys sent over CDP never reach the browser's own shortcuts, and headless Chromium assigns none.
      const worker = context.serviceWorkers()[0];
      if (!worker) throw new Error('the background program is not running');
      await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.commands.onCommand.dispatch('toggle-page', tab))`);
    },
    async toggleByMenu() {
      const worker = context.serviceWorkers()[0];
      if (!worker) throw new Error('the background program is not running');
      await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'toggle-page' }, tab))`);
    },
    async withholdAccess() {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`,
      );
      await page.close();
    },
    ended: new Promise((resolve) => context.once('close', () => resolve())),
    windowScreenshot: async () => false,
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Any page's session reaches all service workers of its profile. */
const anySession = async (context: BrowserContext): Promise<CDPSession> =>
  context.newCDPSession(context.pages()[0]!);

function view(page: Page): View {
  const locate = (selector: string) => page.locator(shadowPath(selector).join(' ')).first();
  const evaluate: View['evaluate'] = (run, ...args) =>
    page.evaluate(`(${run})(...${JSON.stringify(args)})`) as never;
  return {
    evaluate,
    until: (run, args, timeout) =>
      eventually(() => evaluate(run, ...((args ?? []) as never)), `${run}`, timeout) as never,
    click: (selector) => locate(selector).click({ timeout: 10_000 }),
    press: (keys) => page.keyboard.press(keys),
    screenshot: async (path) => void (await page.screenshot({ path })),
  };
}
