import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { listenInPage, TroubleError } from '../../lib/messages/index.ts';
import { isOff, onSwitch } from '../../lib/settings/index.ts';
import { detect } from '../../lib/wiki/index.ts';
import './highlights.css';
import { Session } from './session.ts';

export default defineContentScript({
  matches: ['https://*.wikipedia.org/*'],
  runAt: 'document_end',
  async main(ctx) {
    const page = detect(document, location);
    if (!page) return;
    const { signal } = ctx;
    // Articles and their talk pages; a user's talk page is no argument about an article.
    const readable = page.type !== 'other' && page.namespace <= 1;
    const session = new Session(document, page);
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
      },
      signal,
    );
    if (!readable || !browser.runtime?.id) return;
    onSwitch(page, (off) => session.switched(!off), signal);
    session.switched(!(await isOff(page)));
  },
});
