import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { Dataset } from '../../lib/background/dataset.ts';
import { readDisputes } from '../../lib/background/disputes.ts';
import { forgetKept } from '../../lib/background/keep.ts';
import { storeOpener } from '../../lib/background/open-store.ts';
import { TalkReader } from '../../lib/background/talk-reader.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { askPage, listenInBackground, TroubleError, tellPanel } from '../../lib/messages/index.ts';
import type { PageInfo } from '../../lib/model/index.ts';
import { amount } from '../../lib/settings/index.ts';
import { wikiHost } from '../../lib/wiki/index.ts';
import { openPanel, openPanelOnAction } from './panel.ts';
import { showState } from './toolbar.ts';

const MENU = 'toggle-page';
const WIKIPEDIA = 'https://*.wikipedia.org/*';

export default defineBackground(() => {
  const openStore = storeOpener('crosstalk');
  const file = async (path: string) => (await fetch(browser.runtime.getURL(path))).json();
  const dataset = new Dataset(openStore, (id) => file(`packs/${id}.json`));
  const { version } = browser.runtime.getManifest();
  const reader = new TalkReader(openStore, { fetch: (...args) => fetch(...args), version }, file);
  /** Jobs that can be cancelled, by page load. A background that is killed loses them, and their requests with them. */
  const jobs = new Map<string, AbortController>();

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: createI18n().words.page.menu,
      contexts: ['page', 'action'],
      documentUrlPatterns: [WIKIPEDIA],
    });
    await dataset.seed();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  openPanelOnAction();

  const toggle = (tabId: number | undefined) => {
    if (tabId !== undefined) askPage(tabId, 'toggle', { on: null }).catch(() => {}); // no page of ours in that tab
  };
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) toggle(tab?.id);
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== MENU) return;
    const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    toggle(target?.id);
  });

  /** A content script speaks for the host that it runs on, and for no other. */
  const own = (page: PageInfo, sender: browser.Runtime.MessageSender) => {
    if (!URL.canParse(sender.url ?? '') || wikiHost(new URL(sender.url!).hostname) !== page.host) {
      throw new TroubleError({ kind: 'internal', message: `a page of another host than ${page.host}` });
    }
  };

  listenInBackground({
    match: async ({ page, passages }, sender) => {
      own(page, sender);
      return dataset.annotate(page, passages, await amount());
    },
    disputes: async ({ page, passages, depth, visit }, sender) => {
      own(page, sender);
      jobs.get(visit)?.abort();
      const job = new AbortController();
      jobs.set(visit, job);
      const tabId = sender.tab?.id;
      try {
        return await readDisputes(
          dataset,
          reader,
          {
            page,
            depth,
            visit,
            signal: job.signal,
            onProgress: (progress) => {
              if (tabId !== undefined) askPage(tabId, 'progress', { visit, ...progress }).catch(() => {});
            },
          },
          passages,
        );
      } finally {
        if (jobs.get(visit) === job) jobs.delete(visit);
      }
    },
    cancel: ({ visit }) => {
      jobs.get(visit)?.abort();
      return null;
    },
    'open-panel': async ({ passage }, sender) => {
      const opened = await openPanel(sender.tab);
      if (opened && passage !== null) await tellPanel('show-passage', { passage });
      return opened;
    },
    'show-state': ({ state }, sender) => {
      showState(sender.tab?.id, state);
      return null;
    },
    packs: () => dataset.packs(),
    'switch-pack': async ({ id, on }) => {
      await dataset.switchPack(id, on);
      return dataset.packs();
    },
    'forget-kept': async () => {
      await forgetKept(openStore);
      return null;
    },
  });
});
