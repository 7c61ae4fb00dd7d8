import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordingChange } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import { Icon } from './Icon.tsx';
import { WebLink, webAddress } from './parts.tsx';

type Answer = WordingChange | 'none' | 'failed';

/** Asks, when the reader does, in which revision a quoted wording went. `since`: when it was quoted (ISO 8601). */
export function WhenChanged({ quote, since }: { quote: string; since: string }) {
  const { i18n, links, findChange } = useSurroundings();
  const words = i18n.words.dispute.whenChanged;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const search = useRef<AbortController | null>(null);
  const [looking, setLooking] = useState(false);
  const stop = () => {
    search.current?.abort();
    search.current = null;
    setLooking(false);
  };
  useEffect(() => stop, []);
  if (!findChange) return null;
  const look = async () => {
    const mine = new AbortController();
    search.current = mine;
    setLooking(true);
    setAnswer(null);
    const found = await findChange(quote, since, mine.signal).then(
      (change): Answer => change ?? 'none',
      (): Answer => 'failed',
    );
    if (mine.signal.aborted) return;
    setLooking(false);
    setAnswer(found);
  };
  return (
    <div class="when-changed row">
      {looking ? (
        <button type="button" class="quiet" onClick={stop}>
          {words.stop}
        </button>
      ) : (
        (answer === null || answer === 'failed') && (
          <button type="button" class="quiet" data-action="when-changed" onClick={look}>
            {words.ask}
          </button>
        )
      )}
      <span role="status">
        {looking && words.looking}
        {answer === 'none' && words.none}
        {answer === 'failed' && words.failed}
        {answer !== null && typeof answer === 'object' && (
          <>
            {words.found(i18n.date(answer.changed.timestamp))}{' '}
            <WebLink href={webAddress(links.change(answer))}>
              <span>{words.open}</span>
              <Icon name="external" />
            </WebLink>
          </>
        )}
      </span>
    </div>
  );
}
