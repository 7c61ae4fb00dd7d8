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
