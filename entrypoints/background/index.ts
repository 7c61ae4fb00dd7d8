import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { Dataset } from '../../lib/background/dataset.ts';
import { asTrouble, readDisputes, readThreads } from '../../lib/background/disputes.ts';
import { forgetKept } from '../../lib/background/keep.ts';
import { storeOpener } from '../../lib/background/open-store.ts';
import { PackImports } from '../../lib/background/packs-import.ts';
import { ownPages, speaksFor } from '../../lib/background/sender.ts';
import { TalkReader } from '../../lib/background/talk-reader.ts';
import { browserWords } from '../../lib/i18n/browser-words.ts';
import { askPage, listenInBackground, tellPanel } from '../../lib/messages/index.ts';
import { amount } from '../../lib/settings/index.ts';
import { openPanel, openPanelOnAction } from './panel.ts';
import { showState } from './toolbar.ts';

const MENU = 'toggle-page';
const WIKIPEDIA = 'https://*.wikipedia.org/*';

export default defineBackground(() => {
  const openStore = storeOpener('crosstalk');
  const file = async (path: string) => (await fetch(browser.runtime.getURL(path))).json();
  const dataset = new Dataset(openStore, (id) => file(`packs/${id}.json`));
  const imports = new PackImports(openStore, dataset);
  void imports.purge(false);
  browser.runtime.onStartup.addListener(() => imports.purge(true));
  const { version } = browser.runtime.getManifest();
  const reader = new TalkReader(openStore, { fetch: (...args) => fetch(...args), version }, file);
  /** Jobs that can be cancelled, by page load. A background that is killed loses them, and their requests with them. */
  const jobs = new Map<string, AbortController & { tabId?: number | undefined }>();

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: browserWords.menu,
      contexts: ['page', 'action'],
      documentUrlPatterns: [WIKIPEDIA],
    });
    await imports.purge(true);
    await dataset.seed();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  openPanelOnAction();
  browser.tabs.onRemoved.addListener((tabId) => {
    for (const job of jobs.values()) if (job.tabId === tabId) job.abort();
  });

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

  listenInBackground({
    match: async ({ page, passages }, sender) => {
      speaksFor(page, sender);
      return dataset.annotate(page, passages, await amount());
    },
    disputes: async ({ page, passages, depth, visit }, sender) => {
      speaksFor(page, sender);
      jobs.get(visit)?.abort();
      const tabId = sender.tab?.id;
      const job = Object.assign(new AbortController(), { tabId });
      jobs.set(visit, job);
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
          (part) => {
            if (tabId !== undefined) askPage(tabId, 'disputes-so-far', { visit, ...part }).catch(() => {});
          },
        );
      } finally {
        if (jobs.get(visit) === job) jobs.delete(visit);
      }
    },
    language: ({ page }, sender) => {
      speaksFor(page, sender);
      return reader.languageOf(page);
    },
    article: async ({ page, visit }, sender) => {
      speaksFor(page, sender);
      jobs.get(visit)?.abort();
      const job = Object.assign(new AbortController(), { tabId: sender.tab?.id });
      jobs.set(visit, job);
      try {
        return await asTrouble(reader.articleOf(page, job.signal));
      } finally {
        if (jobs.get(visit) === job) jobs.delete(visit);
      }
    },
    threads: ({ page, passages, items }, sender) => {
      speaksFor(page, sender);
      return readThreads(dataset, page, passages, items);
    },
    'find-change': async ({ page, quote, since, search }, sender) => {
      ownPages(sender);
      const job = Object.assign(new AbortController(), { tabId: sender.tab?.id });
      jobs.set(search, job);
      try {
        return await asTrouble(reader.changeOf(page, quote, since, job.signal));
      } finally {
        jobs.delete(search);
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
      if (state === 'on') dataset.prepare();
      return null;
    },
    packs: () => dataset.packs(),
    'switch-pack': async ({ id, on }, sender) => {
      ownPages(sender);
      await dataset.switchPack(id, on);
      return dataset.packs();
    },
    'forget-kept': async (_, sender) => {
      ownPages(sender);
      await forgetKept(openStore);
      return null;
    },
    'import-begin': async (input, sender) => {
      ownPages(sender);
      await imports.begin(input.import);
      return null;
    },
    'import-claims': async (input, sender) => {
      ownPages(sender);
      await imports.claims(input.import, input.shard, input.claims);
      return null;
    },
    'import-index': async (input, sender) => {
      ownPages(sender);
      await imports.index(input.import, input.piece);
      return null;
    },
    'import-end': async (input, sender) => {
      ownPages(sender);
      await imports.end(input.import, input.pack);
      return dataset.packs();
    },
    'remove-pack': async ({ id }, sender) => {
      ownPages(sender);
      await imports.remove(id);
      return dataset.packs();
    },
    'pack-claims': async ({ id, shard }, sender) => {
      ownPages(sender);
      return imports.shard(id, shard);
    },
  });
});
