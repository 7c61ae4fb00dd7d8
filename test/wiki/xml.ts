/** MediaWiki's import format for the pages of a test wiki. */
import type { WikiPage } from './pages.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One revision a page, dated after the last signature that our pages hold. */
export function importXml(pages: WikiPage[], timestamp = '2024-06-01T12:00:00Z'): string {
  return historyXml(pages.map(({ title, text }) => ({ title, revisions: [{ timestamp, text }] })));
}

/** Pages with their histories, oldest revision first. */
export function historyXml(
  pages: { title: string; revisions: { timestamp: string; text: string }[] }[],
): string {
  const revision = ({ timestamp, text }: { timestamp: string; text: string }) =>
    `<revision><timestamp>${timestamp}</timestamp>
<contributor><username>Importer</username><id>0</id></contributor><model>wikitext</model><format>text/x-wiki</format>
<text xml:space="preserve">${escaped(text)}</text></revision>`;
  const rows = pages.map(
    ({ title, revisions }) =>
      `<page><title>${escaped(title)}</title>${revisions.map(revision).join('\n')}</page>`,
  );
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">\n${rows.join('\n')}\n</mediawiki>\n`;
}
