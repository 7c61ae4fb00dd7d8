import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DisputeOrder, StatusSign } from '../lib/i18n/index.ts';
import type { Dispute, DisputeKind, Passage, TalkState } from '../lib/model/index.ts';
import { useWords } from './context.ts';
import { DisputeView } from './DisputeView.tsx';
import { statusSign } from './dispute-status.ts';
import { type DisputeFilter, everything, filterDisputes } from './filter.ts';
import { useSteady } from './use-steady.ts';

/** Entries drawn at once: 2,000 disputes must not hold the panel up. */
const PAGE = 50;
/** Fewer are seen at a glance. */
const TOOLS_FROM = 4;

/** The disputes of the page, searchable and filtered; `children` tells how much is read. */
export function DisputeList({
  disputes,
  passages,
  talk,
  inView,
  flagged,
  children,
}: {
  disputes: Dispute[];
  passages: ReadonlyMap<string, Passage>;
  talk: TalkState;
  /** Passages on the screen. */
  inView: string[];
  flagged: { passage: string } | null;
  children: ComponentChildren;
}) {
  const words = useWords();
  const [filter, setFilter] = useState(everything);
  const [limit, setLimit] = useState(PAGE);
  const [steady, handlers] = useSteady(inView);
  const visible = useMemo(() => new Set(steady), [steady]);
  const order = useMemo(() => new Map([...passages.keys()].map((id, i) => [id, i])), [passages]);
  const found = useMemo(
    () => filterDisputes(disputes, filter, (id) => order.get(id), visible),
    [disputes, filter, order, visible],
  );
  const matters = useMemo(() => mattersOf(found), [found]);
  const change = (part: Partial<DisputeFilter>) => {
    setFilter({ ...filter, ...part });
    setLimit(PAGE);
  };
  useEffect(() => {
    if (!flagged) return;
    const about = (d: Dispute) => d.passages.some(({ passage }) => passage === flagged.passage);
    const at = matters.findIndex((matter) => matter.some(about));
    if (at >= 0) setLimit((now) => Math.max(now, at + 1));
    else if (disputes.some(about)) setFilter(everything);
  }, [flagged, disputes, matters]);
  return (
    <section class="list" aria-labelledby="disputes-heading" {...handlers}>
      <h2 id="disputes-heading" tabIndex={-1}>
        {words.panel.disputes}
      </h2>
      {children}
      {disputes.length >= TOOLS_FROM && (
        <Tools disputes={disputes} filter={filter} found={found.length} onChange={change} />
      )}
      {disputes.length === 0 && (
        <p class="quiet-text">
          {talk.kind === 'all-read' ? words.panel.noDisputes : words.panel.noDisputesYet}
        </p>
      )}
      {disputes.length > 0 && found.length === 0 && (
        <p class="quiet-text">
          {words.list.none}{' '}
          <button type="button" onClick={() => change(everything)}>
            {words.list.clear}
          </button>
        </p>
      )}
      {matters.slice(0, limit).map((matter) => (
        <Matter
          key={matter[0]!.id}
          disputes={matter}
          passages={passages}
          visible={visible}
          flagged={flagged}
        />
      ))}
      {matters.length > limit && (
        <More left={matters.length - limit} onClick={() => setLimit(limit + PAGE)} />
      )}
    </section>
  );
}

/** Disputes about the same matter together, in the order of the first of each. */
function mattersOf(disputes: Dispute[]): Dispute[][] {
  const found = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    const key = dispute.matter ?? dispute.id;
    const matter = found.get(key);
    if (matter) matter.push(dispute);
    else found.set(key, [dispute]);
  }
  return [...found.values()];
}

/** One matter: its first dispute, and below it how often it was raised, with the others. */
function Matter({
  disputes,
  passages,
  visible,
  flagged,
}: {
  disputes: Dispute[];
  passages: ReadonlyMap<string, Passage>;
  visible: ReadonlySet<string>;
  flagged: { passage: string } | null;
}) {
  const words = useWords();
  const [first, ...others] = disputes;
  const years = disputes.flatMap((d) => [d.first.slice(0, 4), d.last.slice(0, 4)]).sort();
  const isFlagged = others.some((d) => d.passages.some(({ passage }) => passage === flagged?.passage));
  const [opened, setOpened] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const open = opened || isFlagged;
  return (
    <>
      <DisputeView
        dispute={first!}
        passages={passages}
        level={3}
        onScreen={first!.passages.some(({ passage }) => visible.has(passage))}
      />
      {others.length > 0 && (
        <details class="returns" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>{words.list.returns(disputes.length, years[0]!, years.at(-1)!)}</summary>
          {/* Folded, a history of hundreds costs nothing. */}
          {open &&
            others
              .slice(0, isFlagged ? others.length : limit)
              .map((dispute) => (
                <DisputeView key={dispute.id} dispute={dispute} passages={passages} level={3} />
              ))}
          {open && !isFlagged && others.length > limit && (
            <More left={others.length - limit} onClick={() => setLimit(limit + PAGE)} />
          )}
        </details>
      )}
    </>
  );
}

function More({ left, onClick }: { left: number; onClick: () => void }) {
  const words = useWords();
  return (
    <p class="row">
      <button type="button" data-do="more" onClick={onClick}>
        {words.list.more(Math.min(PAGE, left))}
      </button>
    </p>
  );
}

function Tools({
  disputes,
  filter,
  found,
  onChange,
}: {
  disputes: Dispute[];
  filter: DisputeFilter;
  found: number;
  onChange: (part: Partial<DisputeFilter>) => void;
}) {
  const words = useWords();
  const kinds = useMemo(() => [...new Set(disputes.flatMap((d) => d.kinds))].sort(), [disputes]);
  const statuses = useMemo(() => [...new Set(disputes.map(statusSign))].sort(), [disputes]);
  return (
    <search class="tools" aria-label={words.list.tools}>
      <label class="wide">
        <span>{words.list.search}</span>
        <input
          type="search"
          autocomplete="off"
          value={filter.search}
          onInput={(event) => onChange({ search: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={words.list.kind}
        value={filter.kind}
        options={[
          ['', words.list.any],
          ...kinds.map((kind): [DisputeKind, string] => [kind, words.dispute.kind[kind]]),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={words.list.status}
        value={filter.status}
        options={[
          ['', words.list.any],
          ...statuses.map((status): [StatusSign, string] => [status, words.dispute.status[status]]),
        ]}
        onChange={(status) => onChange({ status })}
      />
      <Choice
        label={words.list.order}
        value={filter.order}
        options={Object.entries(words.list.orders) as [DisputeOrder, string][]}
        onChange={(order) => onChange({ order })}
      />
      <p class="facts wide" role="status">
        {words.list.found(found, disputes.length)}
      </p>
    </search>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: [T, string][];
  onChange: (value: T) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
