import { defineContentScript } from 'wxt/utils/define-content-script';
import { listenInPage, TroubleError } from '../../lib/messages/index.ts';
import { isOff, onSwitch } from '../../lib/settings/index.ts';
import { detect } from '../../lib/wiki/index.ts';
import './highlights.css';
import { sweep } from '../../lib/overlay/index.ts';
import { shown } from './idle.ts';
import { Session } from './session.ts';

export default defineContentScript({
  matches: ['https://*.wikipedia.org/*'],
  runAt: 'document_end',
  async main(ctx) {
    // Until then the tab shows another page, whose toolbar button and panel this one must not touch.
    await shown(document, ctx.signal);
    if (ctx.isInvalid) return;
    // Of an older version of ourselves, which the browser ended without a word.
    sweep(document);
    const page = detect(document, location);
    if (!page) return;
    const { signal } = ctx;
    // Articles and their talk pages; a user's talk page is no argument about an article.
    const readable = page.type !== 'other' && page.namespace <= 1;
    const session = new Session(document, page, () => ctx.isValid);
    ctx.onInvalidated(() => session.destroy());

    listenInPage(
      {
        view: () => (readable ? session.view : { otherPage: page.title }),
        reveal: ({ passage }) => {
          session.reveal(passage);
          return null;
        },
        'read-archives': () => {
          session.readArchives();
          return null;
        },
        cancel: async () => {
          await session.cancel();
          return null;
        },
        toggle: async ({ on }) => {
          if (!readable)
            throw new TroubleError({ kind: 'internal', message: 'nothing to switch on this page' });
          await session.toggle(on);
          return null;
        },
        progress: ({ visit, read, pages }) => {
          if (visit === session.visit) session.progress(read, pages);
          return null;
        },
        'disputes-so-far': ({ visit, ...part }) => {
          if (visit === session.visit) session.part(part);
          return null;
        },
      },
      signal,
    );
    if (!readable) return;
    const follow = async () => {
      const off = await isOff(page);
      if (ctx.isValid) session.switched(!off);
    };
    onSwitch(page, (off) => session.switched(!off), signal);
    // The browser does not tell a page that its extension was reloaded.
    ctx.addEventListener(document, 'visibilitychange', () => void ctx.isValid);
    ctx.addEventListener(window, 'pagehide', () => session.leave());
    ctx.addEventListener(window, 'pageshow', async ({ persisted }) => {
      if (!persisted || ctx.isInvalid) return;
      // It may have been switched in another tab meanwhile.
      await follow();
      if (ctx.isValid) session.restored();
    });
    await follow();
  },
});
