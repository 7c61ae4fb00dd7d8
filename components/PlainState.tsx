import type { ComponentChildren } from 'preact';
import type { PageView } from '../lib/model/index.ts';
import { useWords } from './context.ts';
import { Mark } from './Icon.tsx';

/** One thing to say, and at most one thing to do. */
export function PlainState({
  title,
  text,
  button,
  onClick,
  busy,
  children,
}: {
  title: string;
  text: string;
  button?: string;
  onClick?: () => void;
  busy?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <section class="plain" aria-busy={busy === true}>
      <Mark />
      <h2 dir="auto">{title}</h2>
      <p>{text}</p>
      {children}
      {button && (
        <button type="button" class="main" onClick={onClick}>
          {button}
        </button>
      )}
    </section>
  );
}

/** The article or its talk page is being read, and nothing is found so far. */
export function Reading({ view }: { view: PageView }) {
  const { reading, readingTalk } = useWords().states;
  return <PlainState {...(view.reading ? reading : readingTalk)} busy />;
}

/** Says what was looked at, and no more than that. */
export function NothingFound({ view }: { view: PageView }) {
  const { nothingFound: words } = useWords().states;
  const talk = {
    none: words.unread,
    reading: words.unread,
    cancelled: words.unfinished,
    'talk-read': words.talk,
    'all-read': view.talk.kind === 'all-read' ? words.all(Math.max(0, view.talk.pages - 1)) : '',
  }[view.talk.kind];
  return (
    <PlainState title={words.title} text={view.page.type === 'article' ? `${words.text} ${talk}` : talk}>
      <p class="quiet-text">{words.caution}</p>
    </PlainState>
  );
}
