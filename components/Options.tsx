import type { I18n, Words } from '../lib/i18n/index.ts';
import { Mark } from './Icon.tsx';

export type AmountChoice = keyof Words['options']['amounts'];

/** A pack as its row shows it. */
export interface PackFacts {
  id: string;
  title: string;
  publisher: string;
  version: string;
  claims: number;
  bundled: boolean;
  on: boolean;
  /** ISO time of the check that let it in. */
  checkedAt: string;
  /** Why its newest version was not taken in. */
  problem: string | null;
}

export interface OptionsProps {
  i18n: I18n;
  /** Null until the settings are read. */
  settings: { amount: AmountChoice; packs: PackFacts[] } | null;
  /** Kept talk pages were deleted just now. */
  forgotten: boolean;
  /** What went wrong last, in words; null when all is well. */
  failed: string | null;
  on: {
    amount(amount: AmountChoice): void;
    switchPack(id: string, on: boolean): void;
    forget(): void;
  };
}

/** The options page. */
export function Options({ i18n, settings, forgotten, failed, on }: OptionsProps) {
  const words = i18n.words.options;
  return (
    <main class="page" data-state={settings ? 'ready' : 'loading'}>
      <h1>
        <Mark />
        {words.title}
      </h1>
      <p role="alert" class="failed">
        {failed !== null && words.failed(failed)}
      </p>
      {settings === null ? (
        failed === null && <p class="quiet-text">{words.loading}</p>
      ) : (
        <>
          <fieldset>
            <legend>{words.badges}</legend>
            <p class="quiet-text">{words.badgesText}</p>
            {(Object.keys(words.amounts) as AmountChoice[]).map((amount) => (
              <label key={amount} class="choice">
                <input
                  type="radio"
                  name="amount"
                  value={amount}
                  checked={settings.amount === amount}
                  onChange={() => on.amount(amount)}
                />
                <span>
                  <strong>{words.amounts[amount].label}</strong>
                  <span class="quiet-text">{words.amounts[amount].text}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <section aria-labelledby="packs-heading">
            <h2 id="packs-heading">{words.packs}</h2>
            <p class="quiet-text">{words.packsText}</p>
            {settings.packs.length === 0 && <p>{words.noPacks}</p>}
            <ul class="packs">
              {settings.packs.map((pack) => (
                <PackRow key={pack.id} pack={pack} i18n={i18n} onSwitch={on.switchPack} />
              ))}
            </ul>
          </section>
        </>
      )}
      <section aria-labelledby="kept-heading">
        <h2 id="kept-heading">{words.kept}</h2>
        <p class="quiet-text">{words.keptText}</p>
        <p class="row">
          <button type="button" onClick={on.forget}>
            {words.forget}
          </button>
          <span role="status">{forgotten && words.forgotten}</span>
        </p>
      </section>
    </main>
  );
}

function PackRow({
  pack,
  i18n,
  onSwitch,
}: {
  pack: PackFacts;
  i18n: I18n;
  onSwitch: (id: string, on: boolean) => void;
}) {
  const words = i18n.words.options;
  const facts = [
    words.packFacts(pack.claims, pack.publisher, pack.version),
    words.checked(i18n.date(pack.checkedAt)),
    pack.bundled && words.bundled,
  ];
  return (
    <li data-pack={pack.id}>
      <div>
        <strong dir="auto">{pack.title}</strong>
        <p class="facts" dir="auto">
          {facts.filter(Boolean).join(' · ')}
        </p>
        {pack.problem !== null && <p class="problem">{words.problem(pack.problem)}</p>}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={pack.on}
        aria-label={pack.title}
        onClick={() => onSwitch(pack.id, !pack.on)}
      >
        <span class="track" aria-hidden="true">
          <span class="knob" />
        </span>
      </button>
    </li>
  );
}
