import cardCss from '../../components/card.css?inline';
import type { ArticleText } from '../../lib/article/index.ts';
import { readArticle } from '../../lib/article/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { askBackground, tellPanel, troubleOf } from '../../lib/messages/index.ts';
import type { ClaimAnnotation, Dispute, PageInfo, PageView, Trouble } from '../../lib/model/index.ts';
import { Overlay, ThreadMarks } from '../../lib/overlay/index.ts';
import { setOff } from '../../lib/settings/index.ts';
import { talkRoot } from '../../lib/talk/dom/index.ts';
import { passageUrl } from '../../lib/wiki/index.ts';
import { drawCard, drawThreadCard } from './card.tsx';
import { idle } from './idle.ts';
import { InView } from './in-view.ts';
import { marksOf, threadMarksOf } from './marks.ts';
import { readTalkPage } from './talk.ts';

const { words } = createI18n();

const emptyView = (page: PageInfo, on: boolean): PageView => ({
  page,
  on,
  reading: false,
  passages: [],
  claims: [],
  disputes: [],
  talk: { kind: 'none' },
  trouble: null,
});

/**
 * One page load: switched on and off, it reads the article, asks the background, paints, and keeps the view that the
 * panel shows. Off leaves nothing: no element, no highlight, no listener, no request.
 */
export class Session {
  /** One page load, as the background knows it: revisions are checked once a visit. */
  readonly visit = crypto.randomUUID();
  view: PageView;
  /** On a talk page: claims of today's article, for its threads' cards. */
  articleClaims: ClaimAnnotation[] = [];
  private running: {
    ended: AbortController;
    article: ArticleText | null;
    overlay: Overlay | null;
    /** Once a panel or card was opened: what is on the screen stands first in the panel. */
    inView: InView | null;
    /** On a talk page: its own disputes, and the marks beside their headings. */
    threads: { marks: ThreadMarks; headings: ReadonlyMap<string, Element>; disputes: Dispute[] } | null;
  } | null = null;
  private readonly document: Document;
  private readonly watchers = new Set<() => void>();
  private archivesWanted = false;
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every reading of the talk pages: the answer to one that was given up is dropped. */
  private turn = 0;
  /** Why the claims could not be matched; reading the talk pages does not mend that. */
  private matchTrouble: Trouble | null = null;
  private readonly isAlive: () => boolean;

  /** `isAlive`: false once the extension was reloaded or removed; then it has called `destroy`. */
  constructor(document: Document, page: PageInfo, isAlive: () => boolean) {
    this.document = document;
    this.isAlive = isAlive;
    this.view = emptyView(page, false);
  }

  /** Follows the stored switch. */
  switched(on: boolean): void {
    if (on === this.view.on) return;
    if (on) this.start();
    else this.stop();
  }

  /** The reader switches; the store tells every tab, this one included. */
  async toggle(on: boolean | null): Promise<void> {
    await setOff(this.view.page, !(on ?? !this.view.on));
  }

  /** Calls back after every change of the view, until the returned function is called. */
  watch(callback: () => void): () => void {
    this.watchers.add(callback);
    return () => this.watchers.delete(callback);
  }

  reveal(id: string): void {
    const { page, passages } = this.view;
    const passage = passages.find((p) => p.id === id);
    if (page.type === 'article') this.running?.overlay?.reveal(id);
    else if (passage) {
      // The passage stands on another page: the tab goes there.
      this.document.location.assign(passageUrl(page, passage, passages));
    }
  }

  /** Reads the archives too, after what is being read; once all is read, again only after a fault. */
  readArchives(): void {
    this.archivesWanted = true;
    this.followView();
    const { on, reading, talk, trouble } = this.view;
    if (!on || reading || talk.kind === 'reading' || (talk.kind === 'all-read' && !trouble)) return;
    void this.readTalk('all');
  }

  async cancel(): Promise<void> {
    await askBackground('cancel', { visit: this.visit });
  }

  progress(read: number, pages: number): void {
    if (this.view.talk.kind !== 'reading') return;
    const talk = { kind: 'reading' as const, progress: { read, pages } };
    this.view = { ...this.view, talk };
    for (const watcher of this.watchers) watcher();
    void tellPanel('talk', { talk });
  }

  /** Disputes of the talk pages read so far. What is shown grows, and shrinks only at the end. */
  part(part: Pick<PageView, 'disputes' | 'standing' | 'leftOut'>): void {
    const { talk, disputes } = this.view;
    if (talk.kind === 'reading' && part.disputes.length >= disputes.length) this.change(part);
  }

  /** The page goes away, perhaps into the back/forward cache: what is being read for it is cancelled. */
  leave(): void {
    if (!this.giveUp()) return;
    this.view = { ...this.view, talk: { kind: 'none' } };
  }

  /** The page came back from the back/forward cache. */
  restored(): void {
    this.showState();
    this.change({});
    const { on, reading, talk } = this.view;
    if (!on || reading || talk.kind !== 'none') return;
    if (this.archivesWanted) void this.readTalk('all');
    else if (this.view.page.type === 'article') void this.readTalk('talk');
  }

  /** Ends for good: the extension was updated or removed, or the page goes away. */
  destroy(): void {
    clearTimeout(this.telling);
    this.turn++;
    this.running?.ended.abort();
    this.running?.overlay?.destroy();
    this.running?.inView?.destroy();
    this.running?.threads?.marks.destroy();
    this.running = null;
  }

  private start(): void {
    const running = {
      ended: new AbortController(),
      article: null,
      overlay: null,
      inView: null,
      threads: null,
    };
    this.running = running;
    this.matchTrouble = null;
    this.view = emptyView(this.view.page, true);
    // A talk page's panel waits for the article too: it says whether a living person is argued about.
    this.change({ reading: true });
    this.showState();
    this.run(running.ended.signal).catch((error) => {
      if (!running.ended.signal.aborted && this.isAlive())
        this.change({ reading: false, trouble: troubleOf(error) });
    });
  }

  private stop(): void {
    this.giveUp();
    this.destroy();
    this.view = emptyView(this.view.page, false);
    this.change({});
    this.showState();
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { page } = this.view;
    if (page.type === 'article') {
      const article = await readArticle(this.document, page, signal);
      if (signal.aborted || !this.running) return;
      this.running.article = article;
      this.running.overlay = new Overlay({
        article,
        root: this.document.querySelector<HTMLElement>('#mw-content-text') ?? this.document.body,
        cardCss,
        card: (passage) => drawCard(this, passage),
        onOpen: (passage) => {
          // A card of an extension that is gone could neither be filled nor lead anywhere.
          if (!this.isAlive()) return;
          void tellPanel('show-passage', { passage });
          // What the reader cancelled is not begun again by the way.
          if (this.view.talk.kind !== 'cancelled') this.readArchives();
        },
      });
      if (page.debug) this.running.overlay.paintDebug();
      const { passages } = article;
      const matched = await askBackground('match', { page, passages });
      if (signal.aborted) return;
      if (matched.ok) this.change({ passages, claims: matched.value, reading: false });
      else {
        this.matchTrouble = matched.trouble;
        this.change({ passages, reading: false, trouble: matched.trouble });
      }
      this.showState();
    }
    await idle(this.document, signal);
    if (page.type !== 'article') await this.readThreads(signal);
    if (page.type !== 'article') this.followContent(signal);
    // A panel or card that was opened meanwhile has asked for more already.
    if (signal.aborted || this.view.talk.kind !== 'none') return;
    if (this.archivesWanted) await this.readTalk('all');
    else if (page.type === 'article') await this.readTalk('talk');
  }

  /** Reads the threads of the talk page that is shown, and marks them. */
  private async readThreads(signal: AbortSignal): Promise<void> {
    this.change({ reading: true });
    const { page } = this.view;
    const found = await readTalkPage(this.document, page, this.visit, signal).catch(troubleOf);
    if (signal.aborted || !this.running || !this.isAlive()) return;
    if ('kind' in found) {
      // The panel can still read the talk pages as wikitext.
      this.change({ reading: false, trouble: found });
      return;
    }
    const { page: itself, passages, disputes, claims, headings, trouble } = found;
    this.articleClaims = claims;
    this.running.threads?.marks.destroy();
    this.running.threads = {
      headings,
      disputes,
      marks: new ThreadMarks({
        root: this.document.querySelector<HTMLElement>('#mw-content-text') ?? this.document.body,
        cardCss,
        card: (dispute) => drawThreadCard(this, dispute),
        isAlive: this.isAlive,
      }),
    };
    // What the panel has read meanwhile holds this page's threads too.
    const known = this.view.talk.kind === 'none' ? { disputes } : {};
    this.change({ page: itself, passages, ...known, reading: false, trouble });
    this.showState();
  }

  /** Reads the threads anew when a script of the page puts new content in the old one's place, as after a reply. */
  private followContent(signal: AbortSignal): void {
    const root = this.document.querySelector('#mw-content-text');
    if (!root || signal.aborted) return;
    let content = talkRoot(this.document);
    const replaced = new MutationObserver(() => {
      const now = talkRoot(this.document);
      if (now === content || !root.contains(now)) return;
      content = now;
      void this.readThreads(signal);
    });
    replaced.observe(root, { childList: true });
    signal.addEventListener('abort', () => replaced.disconnect());
  }

  /**
   * Disputes of this talk page: as the panel has them, so that both say the same; else as the page itself was read, which
   * may be an old revision.
   */
  threadDisputes(): Dispute[] {
    const { disputes } = this.view;
    const known = new Set(disputes.map(({ id }) => id));
    const own = this.running?.threads?.disputes ?? [];
    return [...disputes, ...own.filter(({ id }) => !known.has(id))];
  }

  private async readTalk(depth: 'talk' | 'all'): Promise<void> {
    if (!this.running) return;
    const turn = ++this.turn;
    const { page, passages } = this.view;
    this.change({ talk: { kind: 'reading', progress: { read: 0, pages: 0 } }, trouble: this.matchTrouble });
    const answer = await askBackground('disputes', { page, passages, depth, visit: this.visit }).catch(
      (error) => ({
        ok: false as const,
        trouble: troubleOf(error),
      }),
    );
    if (turn !== this.turn || !this.isAlive()) return;
    if (answer.ok) this.change({ ...answer.value, trouble: answer.value.trouble ?? this.matchTrouble });
    else this.change({ talk: { kind: 'none' }, trouble: answer.trouble });
    this.showState();
    // The panel was opened while only the talk page was being read. After a fault the reader says when to go on.
    if (this.archivesWanted && depth === 'talk' && answer.ok && !answer.value.trouble)
      await this.readTalk('all');
  }

  /** Cancels the reading of talk pages that is under way, its requests too; false where there is none. */
  private giveUp(): boolean {
    if (this.view.talk.kind !== 'reading') return false;
    this.turn++;
    this.cancel().catch(() => {}); // a background that is gone reads nothing
    return true;
  }

  private change(change: Partial<PageView>): void {
    this.view = { ...this.view, ...change };
    // Progress comes with every page read and changes nothing in the article.
    if (change.passages || change.claims || change.disputes) this.paint();
    if (change.disputes) this.followView();
    for (const watcher of this.watchers) watcher();
    // Many changes in a row are told once.
    clearTimeout(this.telling);
    this.telling = setTimeout(() => void tellPanel('view', { view: this.view }), 30);
  }

  /** Where a panel is or was open, follows which disputed passages are on the screen. */
  private followView(): void {
    const { running } = this;
    if (!this.archivesWanted || !running?.article) return;
    running.inView ??= new InView(running.article, (passages) => {
      if (passages.join() === this.view.inView?.join()) return;
      this.view = { ...this.view, inView: passages };
      void tellPanel('in-view', { passages });
    });
    running.inView.follow(new Set(this.view.disputes.flatMap((d) => d.passages.map((p) => p.passage))));
  }

  private paint(): void {
    const { overlay, threads } = this.running ?? {};
    overlay?.paint(marksOf(this.view, words));
    threads?.marks.paint(threadMarksOf(this.threadDisputes(), threads.headings, words));
  }

  private showState(): void {
    const { on, claims, disputes } = this.view;
    const state = !on ? 'off' : claims.length + disputes.length > 0 ? 'something' : 'on';
    void askBackground('show-state', { state }).catch(() => {});
  }
}
