/** Resolves once the page stands in its tab and is not merely prerendered for it, or on abort. */
export async function shown(document: Document, signal: AbortSignal): Promise<void> {
  if ('prerendering' in document && document.prerendering) await once(document, 'prerenderingchange', signal);
}

/** Resolves once the page is visible to a reader and the browser is idle, or on abort. */
export async function idle(document: Document, signal: AbortSignal): Promise<void> {
  while (document.visibilityState !== 'visible' && !signal.aborted)
    await once(document, 'visibilitychange', signal);
  if (signal.aborted) return;
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 3000 }));
}

const once = (target: EventTarget, type: string, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
