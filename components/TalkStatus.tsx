import type { TalkState } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import type { PanelEvents } from './Panel.tsx';

/**
 * How much of the talk pages is read, with the one thing that can be done about it. Always the same place and height,
 * so that nothing moves while archives come in.
 */
export function TalkStatus({
  talk,
  archivesWanted,
  on,
}: {
  talk: TalkState;
  archivesWanted: boolean;
  on: Pick<PanelEvents, 'readArchives' | 'cancel'>;
}) {
  const { i18n } = useSurroundings();
  const { talk: words } = i18n.words;
  const action = actionOf(talk, archivesWanted);
  return (
    <section class="talk-status" data-talk={talk.kind} aria-label={words.label}>
      {/* Each page read would be said aloud: only the beginning and the end are. */}
      <p role="status" aria-live={talk.kind === 'reading' ? 'off' : 'polite'}>
        {textOf(talk)}
      </p>
      {talk.kind === 'all-read' && talk.asOf !== null && (
        <p class="quiet-text">{words.asOf(i18n.date(talk.asOf))}</p>
      )}
      <div class="row">
        {talk.kind === 'reading' && (
          <progress
            aria-label={words.readingTalk}
            {...(talk.progress.pages > 0 ? { value: talk.progress.read, max: talk.progress.pages } : {})}
          />
        )}
        {action && (
          <button
            type="button"
            data-action={action}
            onClick={action === 'cancel' ? on.cancel : on.readArchives}
          >
            {words[action]}
          </button>
        )}
      </div>
    </section>
  );

  function textOf(state: TalkState): string {
    switch (state.kind) {
      case 'none':
        return words.none;
      case 'reading':
        return state.progress.pages > 0
          ? words.reading(state.progress.read, state.progress.pages)
          : words.readingTalk;
      case 'talk-read':
        return words.talkRead(state.archives);
      case 'all-read':
        return words.allRead(state.pages);
      case 'cancelled':
        return words.cancelled(state.progress.read, state.progress.pages);
    }
  }
}

function actionOf(talk: TalkState, archivesWanted: boolean): 'cancel' | 'goOn' | 'readArchives' | null {
  if (talk.kind === 'reading') return 'cancel';
  if (talk.kind === 'cancelled') return 'goOn';
  if (talk.kind === 'talk-read' && !archivesWanted && talk.archives !== 0) return 'readArchives';
  return null;
}
