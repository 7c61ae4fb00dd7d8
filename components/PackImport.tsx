import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';
import type { PackInfo } from '../lib/model/index.ts';

/** What a reader is shown of a file before it becomes a pack. */
export interface ImportPreviewFacts {
  info: PackInfo;
  kind: 'pack' | 'feed';
  claims: number;
  /** The first claims as people make them. */
  first: string[];
  /** What the check says, or what was left out: how many, and the first of them. */
  notes: { count: number; first: string[] };
}

/** How far an import is. */
export type ImportState =
  | { kind: 'none' }
  /** `share`: 0..1 of the file; at 1 the index is made. */
  | { kind: 'reading'; name: string; share: number }
  | { kind: 'preview'; name: string; preview: ImportPreviewFacts; replaces: string | null }
  | { kind: 'saving'; name: string }
  | { kind: 'done'; title: string; claims: number }
  | { kind: 'cancelled'; name: string }
  | { kind: 'failed'; name: string; problems: string[] };

export interface PackImportProps {
  i18n: I18n;
  state: ImportState;
  /** A file is being dragged over the page. */
  dragged: boolean;
  on: { file(file: File): void; confirm(): void; cancel(): void };
}

/** The way of a file into the packs: choose, watch, look at, confirm. */
export function PackImport({ i18n, state, dragged, on }: PackImportProps) {
  const words = i18n.words.options.import;
  const input = useRef<HTMLInputElement>(null);
  const focus = useRef<HTMLElement>(null);
  // What asks for an answer, or tells of a fault, takes the focus: the button that was pressed is gone.
  useEffect(() => {
    if (state.kind === 'preview' || state.kind === 'failed') focus.current?.focus();
  }, [state.kind]);
  const busy = state.kind === 'reading' || state.kind === 'saving';
  return (
    <div class="import" data-import={state.kind} data-dragged={dragged}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonl,.jsonld,.csv,.gz,application/json,text/csv"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) on.file(file);
          currentTarget.value = '';
        }}
      />
      {state.kind !== 'preview' && !busy && (
        <p class="row">
          <button type="button" onClick={() => input.current?.click()}>
            {words.choose}
          </button>
          <span class="quiet-text">{dragged ? words.drop : words.kinds}</span>
        </p>
      )}
      <p role="status" class={state.kind === 'reading' ? 'spoken' : ''}>
        {statusOf(state, i18n)}
      </p>
      {state.kind === 'reading' && (
        <p class="row">
          <span aria-hidden="true" dir="auto">
            {words.reading(state.name)}
          </span>
          <progress max={1} value={state.share} aria-label={words.reading(state.name)} />
          <span aria-hidden="true">
            {state.share < 1 ? `${Math.floor(state.share * 100)} %` : words.indexing}
          </span>
          <button type="button" onClick={on.cancel}>
            {words.cancel}
          </button>
        </p>
      )}
      {state.kind === 'preview' && <Preview i18n={i18n} state={state} focus={focus} on={on} />}
      {state.kind === 'failed' && (
        <section class="problem" role="alert" tabIndex={-1} ref={focus}>
          <p>
            <strong>{words.failed(state.name)}</strong>
          </p>
          <ul>
            {state.problems.map((problem, i) => (
              <li key={i} dir="auto">
                {problem}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What is read out: a step of the progress in quarters, so that it does not talk all the time. */
function statusOf(state: ImportState, { words }: I18n): string {
  const texts = words.options.import;
  switch (state.kind) {
    case 'reading':
      return state.share < 1
        ? texts.readingShare(state.name, Math.floor(state.share * 4) * 25)
        : `${texts.reading(state.name)}: ${texts.indexing}`;
    case 'saving':
      return texts.saving;
    case 'done':
      return texts.done(state.title, state.claims);
    case 'cancelled':
      return texts.cancelled(state.name);
    default:
      return '';
  }
}

function Preview({
  i18n,
  state,
  focus,
  on,
}: {
  i18n: I18n;
  state: Extract<ImportState, { kind: 'preview' }>;
  focus: RefObject<HTMLElement | null>;
  on: PackImportProps['on'];
}) {
  const words = i18n.words.options.import;
  const { preview, replaces } = state;
  const { info, kind, claims, first, notes } = preview;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <h3 id="preview-heading" tabIndex={-1} ref={focus as RefObject<HTMLHeadingElement | null>} dir="auto">
        {info.title}
      </h3>
      <p class="facts" dir="auto">
        {i18n.words.options.packFacts(claims, info.publisher, info.version)} · {words.licence(info.licence)} ·{' '}
        {words.language(info.language)}
      </p>
      {info.description && <p dir="auto">{info.description}</p>}
      <p>{replaces === null ? words[kind] : words.replaces(replaces)}</p>
      <h4>{words.first}</h4>
      <ul class="first" lang={info.language}>
        {first.map((text, i) => (
          <li key={i}>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      {notes.count > 0 && (
        <details>
          <summary>{words.notes[kind](notes.count)}</summary>
          <ul class="facts">
            {notes.first.map((note, i) => (
              <li key={i} dir="auto">
                {note}
              </li>
            ))}
            {notes.count > notes.first.length && <li>{words.more(notes.count - notes.first.length)}</li>}
          </ul>
        </details>
      )}
      <p class="row">
        <button type="button" class="primary" onClick={on.confirm}>
          {words.confirm}
        </button>
        <button type="button" onClick={on.cancel}>
          {words.cancel}
        </button>
      </p>
    </section>
  );
}
