import { inSlices, type Steps } from '../text/index.ts';

/** Milliseconds of reading at a stretch: giving out of hand takes a service worker some milliseconds itself. */
const SLICE = 40;

/** Long work on talk pages, while messages are answered. */
export const unhurried = <T>(steps: Steps<T>): Promise<T> => inSlices(steps, breath, SLICE);

/**
 * Lets others go first: messages of other tabs, and in Firefox the panel, which runs on the background's thread. Not a
 * timer: those wait for four milliseconds each.
 */
export const breath = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
