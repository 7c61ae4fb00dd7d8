import { useMemo } from 'preact/hooks';
import type { Dispute, Passage } from '../lib/model/index.ts';
import { useSurroundings, useWords } from './context.ts';
import type { ClaimEntry } from './group-claims.ts';
import { placesOf, type SectionRow, STATUSES, type Tick, type YearRow, yearsOf } from './places.ts';

/** Below this a picture says less than the list itself. */
const PICTURE_FROM = 3;

/** Where in the article claims and disputes fall, and when disputes began: as pictures, and as the same facts in text. */
export function Places({
  claims,
  disputes,
  passages,
}: {
  claims: ClaimEntry[];
  disputes: Dispute[];
  passages: Passage[];
}) {
  const words = useWords().map;
  const { ticks, sections, unplaced } = useMemo(
    () => placesOf(claims, disputes, passages),
    [claims, disputes, passages],
  );
  const years = useMemo(() => yearsOf(disputes), [disputes]);
  const strip = ticks.length >= PICTURE_FROM;
  const line = disputes.length >= PICTURE_FROM && years.length > 1;
  if (!strip && !line) return null;
  return (
    <div class="overview">
      {strip && (
        <section class="map" aria-labelledby="strip-heading">
          <h2 id="strip-heading">{words.strip}</h2>
          <Strip ticks={ticks} />
          <details>
            <summary>{words.bySection}</summary>
            <SectionTable rows={sections} unplaced={unplaced} />
          </details>
        </section>
      )}
      {line && (
        <section class="map" aria-labelledby="timeline-heading">
          <h2 id="timeline-heading">{words.timeline}</h2>
          <Timeline rows={years} />
          <details>
            <summary>{words.byYear}</summary>
            <YearTable rows={years} />
          </details>
        </section>
      )}
    </div>
  );
}

/** Claims above the line, disputes below it, from the article's start to its end. */
function Strip({ ticks }: { ticks: Tick[] }) {
  const words = useWords().map;
  const lines = (kind: Tick['kind'], line: string) => {
    // Thousands may fall on one place.
    const at = new Set(
      ticks.filter((tick) => tick.kind === kind).map((tick) => (1 + tick.at * 198).toFixed(1)),
    );
    return [...at].map((x) => `M${x} ${kind === 'claim' ? 12 : 16}${line}`).join('');
  };
  return (
    <div class="strip">
      <span class="key">{words.claims}</span>
      <svg aria-hidden="true" viewBox="0 0 200 28" preserveAspectRatio="none">
        <path class="axis" d="M0 14h200" />
        <path class="claim" d={lines('claim', 'V3')} />
        <path class="dispute" d={lines('dispute', 'v9')} />
      </svg>
      <span class="key">{words.disputes}</span>
      <span class="ends">
        <span>{words.start}</span>
        <span>{words.end}</span>
      </span>
    </div>
  );
}

function SectionTable({ rows, unplaced }: { rows: SectionRow[]; unplaced: number }) {
  const { reveal, pageLang } = useSurroundings();
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.map.section}</th>
          <th scope="col">{words.map.claims}</th>
          <th scope="col">{words.map.disputes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.section ?? ''}>
            <th scope="row">
              <button
                type="button"
                class="quiet"
                data-passage={row.passage}
                onClick={() => reveal?.(row.passage)}
              >
                {row.section === null ? (
                  words.panel.lead
                ) : (
                  <span lang={pageLang} dir="auto">
                    {row.section}
                  </span>
                )}
              </button>
            </th>
            <td>{row.claims}</td>
            <td>{row.disputes}</td>
          </tr>
        ))}
        {unplaced > 0 && (
          <tr>
            <th scope="row">{words.map.unplaced}</th>
            <td>0</td>
            <td>{unplaced}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const WIDTH = 200;
const HEIGHT = 48;

/** One bar a year: dispute on dispute, the unanswered hollow, the open half filled, the settled full. */
function Timeline({ rows }: { rows: YearRow[] }) {
  const words = useWords().map;
  const most = Math.max(...rows.map((row) => STATUSES.reduce((sum, status) => sum + row.counts[status], 0)));
  const step = WIDTH / rows.length;
  const bar = Math.min(14, step * 0.7);
  const unit = Math.min(10, HEIGHT / Math.max(1, most));
  return (
    <div class="timeline">
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT + 12}`}>
        {rows.map((row, i) => {
          const x = i * step + (step - bar) / 2;
          let y = HEIGHT;
          return STATUSES.map((status) => {
            const height = row.counts[status] * unit;
            if (height === 0) return null;
            y -= height;
            return (
              <rect
                key={`${row.year} ${status}`}
                class={status}
                x={x}
                y={y + 0.5}
                width={bar}
                height={Math.max(1, height - 1)}
              />
            );
          });
        })}
        <path class="axis" d={`M0 ${HEIGHT}.5h${WIDTH}`} />
        {labelled(rows).map((i) => (
          <text key={i} x={(i + 0.5) * step} y={HEIGHT + 10}>
            {rows[i]!.year}
          </text>
        ))}
      </svg>
      <ul class="legend">
        {STATUSES.filter((status) => rows.some((row) => row.counts[status] > 0)).map((status) => (
          <li key={status}>
            <svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">
              <rect class={status} x="0.5" y="0.5" width="9" height="9" />
            </svg>
            {words.statusShort[status]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Years that get a label: few enough to stand apart. */
function labelled(rows: YearRow[]): number[] {
  const every = Math.ceil(rows.length / 6);
  return rows.map((_, i) => i).filter((i) => i % every === 0);
}

function YearTable({ rows }: { rows: YearRow[] }) {
  const words = useWords().map;
  const used = STATUSES.filter((status) => rows.some((row) => row.counts[status] > 0));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {used.map((status) => (
            <th key={status} scope="col">
              {words.statusShort[status]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.year}>
            <th scope="row">{row.year}</th>
            {used.map((status) => (
              <td key={status}>{row.counts[status]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
