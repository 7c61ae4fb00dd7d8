import type { PageInfo } from '../lib/model/index.ts';
import { useWords } from './context.ts';
import { Mark } from './Icon.tsx';

/** Which page it is about, and the switch for it. */
export function Header({
  page,
  on,
  onToggle,
}: {
  page: PageInfo;
  on: boolean;
  onToggle: (on: boolean) => void;
}) {
  const words = useWords().panel;
  const title = page.subjectTitle || page.title;
  const talk = page.type === 'talk' || page.type === 'archive';
  return (
    <header>
      <div class="brand">
        <Mark />
        <span>{useWords().name}</span>
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-label={words.switchLabel}
          title={words.switchLabel}
          onClick={() => onToggle(!on)}
        >
          <span class="track" aria-hidden="true">
            <span class="knob" />
          </span>
          <span class="value" aria-hidden="true">
            {/* Both words hold the place, so that nothing moves when it is switched. */}
            <span data-shown={on}>{words.on}</span>
            <span data-shown={!on}>{words.off}</span>
          </span>
        </button>
      </div>
      <h1>
        {talk && <span class="over">{words.talkPageOf}</span>}
        <span lang={page.lang} dir="auto">
          {title}
        </span>
      </h1>
    </header>
  );
}
