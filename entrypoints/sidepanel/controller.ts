import browser from 'webextension-polyfill';
import type { PanelEvents } from '../../components/index.ts';
import {
  askBackground,
  askPage,
  listenInPanel,
  type PageRequests,
  TroubleError,
} from '../../lib/messages/index.ts';
import type { PageView, PanelState } from '../../lib/model/index.ts';

const WIKIPEDIA = { origins: ['https://*.wikipedia.org/*'] };
/** Milliseconds to wait for a content script that is about to start, one try after the other. */
const TRIES = [0, 150, 400, 1000];

/** What the panel is to show. */
export interface Shown {
  state: PanelState;
  archivesWanted: boolean;
  flagged: { passage: string } | null;
}

/**
 * Follows the active tab of the panel's window: asks its content script for the view, takes in what it tells later,
 * and passes on what the reader asks for. Owns nothing; everything can be asked again at any time.
 */
export class Controller {
  private shown: Shown = { state: { kind: 'loading' }, archivesWanted: false, flagged: null };
  private tab: number | null = null;
  private windowId: number | undefined;
  /** Grows with every change of tab or page: an answer to an older question is dropped. */
  private turn = 0;
  private readonly ended = new AbortController();
  private readonly show: (shown: Shown) => void;

  constructor(show: (shown: Shown) => void) {
    this.show = show;
  }

  async start(): Promise<void> {
    this.show(this.shown);
    listenInPanel(
      {
        view: ({ view }, sender) => {
          if (sender.tab?.id === this.tab) this.take(view);
          return null;
        },
        talk: ({ talk }, sender) => this.takePart({ talk }, sender.tab?.id),
        'in-view': ({ passages }, sender) => this.takePart({ inView: passages }, sender.tab?.id),
        'show-passage': ({ passage }, sender) => {
          // From the background where the panel was opened for it, else from the tab itself.
          if (sender.tab === undefined || sender.tab.id === this.tab) this.change({ flagged: { passage } });
          return null;
        },
      },
      this.ended.signal,
    );
    this.windowId = (await browser.windows.getCurrent()).id;
    const follow = () => void this.follow();
    const onActivated = ({ windowId }: { windowId: number }) => {
      if (windowId === this.windowId) follow();
    };
    const onUpdated = (tabId: number, change: { status?: string }) => {
      if (tabId !== this.tab || change.status === undefined) return;
      if (change.status === 'loading') this.reset();
      void this.ask();
    };
    const onPermissions = () => void this.ask();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onAttached.addListener(follow);
    browser.windows.onFocusChanged.addListener(follow);
    browser.permissions.onAdded.addListener(onPermissions);
    browser.permissions.onRemoved.addListener(onPermissions);
    this.ended.signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onAttached.removeListener(follow);
      browser.windows.onFocusChanged.removeListener(follow);
      browser.permissions.onAdded.removeListener(onPermissions);
      browser.permissions.onRemoved.removeListener(onPermissions);
    });
    await this.follow();
  }

  stop(): void {
    this.ended.abort();
  }

  readonly events: PanelEvents = {
    toggle: (on) => this.tell('toggle', { on }),
    reveal: (passage) => this.tell('reveal', { passage }),
    readArchives: () => this.tell('read-archives', {}),
    cancel: () => this.tell('cancel', {}),
    requestAccess: () => {
      // Nothing may be awaited before: the browser asks only within a click.
      browser.permissions.request(WIKIPEDIA).then(
        () => this.ask(),
        () => {},
      );
    },
    reload: () => {
      if (this.tab !== null) void browser.tabs.reload(this.tab);
    },
    findChange: async (quote, since, signal) => {
      const { state } = this.shown;
      if (state.kind !== 'page') return null;
      const search = crypto.randomUUID();
      signal.addEventListener('abort', () => void askBackground('cancel', { visit: search }).catch(() => {}));
      const answer = await askBackground('find-change', { page: state.view.page, quote, since, search });
      if (!answer.ok) throw new TroubleError(answer.trouble);
      return answer.value;
    },
  };

  /** Finds the active tab; where it is another one, begins anew. */
  private async follow(): Promise<void> {
    const [tab] = await browser.tabs.query({
      active: true,
      ...(this.windowId === undefined ? { currentWindow: true } : { windowId: this.windowId }),
    });
    const id = tab?.id ?? null;
    if (id === this.tab && this.shown.state.kind !== 'loading') return;
    this.tab = id;
    this.reset();
    await this.ask();
  }

  private reset(): void {
    this.turn++;
    this.change({ state: { kind: 'loading' }, archivesWanted: false, flagged: null });
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    const tab = this.tab;
    if (tab === null) return this.change({ state: { kind: 'not-wikipedia' } });
    for (const wait of TRIES) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (turn !== this.turn) return;
      const answer = await askPage(tab, 'view', {}).catch(() => null);
      if (turn !== this.turn) return;
      if (answer?.ok) {
        const { value } = answer;
        if ('otherPage' in value) this.change({ state: { kind: 'other-page', title: value.otherPage } });
        else this.take(value);
        return;
      }
      if (wait === 0 && !(await this.mayAnswer(tab))) break;
    }
    const state = await this.whyNot(tab);
    if (turn === this.turn && state) this.change({ state });
  }

  /** A Wikipedia page in a tab that may be read: its content script answers now or soon. */
  private async mayAnswer(tab: number): Promise<boolean> {
    const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
    return isWikipedia(url) && (await browser.permissions.contains(WIKIPEDIA));
  }

  /** Null while the page is still loading: the end of it is told by the browser. */
  private async whyNot(tab: number): Promise<PanelState | null> {
    if (!(await browser.permissions.contains(WIKIPEDIA))) return { kind: 'no-access' };
    const known = await browser.tabs.get(tab).catch(() => null);
    // Addresses of other sites are hidden from us, which is what we asked for.
    if (!isWikipedia(known?.url)) return { kind: 'not-wikipedia' };
    return known?.status === 'loading' ? null : { kind: 'reload-needed' };
  }

  private take(view: PageView): void {
    const wasWanted = this.shown.archivesWanted;
    // Archives are read because the panel is open; once a page, so that a cancel stays one.
    const archivesWanted = wasWanted || view.on;
    this.change({ state: { kind: 'page', view }, archivesWanted });
    if (archivesWanted && !wasWanted) this.tell('read-archives', {});
  }

  private takePart(part: Partial<PageView>, tab: number | undefined): null {
    const { state } = this.shown;
    if (tab === this.tab && state.kind === 'page')
      this.change({ state: { ...state, view: { ...state.view, ...part } } });
    return null;
  }

  private tell<K extends Exclude<keyof PageRequests, 'view'>>(type: K, input: PageRequests[K]['in']): void {
    if (this.tab === null) return;
    // Where the page is gone, asking again says why.
    askPage(this.tab, type, input).catch(() => this.ask());
  }

  private change(part: Partial<Shown>): void {
    this.shown = { ...this.shown, ...part };
    if (!this.ended.signal.aborted) this.show(this.shown);
  }
}

function isWikipedia(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname.endsWith('.wikipedia.org');
}
