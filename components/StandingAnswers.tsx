import type { Dispute, ShownAnswer, StandingView } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import { Icon } from './Icon.tsx';
import { Sign, WebLink, webAddress } from './parts.tsx';

const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/';
/** Answers beyond these are folded: a FAQ may hold eighty. */
const SHOWN = 3;

/** What the talk page's FAQ and list of consensus call settled, with the threads that each answers, and its rules. */
export function StandingAnswers({
  standing,
  disputes,
}: {
  standing: StandingView | undefined;
  disputes: Dispute[];
}) {
  const { i18n } = useSurroundings();
  const { standing: words } = i18n.words;
  if (!standing || standing.answers.length + standing.rules.length === 0) return null;
  const answered = new Map<string, Dispute[]>();
  for (const dispute of disputes)
    for (const { id } of dispute.answeredBy ?? []) answered.set(id, [...(answered.get(id) ?? []), dispute]);
  // Those that answer a thread first; the others as they stand on their page.
  const answers = [...standing.answers].sort(
    (a, b) => Number(answered.has(b.id)) - Number(answered.has(a.id)),
  );
  const view = (answer: ShownAnswer) => (
    <Answer key={answer.id} answer={answer} disputes={answered.get(answer.id) ?? []} />
  );
  const rest = answers.slice(SHOWN);
  const rules = standing.rules.length > 0 && (
    <p class="facts rules">
      <Sign icon="rules">
        {words.rules}: {i18n.list(standing.rules.map((rule) => words.rule[rule]))}.
      </Sign>
    </p>
  );
  // Rules alone are one quiet line.
  if (answers.length === 0) return <>{rules}</>;
  return (
    <section class="list standing" aria-labelledby="standing-heading">
      <h2 id="standing-heading" tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="quiet-text">{words.text}</p>
      {answers.slice(0, SHOWN).map(view)}
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          {rest.map(view)}
        </details>
      )}
      {rules}
    </section>
  );
}

function Answer({ answer, disputes }: { answer: ShownAnswer; disputes: Dispute[] }) {
  const { i18n, links, pageLang } = useSurroundings();
  const { standing: words } = i18n.words;
  const { id, kind, page, section, question, text, date } = answer;
  const there = webAddress(links.page(page, section));
  return (
    <article class="entry answer" data-answer={id} data-kind={kind} tabIndex={-1}>
      <p class="signs">
        <Sign icon={kind}>{words.kind[kind]}</Sign>
        {date && (
          <span class="facts">
            <time dateTime={date}>{i18n.date(date)}</time>
          </span>
        )}
      </p>
      {question !== null && (
        <h3 class="statement" lang={pageLang} dir="auto">
          {question}
        </h3>
      )}
      {text === null ? (
        <p class="quiet-text">{words.notQuoted}</p>
      ) : (
        <figure class="gist">
          <blockquote lang={pageLang} dir="auto">
            {text}
          </blockquote>
          <figcaption class="facts credit">
            <bdi lang={pageLang}>{page}</bdi> · <WebLink href={LICENCE}>{i18n.words.dispute.licence}</WebLink>
          </figcaption>
        </figure>
      )}
      <Threads answer={answer} disputes={disputes} />
      <p class="row">
        <WebLink href={there} label={question === null ? `${words.open}: ${page}` : words.openOf(question)}>
          <span>{words.open}</span>
          <Icon name="external" />
        </WebLink>
      </p>
    </article>
  );
}

/** The threads that it names, and those found to ask what it answers. */
function Threads({ answer, disputes }: { answer: ShownAnswer; disputes: Dispute[] }) {
  const { i18n, links, pageLang } = useSurroundings();
  const { standing: words } = i18n.words;
  const rows = new Map<string, { href: string | null; heading: string | null }>();
  for (const { title, anchor, heading } of answer.threads)
    rows.set(`${title}#${anchor ?? ''}`, {
      href: links.page(title, anchor),
      heading: anchor === null ? title : heading,
    });
  for (const dispute of disputes)
    rows.set(`${dispute.talkTitle}#${dispute.anchor ?? ''}`, {
      href: links.thread(dispute),
      heading: dispute.heading,
    });
  if (rows.size === 0) return null;
  return (
    <section class="answers-threads">
      <h4>{words.threads}</h4>
      <ul>
        {[...rows].map(([key, { href, heading }], i) => (
          <li key={key}>
            <WebLink href={webAddress(href)}>
              {heading === null ? words.thread(i + 1) : <bdi lang={pageLang}>{heading}</bdi>}
            </WebLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a dispute's card: that the talk page calls it settled, and where. */
export function AnsweredBy({ dispute }: { dispute: Dispute }) {
  const { i18n, links, pageLang } = useSurroundings();
  const { standing: words } = i18n.words;
  if (!dispute.answeredBy?.length) return null;
  return (
    <ul class="facts answered">
      {dispute.answeredBy.map(({ id, kind, page, section, question }) => (
        <li key={id}>
          <Sign icon={kind}>
            {words.answered[kind]}:{' '}
            <WebLink href={webAddress(links.page(page, section))}>
              <bdi lang={pageLang}>{question ?? page}</bdi>
            </WebLink>
          </Sign>
        </li>
      ))}
    </ul>
  );
}
