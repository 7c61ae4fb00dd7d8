/** What the tests can do with a real browser that carries the extension; `chromium.ts` and `firefox.ts` fulfil it. */

import { readdirSync } from 'node:fs';

export interface LaunchOptions {
  /** Folder of the built extension; null: a browser without it (a control). */
  extension: string | null;
  /** Port of the wiki's TLS front, which stands for every host. */
  port: number;
  /** Folder of the browser's profile; without it a fresh one that ends with the browser. */
  profile?: string;
  /** Shows a window (needs a display). */
  headed?: boolean;
  /** What the browser says of itself: languages, colour scheme. */
  locale?: string;
}

/** Selectors name an element inside an open shadow root as `host >>> inner`. */
export interface View {
  /** Runs a function in the page; arguments and result as JSON. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<Awaited<R>>;
  /** Waits until the function returns something true (default 15 s) and returns it. */
  until<A extends unknown[], R>(
    run: (...args: A) => R | Promise<R>,
    args?: A,
    timeout?: number,
  ): Promise<NonNullable<Awaited<R>>>;
  /** A real click in the middle of the first match, scrolled into view. */
  click(selector: string): Promise<void>;
  /** A key or a chord: `Enter`, `Alt+Shift+X`. */
  press(keys: string): Promise<void>;
  screenshot(file: string): Promise<void>;
}

export interface Tab extends View {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
  activate(): Promise<void>;
}

export interface OptionsView extends View {
  /** Chooses a file in the first match of the selector, as a reader does in the browser's own dialog. */
  choose(selector: string, file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Opens a tab in front. */
  open(url: string): Promise<Tab>;
  /** Opens the real side panel beside a tab by the toolbar button, or returns it where it is open. */
  panel(tab: Tab): Promise<View>;
  /** Opens the extension's options page in a tab of its own. */
  options(): Promise<OptionsView>;
  /** Closes the panel, or the one that the browser opened again by itself. */
  closePanel(): Promise<void>;
  /** Ends the extension's background program, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Bytes that the background's heap holds once its garbage is collected. Chromium only: Firefox tells no test. */
  backgroundHeap(): Promise<number>;
  /** Runs the keyboard command `toggle-page` as the browser does when its keys are pressed. */
  toggleByKeyboard(): Promise<void>;
  /** Runs the context menu's entry as the browser does when it is chosen. Chromium only: Firefox has no such way in. */
  toggleByMenu(): Promise<void>;
  /** Takes access to Wikipedia away from the extension, as a reader can in the browser's settings. */
  withholdAccess(): Promise<void>;
  /** A picture of the whole window, toolbars and panel too. False where this browser cannot without a display. */
  windowScreenshot(file: string): Promise<boolean>;
  /** Settles when the browser is gone, however it ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Whether a browser starts with this profile for the first time. */
export const isFresh = (profile: string) => readdirSync(profile).length === 0;

/** The page that greets after installation is closed, so that it does not take the front in the middle of a test. */
export async function closeWelcome(pages: () => Promise<{ url(): string; close(): Promise<void> }[]>) {
  const find = async () => (await pages()).find((page) => page.url().endsWith('/welcome.html'));
  await eventually(find, 'the welcome page opens', 3000).then(
    (page) => page.close(),
    () => {},
  );
}

/**
 * Presses the toolbar button until the panel is open. More than once, because the page that greets after installation
 * may take the front at that very moment, and because Firefox's button closes a sidebar that opened by itself.
 */
export async function pressUntilOpen<T>(press: () => Promise<unknown>, open: () => Promise<T>) {
  for (let tries = 1; ; tries++) {
    await press();
    try {
      return await eventually(open, 'the panel opens', 3000);
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** The pieces of a selector: the hosts, outermost first, then the element itself. */
export const shadowPath = (selector: string): string[] => selector.split('>>>').map((part) => part.trim());

/** Calls `probe` until it returns something true; its last error, or a timeout in milliseconds, ends it. */
export async function eventually<T>(
  probe: () => Promise<T>,
  what: string,
  timeout = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await probe();
      if (value) return value as NonNullable<T>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < end);
  throw new Error(`timed out after ${timeout} ms: ${what}`, { cause: last });
}
