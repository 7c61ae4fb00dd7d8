import { useErrorBoundary, useMemo } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';
import type { PageView, PanelState, WordingChange } from '../lib/model/index.ts';
import { ClaimView } from './ClaimView.tsx';
import { SurroundingsProvider, useWords } from './context.ts';
import { DisputeList } from './DisputeList.tsx';
import { groupClaims } from './group-claims.ts';
import { Header } from './Header.tsx';
import { type PageUrl, wikiLinks } from './links.ts';
import { Places } from './Places.tsx';
import { NothingFound, PlainState, Reading } from './PlainState.tsx';
import { rootState } from './panel-state.ts';
import { StandingAnswers } from './StandingAnswers.tsx';
import { TalkStatus } from './TalkStatus.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import { useFlag } from './use-flag.ts';

/** What a reader can ask for in the panel. */
export interface PanelEvents {
  toggle(on: boolean): void;
  /** Shows a passage in the article. */
  reveal(passage: string): void;
  /** Reads talk page and archives; also to go on after a cancel, and to try again after a fault. */
  readArchives(): void;
  cancel(): void;
  /** Asks the browser for access to Wikipedia; called within the reader's click. */
  requestAccess(): void;
  reload(): void;
  /** When a wording quoted at `since` (ISO 8601) went from the article of the page that is shown. */
  findChange(quote: string, since: string, signal: AbortSignal): Promise<WordingChange | null>;
}

export interface PanelProps {
  state: PanelState;
  i18n: I18n;
  pageUrl: PageUrl;
  on: PanelEvents;
  /** Archives are asked for already: no button for it. */
  archivesWanted: boolean;
  /** The passage whose entry is to be shown and flagged; a new object each time it is asked for. */
  flagged?: { passage: string } | null;
}

/** The side panel: what is known and disputed about the page in the active tab. */
export function Panel({ state, i18n, pageUrl, on, archivesWanted, flagged }: PanelProps) {
  const [error, reset] = useErrorBoundary();
  const root = rootState(state);
  const view = state.kind === 'page' ? state.view : null;
  const host = view?.page.host ?? '';
  const pageLang = view?.page.lang ?? '';
  const surroundings = useMemo(
    () => ({ i18n, links: wikiLinks(host, pageUrl), reveal: on.reveal, findChange: on.findChange, pageLang }),
    [i18n, host, pageUrl, on, pageLang],
  );
  return (
    <SurroundingsProvider value={surroundings}>
      <div class="panel" data-state={root}>
        {error ? (
          <PlainState
            title={i18n.words.name}
            text={i18n.words.panel.error}
            button={i18n.words.trouble.retry}
            onClick={reset}
          />
        ) : view ? (
          <PageBody view={view} on={on} archivesWanted={archivesWanted} flagged={flagged ?? null} />
        ) : (
          <NoPage state={state} i18n={i18n} on={on} />
        )}
      </div>
    </SurroundingsProvider>
  );
}

function NoPage({ state, i18n, on }: { state: PanelState; i18n: I18n; on: PanelEvents }) {
  const { states } = i18n.words;
  switch (state.kind) {
    case 'not-wikipedia':
      return <PlainState {...states.notWikipedia} />;
    case 'no-access':
      return <PlainState {...states.noAccess} onClick={on.requestAccess} />;
    case 'reload-needed':
      return <PlainState {...states.reloadNeeded} onClick={on.reload} />;
    case 'other-page':
      return <PlainState title={states.otherPage.title(state.title)} text={states.otherPage.text} />;
    default:
      return <PlainState {...states.loading} busy />;
  }
}

function PageBody({
  view,
  on,
  archivesWanted,
  flagged,
}: {
  view: PageView;
  on: PanelEvents;
  archivesWanted: boolean;
  flagged: { passage: string } | null;
}) {
  const root = rootState({ kind: 'page', view });
  const passages = useMemo(() => new Map(view.passages.map((p) => [p.id, p])), [view.passages]);
  const claims = useMemo(() => groupClaims(view.claims, view.passages), [view.claims, view.passages]);
  const main = useFlag(flagged, view);
  const article = view.page.type === 'article';
  const talk = <TalkStatus talk={view.talk} archivesWanted={archivesWanted} on={on} />;
  return (
    <>
      <Header page={view.page} on={view.on} onToggle={on.toggle} />
      <main ref={main}>
        {view.on && view.trouble && <TroubleNotice trouble={view.trouble} onRetry={on.readArchives} />}
        {root === 'off' && <Off onClick={() => on.toggle(true)} />}
        {root === 'reading' && <Reading view={view} />}
        {root === 'nothing-found' && <NothingFound view={view} />}
        {root === 'nothing-found' && <StandingAnswers standing={view.standing} disputes={view.disputes} />}
        {root === 'found' && (
          <>
            {article && <Jumps />}
            {article && <Claims entries={claims} />}
            <StandingAnswers standing={view.standing} disputes={view.disputes} />
            <DisputeList
              disputes={view.disputes}
              passages={passages}
              talk={view.talk}
              inView={view.inView ?? NONE}
              flagged={flagged}
            >
              {talk}
              {view.leftOut ? <LeftOut count={view.leftOut} /> : null}
            </DisputeList>
            <Places claims={claims} disputes={view.disputes} passages={view.passages} />
          </>
        )}
        {(root === 'reading' || root === 'nothing-found') && talk}
      </main>
      {root !== 'off' && <Notes />}
    </>
  );
}

/** The ways to the lists. No counts: how many there are measures nothing. */
function Jumps() {
  const { panel } = useWords();
  return (
    <nav class="jumps" aria-label={panel.jump}>
      <a href="#claims-heading">{panel.claims}</a>
      <a href="#disputes-heading">{panel.disputes}</a>
    </nav>
  );
}

const NONE: string[] = [];

/** Where more claims than this stand, what sources say is folded. */
const UNFOLDED = 3;

function Claims({ entries }: { entries: ReturnType<typeof groupClaims> }) {
  const words = useWords();
  return (
    <section class="list" aria-labelledby="claims-heading">
      <h2 id="claims-heading" tabIndex={-1}>
        {words.panel.claims}
      </h2>
      {entries.length === 0 && <p class="quiet-text">{words.panel.noClaims}</p>}
      {entries.map((entry) => (
        <ClaimView
          key={`${entry.pack}/${entry.claim.id}`}
          entry={entry}
          level={3}
          folded={entries.length > UNFOLDED}
        />
      ))}
    </section>
  );
}

function Off({ onClick }: { onClick: () => void }) {
  const { off } = useWords().states;
  return <PlainState {...off} onClick={onClick} />;
}

function LeftOut({ count }: { count: number }) {
  return <p class="quiet-text">{useWords().list.leftOut(count)}</p>;
}

function Notes() {
  return <footer class="notes">{useWords().panel.notes}</footer>;
}
