/** Questions to the request log of a test wiki. */
import { fromExtension, isApi, type LogEntry } from '../wiki/front.ts';

/** The extension's own requests. */
export const own = (log: LogEntry[]) => log.filter(fromExtension);

/** Whether two of them were under way at the same time. */
export const overlap = (log: LogEntry[]) =>
  log.some((a, i) => log.slice(i + 1).some((b) => b.started < a.ended && a.started < b.ended));

/** Whether it asks for text, not only for revisions. A request by POST does not show what it asks for. */
export const asksForContent = ({ url, method }: LogEntry) =>
  isApi(url) && (method === 'POST' || (url.searchParams.get('rvprop') ?? '').includes('content'));

export const hosts = (log: LogEntry[]) => [...new Set(log.map((entry) => entry.host))].sort();
