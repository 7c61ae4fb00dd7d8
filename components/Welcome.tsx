import type { I18n } from '../lib/i18n/index.ts';
import { Mark } from './Icon.tsx';

export interface WelcomeProps {
  i18n: I18n;
  /** The keys as they are set in this browser; null where one is not set. */
  keys: { panel: string | null; toggle: string | null };
  /** Whether Wikipedia may be read; null where the browser grants that with the installation. */
  access: boolean | null;
  optionsUrl: string;
  /** Asks the browser for access; called within the reader's click. */
  onRequestAccess: () => void;
}

/** The page shown once, after installation. */
export function Welcome({ i18n, keys, access, optionsUrl, onRequestAccess }: WelcomeProps) {
  const words = i18n.words.welcome;
  const shortcuts = [
    [keys.panel, words.keyPanel],
    [keys.toggle, words.keyToggle],
  ].filter(([key]) => key);
  return (
    <main class="page">
      <h1>
        <Mark />
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      {access !== null && (
        <section class="access" aria-labelledby="access-heading">
          <h2 id="access-heading">{words.access}</h2>
          <p>{words.accessText}</p>
          <p role="status">{access && words.accessGranted}</p>
          {!access && (
            <button type="button" class="main" onClick={onRequestAccess}>
              {words.accessButton}
            </button>
          )}
        </section>
      )}
      <ol class="steps">
        {words.steps.map((step, i) => (
          <li key={step.title}>
            <Picture step={i} label={words.pictures[i]!} />
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="promises-heading">
        <h2 id="promises-heading">{words.promises}</h2>
        <ul class="promises">
          {words.promiseList.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
      {shortcuts.length > 0 && (
        <section aria-labelledby="keys-heading">
          <h2 id="keys-heading">{words.keys}</h2>
          <ul>
            {shortcuts.map(([key, what]) => (
              <li key={what}>
                <kbd>{key}</kbd> {what}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={optionsUrl}>{words.optionsLink}</a>
      </p>
    </main>
  );
}

/** A page of text with a marked line; with the card under it; with the panel beside it. */
function Picture({ step, label }: { step: number; label: string }) {
  const width = step === 2 ? 104 : 168;
  const lines = [22, 36, 50, 64, 78, 92];
  return (
    <svg class="picture" viewBox="0 0 200 112" role="img" aria-label={label}>
      <rect class="sheet" x="1" y="1" width="198" height="110" rx="4" />
      {lines.map((y, i) => (
        <path key={y} class={i === 1 ? 'text marked' : 'text'} d={`M18 ${y}h${width - (i % 3) * 16}`} />
      ))}
      <path class="underline" d={`M18 42h${width - 16}`} />
      <circle class="badge" cx="9" cy="36" r="4" />
      {step === 1 && (
        <>
          <rect class="sheet raised" x="30" y="48" width="124" height="54" rx="3" />
          <path class="text strong" d="M40 60h84" />
          <path class="text" d="M40 72h100M40 82h92" />
          <path class="text link" d="M40 93h34M84 93h34" />
        </>
      )}
      {step === 2 && (
        <>
          <path class="edge" d="M134 1v110" />
          <path class="text strong" d="M144 18h34M144 62h40" />
          <path class="text" d="M144 30h44M144 40h38M144 74h44M144 84h30M144 94h40" />
        </>
      )}
    </svg>
  );
}
