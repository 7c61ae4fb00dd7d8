import type { Claim, Position, Source } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import type { ClaimEntry } from './group-claims.ts';
import { Icon } from './Icon.tsx';
import { PassageQuote, Sign, WebLink, webAddress } from './parts.tsx';
import { reportUrl } from './tracker.ts';

/** Passages shown at once; the others of the same claim are folded. */
const PLACES = 2;

/**
 * One claim with its passages, what sources say, and where it was argued. `compact`: beside the passage itself.
 * `folded`: what sources say waits behind a click, for long lists.
 */
export function ClaimView({
  entry,
  level,
  compact,
  folded,
}: {
  entry: ClaimEntry;
  level: 2 | 3;
  compact?: boolean;
  folded?: boolean;
}) {
  const { i18n } = useSurroundings();
  const { claim: words } = i18n.words;
  const { claim, places } = entry;
  const Heading = `h${level}` as 'h2' | 'h3';
  const place = ({ passage, match }: ClaimEntry['places'][number]) => (
    <div key={passage.id} class="place" data-place={passage.id}>
      <p class="stance" data-stance={match.stance}>
        <Sign icon={match.stance}>{words.stance[match.stance]}</Sign>
      </p>
      {!compact && (
        <PassageQuote
          passage={passage}
          evidence={[...match.evidence, ...(match.stanceEvidence ?? [])]}
          reveal={words.reveal}
        />
      )}
    </div>
  );
  const said = (
    <div class="said">
      <p class="context" dir="auto">
        {claim.context}
      </p>
      <Positions claim={claim} />
      <Raised raised={claim.raised} />
      <Sources sources={claim.sources} open={compact === true} />
      <Discussions claim={claim} />
    </div>
  );
  return (
    <article
      class="entry claim"
      data-claim={claim.id}
      data-passages={places.map(({ passage }) => passage.id).join(' ')}
      tabIndex={-1}
    >
      <p class="signs">
        <Sign icon={claim.kind}>{words.kind[claim.kind]}</Sign>
      </p>
      <Heading class="statement" dir="auto">
        {claim.claimReviewed}
      </Heading>
      {places.slice(0, PLACES).map(place)}
      {places.length > PLACES && (
        <details>
          <summary>{i18n.words.dispute.morePassages(places.length - PLACES)}</summary>
          {places.slice(PLACES).map(place)}
        </details>
      )}
      {folded ? (
        <details>
          <summary>{words.context}</summary>
          {said}
        </details>
      ) : (
        said
      )}
      <p class="facts">
        <WebLink
          href={reportUrl(claim.id, entry.pack, entry.version)}
          label={`${words.wrong}: ${claim.claimReviewed}`}
        >
          {words.wrong}
        </WebLink>
      </p>
    </article>
  );
}

function Positions({ claim }: { claim: Claim }) {
  const { i18n } = useSurroundings();
  const { claim: words } = i18n.words;
  const positions = claim.positions;
  if (!positions?.length) return null;
  const byId = new Map(claim.sources.map((source) => [source.id, source]));
  const held = (position: Position) =>
    [...new Set(position.sources)].map((id) => byId.get(id)).filter((s): s is Source => s !== undefined);
  const all = claim.sources.length;
  const rows = positions
    .map((position) => ({ position, sources: held(position) }))
    .sort((a, b) => b.sources.length - a.sources.length);
  return (
    <section class="positions">
      <h4>{words.positions}</h4>
      <ul>
        {rows.map(({ position, sources }) => (
          <li key={position.text}>
            <p dir="auto">{position.text}</p>
            <p class="facts">
              <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="whole" width="100" height="6" />
                <rect class="part" width={(100 * sources.length) / Math.max(1, all)} height="6" />
              </svg>
              {words.held(sources.length, all)}: {i18n.list(sources.map((s) => s.publisher || s.title))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Raised({ raised }: { raised: string[] | undefined }) {
  const { i18n } = useSurroundings();
  if (!raised?.length) return null;
  return (
    <section class="raised">
      <h4>{i18n.words.claim.raised}</h4>
      <ul>
        {raised.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ sources, open }: { sources: Source[]; open: boolean }) {
  const { i18n } = useSurroundings();
  const { claim: words } = i18n.words;
  return (
    <details class="sources" open={open}>
      <summary>{words.sources(sources.length)}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <WebLink href={webAddress(source.url)}>
              <cite dir="auto">{source.title}</cite>
            </WebLink>{' '}
            <span class="facts">
              {[source.publisher, source.date && i18n.date(source.date), words.checked[source.checked]]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Discussions({ claim }: { claim: Claim }) {
  const { i18n, links } = useSurroundings();
  if (claim.discussions.length === 0) return null;
  return (
    <section class="discussions">
      <h4>{i18n.words.claim.discussions}</h4>
      <ul>
        {claim.discussions.map((discussion) => (
          <li key={`${discussion.wiki} ${discussion.title} ${discussion.heading}`}>
            <WebLink href={webAddress(links.discussion(discussion))}>
              <span dir="auto">{discussion.heading}</span>
              <Icon name="external" />
            </WebLink>{' '}
            <span class="facts" dir="auto">
              {discussion.title}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
