import browser from 'webextension-polyfill';
import { TroubleError } from '../messages/index.ts';
import type { PageInfo } from '../model/index.ts';
import { wikiHost } from '../wiki/index.ts';

type Sender = Pick<browser.Runtime.MessageSender, 'url'>;

/** A content script speaks for the host that it runs on, and for no other. @throws TroubleError */
export function speaksFor(page: PageInfo, { url = '' }: Sender): void {
  if (!URL.canParse(url) || wikiHost(new URL(url).hostname) !== page.host) {
    throw new TroubleError({ kind: 'internal', message: `a page of another host than ${page.host}` });
  }
}

/** What changes the reader's choices comes from the extension's own pages. @throws TroubleError */
export function ownPages({ url = '' }: Sender): void {
  if (!url.startsWith(browser.runtime.getURL('/'))) {
    throw new TroubleError({ kind: 'internal', message: 'not for pages of the web' });
  }
}
