import { useEffect, useRef, useState } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';

/** A pack as its row shows it. */
export interface PackFacts {
  id: string;
  title: string;
  publisher: string;
  version: string;
  licence: string;
  claims: number;
  /** Bytes that it takes in the browser, where known. */
  bytes?: number;
  bundled: boolean;
  on: boolean;
  /** ISO time of the check that let it in. */
  checkedAt: string;
  /** Why its newest version was not taken in. */
  problem: string | null;
}

export interface PackEvents {
  switchPack(id: string, on: boolean): void;
  exportPack(id: string, format: 'pack' | 'claimreview'): void;
  removePack(id: string): void;
}

/** One pack: what it is, its switch, and what can be done with it. Removing asks once. */
export function PackRow({ pack, i18n, on }: { pack: PackFacts; i18n: I18n; on: PackEvents }) {
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  const words = i18n.words.options;
  const day = i18n.date(pack.checkedAt);
  const facts = [
    words.packFacts(pack.claims, pack.publisher, pack.version),
    pack.licence && words.import.licence(pack.licence),
    pack.bytes !== undefined && words.size(pack.bytes),
    pack.bundled ? words.checked(day) : words.imported(day),
    pack.bundled && words.bundled,
  ];
  const button = (label: string, of: string, onClick: () => void) => (
    <button type="button" class="quiet" data-do={of} aria-label={`${label}: ${pack.title}`} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <li data-pack={pack.id}>
      <div>
        <strong dir="auto">{pack.title}</strong>
        <p class="facts" dir="auto">
          {facts.filter(Boolean).join(' · ')}
        </p>
        {pack.problem !== null && <p class="problem">{words.problem(pack.problem)}</p>}
        {asked ? (
          <p class="row" role="alertdialog" aria-label={words.removeAsk(pack.title, pack.claims)}>
            <span>{words.removeAsk(pack.title, pack.claims)}</span>
            {button(words.remove, 'remove-really', () => on.removePack(pack.id))}
            <button type="button" class="quiet" ref={keep} onClick={() => setAsked(false)}>
              {words.keep}
            </button>
          </p>
        ) : (
          <p class="row">
            {pack.claims > 0 && button(words.export, 'export', () => on.exportPack(pack.id, 'pack'))}
            {pack.claims > 0 &&
              button(words.exportClaimReview, 'export-claimreview', () =>
                on.exportPack(pack.id, 'claimreview'),
              )}
            {!pack.bundled && button(words.remove, 'remove', () => setAsked(true))}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={pack.on}
        aria-label={pack.title}
        onClick={() => on.switchPack(pack.id, !pack.on)}
      >
        <span class="track" aria-hidden="true">
          <span class="knob" />
        </span>
      </button>
    </li>
  );
}
