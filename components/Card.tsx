import { useErrorBoundary, useMemo } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';
import type { ClaimAnnotation, Dispute, PageInfo, Passage } from '../lib/model/index.ts';
import { ClaimView } from './ClaimView.tsx';
import { SurroundingsProvider } from './context.ts';
import { DisputeView } from './DisputeView.tsx';
import { groupClaims } from './group-claims.ts';
import { Icon } from './Icon.tsx';
import { type PageUrl, wikiLinks } from './links.ts';

export interface CardProps {
  page: PageInfo;
  /** The passage that the card is about. */
  passage: Passage;
  /** Of the page; those of other passages are left out. */
  claims: ClaimAnnotation[];
  disputes: Dispute[];
  i18n: I18n;
  pageUrl: PageUrl;
  on: {
    close(): void;
    /** Null where the browser cannot open the panel from a page (Firefox). */
    openPanel: (() => void) | null;
  };
}

/** Everything about one passage, beside it. Self-contained: it stands in a shadow root with `card.css`. */
export function Card({ page, passage, claims, disputes, i18n, pageUrl, on }: CardProps) {
  const [error] = useErrorBoundary();
  const words = i18n.words.card;
  const passages = useMemo(() => new Map([[passage.id, passage]]), [passage]);
  const entries = groupClaims(
    claims.filter((claim) => claim.passage === passage.id),
    [passage],
  );
  const threads = disputes.filter((dispute) => dispute.passages.some((p) => p.passage === passage.id));
  const surroundings = useMemo(
    () => ({ i18n, links: wikiLinks(page.host, pageUrl), reveal: null, pageLang: page.lang }),
    [i18n, page.host, page.lang, pageUrl],
  );
  return (
    <SurroundingsProvider value={surroundings}>
      <div class="card" role="dialog" aria-label={words.label} tabIndex={-1} lang={i18n.locale}>
        <header>
          <span>{words.label}</span>
          <button type="button" class="close" aria-label={words.close} title={words.close} onClick={on.close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="body">
          {error ? (
            <p>{i18n.words.panel.error}</p>
          ) : (
            <>
              {entries.map((entry) => (
                <ClaimView key={`${entry.pack}/${entry.claim.id}`} entry={entry} level={2} compact />
              ))}
              {threads.length > 0 && entries.length > 0 && <p class="divider">{words.threads}</p>}
              {threads.map((dispute) => (
                <DisputeView key={dispute.id} dispute={dispute} passages={passages} level={2} compact />
              ))}
            </>
          )}
        </div>
        <footer>
          <span>{words.note}</span>
          {on.openPanel && (
            <button type="button" onClick={on.openPanel}>
              <Icon name="panel" />
              <span>{words.openPanel}</span>
            </button>
          )}
        </footer>
      </div>
    </SurroundingsProvider>
  );
}
