/** What the tests look at in a page and in the panel. */
import type { Tab, View } from '../browsers/index.ts';

export const address = (title: string, lang = 'en') =>
  `https://${lang}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/')}`;

export const badges = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('crosstalk-badge').length);

/** Waits until an element is there, or is gone. */
export const shows = (view: View, selector: string, timeout?: number) =>
  view.until((selector: string) => document.querySelector(selector) !== null, [selector], timeout);
export const gone = (view: View, selector: string) =>
  view.until((selector: string) => document.querySelector(selector) === null, [selector]);

export const someBadges = (tab: Tab) => tab.until(() => document.querySelectorAll('crosstalk-badge').length);

export const highlights = (tab: Tab) =>
  tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('crosstalk-')));

export const outerHtml = (tab: Tab) => tab.evaluate(() => document.documentElement.outerHTML);

/** Where two texts part, to be read in a failure's first line. */
export function parting(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 100), at + 200));
  return `was ${around(was)}, is ${around(is)}`;
}

/** The page has loaded and its own scripts have ended their changes. */
export async function quiet(tab: Tab): Promise<void> {
  await tab.until(() => document.readyState === 'complete');
  let last = '';
  await tab.until(() => new Promise((resolve) => setTimeout(() => resolve(true), 700)));
  for (let same = 0; same < 2; ) {
    const now = await outerHtml(tab);
    same = now === last ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Waits until the panel's root names one of the states. */
export const panelState = (panel: View, ...states: string[]) =>
  panel.until(
    (...states: string[]) => {
      const state = document.querySelector('[data-state]')?.getAttribute('data-state') ?? '';
      return states.includes(state) ? state : '';
    },
    states,
    30_000,
  );

/** Waits until the panel shows this page with its talk page and all archives read. */
export const allRead = (panel: View, title: string) =>
  panel.until(
    (title: string) =>
      document.querySelector('h1, h2')?.closest('[data-state]')?.textContent.includes(title) &&
      document.querySelector('[data-talk=all-read]') !== null,
    [title],
    40_000,
  );

export interface DisputeRow {
  id: string;
  heading: string;
  passages: string[];
  link: string;
}

/** Opens what the panel folds: what is folded is not drawn. */
export const unfold = (panel: View) =>
  panel.until(() =>
    [...document.querySelectorAll<HTMLDetailsElement>('details.returns')].every((folded) => {
      folded.open = true;
      return folded.querySelector('[data-dispute]') !== null;
    }),
  );

export const disputes = (panel: View): Promise<DisputeRow[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-dispute]')].map((entry) => ({
      id: entry.getAttribute('data-dispute') ?? '',
      heading: entry.querySelector('.statement')?.textContent ?? '',
      passages: [...entry.querySelectorAll('.passage blockquote')].map((quote) => quote.textContent),
      link: entry.querySelector<HTMLAnchorElement>('.row a[href*=".wikipedia.org/wiki/"]')?.href ?? '',
    })),
  );

export const press = (panel: View) => panel.click('button[role=switch]');

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
