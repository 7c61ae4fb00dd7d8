/**
 * What the reader chose: pages switched off, and options. In `storage.local`, not in IndexedDB: it survives
 * eviction and private windows, and a content script can read it without waking the background.
 */
import browser from 'webextension-polyfill';
import type { PageInfo } from '../model/index.ts';

type Subject = Pick<PageInfo, 'wiki' | 'type' | 'pageId' | 'subjectTitle'>;

interface Off {
  /** Subject page id; 0 where only its talk page was seen. */
  id: number;
  title: string;
}

const idKey = (wiki: string, id: number) => `off/${wiki}/id/${id}`;
const titleKey = (wiki: string, title: string) => `off/${wiki}/title/${title}`;
const subjectId = (page: Subject) => (page.type === 'article' ? page.pageId : 0);

/**
 * Whether Crosstalk is switched off for the page's subject. The id is the key, so that a moved page stays off; talk
 * pages do not know it, so the title stands beside it, and is set right when the article is seen.
 */
export async function isOff(page: Subject): Promise<boolean> {
  const id = subjectId(page);
  const byTitle = titleKey(page.wiki, page.subjectTitle);
  const stored = await browser.storage.local.get(id ? [idKey(page.wiki, id), byTitle] : [byTitle]);
  const known = id ? (stored[idKey(page.wiki, id)] as Off | undefined) : undefined;
  const named = stored[byTitle] as Off | undefined;
  const off = Boolean(known) || (named !== undefined && (id === 0 || named.id === 0 || named.id === id));
  if (off && id && (known?.title !== page.subjectTitle || named?.id !== id)) {
    // Moved since, or switched on its talk page.
    if (known && known.title !== page.subjectTitle)
      await browser.storage.local.remove(titleKey(page.wiki, known.title));
    await setOff(page, true);
  }
  return off;
}

/** Switches Crosstalk off or on for the page's subject; `isOff` tells the same afterwards, over restarts too. */
export async function setOff(page: Subject, off: boolean): Promise<void> {
  const id = subjectId(page);
  const byTitle = titleKey(page.wiki, page.subjectTitle);
  if (off) {
    const row: Off = { id, title: page.subjectTitle };
    await browser.storage.local.set({ [byTitle]: row, ...(id ? { [idKey(page.wiki, id)]: row } : {}) });
    return;
  }
  const keys = [byTitle, ...(id ? [idKey(page.wiki, id)] : [])];
  const stored = await browser.storage.local.get(keys);
  for (const row of Object.values(stored) as Off[]) {
    keys.push(titleKey(page.wiki, row.title));
    if (row.id) keys.push(idKey(page.wiki, row.id));
  }
  await browser.storage.local.remove(keys);
}

/** Calls back with the new state whenever this subject is switched, in this tab or another, until the signal aborts. */
export function onSwitch(page: Subject, callback: (off: boolean) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(`off/${page.wiki}/`))) {
      isOff(page).then(callback, () => {});
    }
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(onChanged);
    } catch {
      // The extension was reloaded: its storage tells nothing any more.
    }
  });
}

/** How many badges the reader wants to see. */
export type Amount = 'fewer' | 'normal' | 'more';

export async function amount(): Promise<Amount> {
  const { amount } = await browser.storage.local.get('amount');
  return amount === 'fewer' || amount === 'more' ? amount : 'normal';
}

export async function setAmount(amount: Amount): Promise<void> {
  await browser.storage.local.set({ amount });
}
