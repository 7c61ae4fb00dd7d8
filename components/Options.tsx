import type { I18n, Words } from '../lib/i18n/index.ts';
import { Mark } from './Icon.tsx';
import { type ImportState, PackImport, type PackImportProps } from './PackImport.tsx';
import { type PackEvents, type PackFacts, PackRow } from './PackRow.tsx';

export type AmountChoice = keyof Words['options']['amounts'];

export interface OptionsProps {
  i18n: I18n;
  /** Null until the settings are read. */
  settings: { amount: AmountChoice; packs: PackFacts[] } | null;
  import: ImportState;
  /** A file is being dragged over the page. */
  dragged: boolean;
  /** Kept talk pages were deleted just now. */
  forgotten: boolean;
  /** What went wrong last, in words; null when all is well. */
  failed: string | null;
  on: PackEvents & {
    amount(amount: AmountChoice): void;
    forget(): void;
    import: PackImportProps['on'];
  };
}

/** The options page. */
export function Options({ i18n, settings, import: state, dragged, forgotten, failed, on }: OptionsProps) {
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
                <PackRow key={pack.id} pack={pack} i18n={i18n} on={on} />
              ))}
            </ul>
            <h3>{words.import.title}</h3>
            <PackImport i18n={i18n} state={state} dragged={dragged} on={on.import} />
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
