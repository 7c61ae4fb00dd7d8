import type { Trouble } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

const SIGNS: Record<Trouble['kind'], IconName> = {
  offline: 'offline',
  'rate-limited': 'pause',
  'api-error': 'notice',
  storage: 'archive',
  internal: 'notice',
};

/** A fault in plain words, above what is known nevertheless. */
export function TroubleNotice({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const { i18n } = useSurroundings();
  const { trouble: words } = i18n.words;
  const { title, text } = says();
  return (
    <section class="trouble" data-trouble={trouble.kind} role="alert">
      <Icon name={SIGNS[trouble.kind]} />
      <div>
        <p>
          <strong>{title}</strong> {text}
        </p>
        {'message' in trouble && trouble.message && (
          <details>
            <summary>{words.details}</summary>
            <p class="facts" dir="auto">
              {trouble.message}
            </p>
          </details>
        )}
        {trouble.kind !== 'storage' && (
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
      </div>
    </section>
  );

  function says(): { title: string; text: string } {
    switch (trouble.kind) {
      case 'offline':
        return words.offline;
      case 'rate-limited': {
        const { title, text } = words.rateLimited;
        return { title, text: text(trouble.retryAfter === null ? null : i18n.wait(trouble.retryAfter)) };
      }
      case 'api-error':
        return words.apiError;
      case 'storage':
        return words.storage;
      case 'internal':
        return words.internal;
    }
  }
}
