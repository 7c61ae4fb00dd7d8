import { useErrorBoundary, useMemo } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';
import type { ClaimAnnotation, Dispute, PageInfo, Passage } from '../lib/model/index.ts';
import { ClaimView } from './ClaimView.tsx';
import { SurroundingsProvider } from './context.ts';
import { DisputeView } from './DisputeView.tsx';
import { groupClaims } from './group-claims.ts';
import { Icon } from './Icon.tsx';
import { type PageUrl, wikiLinks } from './links.ts';

export interface ThreadCardProps {
  page: PageInfo;
  dispute: Dispute;
  /** Of today's article; empty while it is not read. */
  passages: Passage[];
  /** Claims of those passages. */
  claims: ClaimAnnotation[];
  i18n: I18n;
  pageUrl: PageUrl;
  /** Address of a passage in today's article. */
  passageAddress: (passage: Passage) => string;
  on: { close(): void };
}

/** One thread of the talk page that is being read, beside its heading: what the panel says of it, and the claims. */
export function ThreadCard({
  page,
  dispute,
  passages,
  claims,
  i18n,
  pageUrl,
  passageAddress,
  on,
}: ThreadCardProps) {
  const [error] = useErrorBoundary();
  const words = i18n.words.card;
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const about = new Set(dispute.passages.map(({ passage }) => passage));
  const entries = groupClaims(
    claims.filter(({ passage }) => about.has(passage)),
    passages,
  );
  const surroundings = useMemo(
    () => ({
      i18n,
      links: wikiLinks(page.host, pageUrl),
      reveal: null,
      passageAddress,
      pageLang: page.lang,
    }),
    [i18n, page.host, page.lang, pageUrl, passageAddress],
  );
  return (
    <SurroundingsProvider value={surroundings}>
      <div class="card" role="dialog" aria-label={words.threadLabel} tabIndex={-1} lang={i18n.locale}>
        <header>
          <span>{words.threadLabel}</span>
          <button type="button" class="close" aria-label={words.close} title={words.close} onClick={on.close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="body">
          {error ? (
            <p>{i18n.words.panel.error}</p>
          ) : (
            <>
              <DisputeView dispute={dispute} passages={byId} level={2} />
              {dispute.passages.length === 0 && <p>{words.noPassage}</p>}
              {entries.map((entry) => (
                <ClaimView key={`${entry.pack}/${entry.claim.id}`} entry={entry} level={2} compact />
              ))}
            </>
          )}
        </div>
        <footer>
          <span>{words.note}</span>
        </footer>
      </div>
    </SurroundingsProvider>
  );
}
