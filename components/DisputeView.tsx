import type { Dispute, Excerpt, Passage, QuoteState } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import { statusSign } from './dispute-status.ts';
import { Icon } from './Icon.tsx';
import { PassageQuote, RevealButton, Sign, WebLink, webAddress } from './parts.tsx';
import { AnsweredBy } from './StandingAnswers.tsx';
import { WhenChanged } from './WhenChanged.tsx';
import { wordDiff } from './word-diff.ts';

const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/';
/** Passages quoted with an entry; the others are one line together. */
const SHOWN = 2;

/** One dispute, so that a reader need not open the thread. `compact`: beside the passage itself. */
export function DisputeView({
  dispute,
  passages,
  level,
  compact,
  onScreen,
}: {
  dispute: Dispute;
  passages: ReadonlyMap<string, Passage>;
  level: 2 | 3;
  compact?: boolean;
  /** One of its passages is in view in the article. */
  onScreen?: boolean;
}) {
  const { i18n, links, pageLang } = useSurroundings();
  const { dispute: words } = i18n.words;
  const Heading = `h${level}` as 'h2' | 'h3';
  const status = statusSign(dispute);
  const about = dispute.passages.map(({ passage }) => passages.get(passage)).filter((p): p is Passage => !!p);
  const thread = webAddress(links.thread(dispute));
  return (
    <article
      class="entry dispute"
      data-dispute={dispute.id}
      data-status={status}
      data-passages={about.map(({ id }) => id).join(' ')}
      tabIndex={-1}
    >
      <p class="signs">
        <Sign icon={status}>{words.status[status]}</Sign>
        {onScreen && <Sign icon="screen">{words.onScreen}</Sign>}
        {dispute.kinds.map((kind) => (
          <Sign key={kind} icon={kind}>
            {words.kind[kind]}
          </Sign>
        ))}
      </p>
      <Heading class="statement" {...(dispute.heading === null ? {} : { lang: pageLang, dir: 'auto' })}>
        {dispute.heading ?? words.noHeading}
      </Heading>
      {dispute.gist && <ExcerptView excerpt={dispute.gist} dispute={dispute} />}
      <AnsweredBy dispute={dispute} />
      {dispute.tagged && (
        <p class="facts">
          <Sign icon="tag">{words.tagged}</Sign>
        </p>
      )}
      <ul class="facts inline">
        <li>{words.editors(dispute.participants)}</li>
        <li>{words.comments(dispute.comments)}</li>
        <li>{i18n.dates(dispute.first, dispute.last)}</li>
        {dispute.archived && (
          <li>
            <Sign icon="archive">
              {words.archived}:{' '}
              <span lang={pageLang} dir="auto">
                {subpage(dispute.talkTitle)}
              </span>
            </Sign>
          </li>
        )}
      </ul>
      {dispute.votes && (
        <p class="facts votes">
          {words.votes(dispute.votes.support, dispute.votes.oppose, dispute.votes.neutral)}. {words.notACount}
        </p>
      )}
      {dispute.outcome && (
        <section class="outcome">
          <h4>{words.outcome}</h4>
          <blockquote lang={pageLang} dir="auto">
            {dispute.outcome.text}
          </blockquote>
          {dispute.outcome.timestamp && (
            <Credit author={dispute.outcome.author} timestamp={dispute.outcome.timestamp} />
          )}
        </section>
      )}
      {dispute.quotes.length > 0 && (
        <section class="quotes">
          <h4>{words.quotes}</h4>
          <ul>
            {dispute.quotes.map((quote) => (
              <QuoteView key={quote.exact} quote={quote} passages={passages} since={dispute.first} />
            ))}
          </ul>
        </section>
      )}
      {!compact && about.length > 0 && <About passages={about} />}
      <p class="row">
        <WebLink
          href={thread}
          label={
            dispute.heading
              ? words.openOf(dispute.heading)
              : `${words.open}: ${i18n.dates(dispute.first, dispute.last)}`
          }
        >
          <span>{words.open}</span>
          <Icon name="external" />
        </WebLink>
      </p>
    </article>
  );
}

/** `Archive 1` of `Talk:Tea/Archive 1`; the whole title where there is no subpage. */
function subpage(title: string): string {
  return title.slice(title.indexOf('/') + 1);
}

function About({ passages }: { passages: Passage[] }) {
  const { i18n } = useSurroundings();
  const { dispute: words } = i18n.words;
  const rest = passages.slice(SHOWN);
  const quote = (passage: Passage) => (
    <PassageQuote key={passage.id} passage={passage} reveal={words.reveal} />
  );
  return (
    <section class="about">
      <h4>{words.passages}</h4>
      {passages.slice(0, SHOWN).map(quote)}
      {rest.length > 0 && (
        <details>
          <summary>{words.morePassages(rest.length)}</summary>
          {rest.map(quote)}
        </details>
      )}
    </section>
  );
}

function ExcerptView({ excerpt, dispute }: { excerpt: Excerpt; dispute: Dispute }) {
  const { pageLang, links } = useSurroundings();
  return (
    <figure class="gist">
      <blockquote lang={pageLang} dir="auto">
        {excerpt.text}
      </blockquote>
      <figcaption>
        <Credit {...excerpt} href={webAddress(links.comment(dispute, excerpt))} />
      </figcaption>
    </figure>
  );
}

/** Who wrote an excerpt and when, and its licence, as the licence asks. */
function Credit({
  author,
  timestamp,
  href,
}: {
  author: string | null;
  timestamp: string;
  href?: string | null;
}) {
  const { i18n } = useSurroundings();
  const { dispute: words } = i18n.words;
  return (
    <span class="facts credit">
      {author === null ? words.unregistered : <bdi>{author}</bdi>},{' '}
      <WebLink href={href ?? null} label={words.commentOf(i18n.date(timestamp))}>
        <time dateTime={timestamp}>{i18n.date(timestamp)}</time>
      </WebLink>{' '}
      · <WebLink href={LICENCE}>{words.licence}</WebLink>
    </span>
  );
}

function QuoteView({
  quote,
  passages,
  since,
}: {
  quote: QuoteState;
  passages: ReadonlyMap<string, Passage>;
  since: string;
}) {
  const { i18n, pageLang } = useSurroundings();
  const { dispute: words } = i18n.words;
  const passage = quote.passage === null ? undefined : passages.get(quote.passage);
  const diff = quote.now === undefined ? null : wordDiff(quote.exact, quote.now, pageLang);
  return (
    <li data-quote={quote.state}>
      {diff ? (
        <p class="page-text" lang={pageLang} dir="auto">
          {diff.map((part, i) =>
            part.kind === 'same' ? (
              part.text
            ) : part.kind === 'was' ? (
              <del key={i}>{part.text}</del>
            ) : (
              <ins key={i}>{part.text}</ins>
            ),
          )}
        </p>
      ) : (
        <>
          <p class="page-text" lang={pageLang} dir="auto">
            {quote.exact}
          </p>
          {quote.now !== undefined && (
            <p>
              <span class="facts">{words.now}:</span>{' '}
              <span class="page-text" lang={pageLang} dir="auto">
                {quote.now}
              </span>
            </p>
          )}
        </>
      )}
      <div class="row">
        <Sign icon={quote.state}>
          {words.quoteState[quote.state]}
          {diff && `: ${words.diffKey}`}
        </Sign>
        {passage && <RevealButton passage={passage}>{words.reveal}</RevealButton>}
      </div>
      {quote.state !== 'present' && <WhenChanged quote={quote.exact} since={since} />}
    </li>
  );
}
