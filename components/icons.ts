/**
 * Our signs, drawn on a 16 × 16 grid with a line of 1.5. `line` is stroked, `fill` filled, both in the text's colour.
 * Each means one thing and always stands beside its words: no sign speaks alone.
 */
export interface IconShape {
  line?: string;
  fill?: string;
  /** Points the other way in right-to-left texts. */
  mirror?: true;
}

const clock: IconShape = { line: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.3 1.6' };
const venn: IconShape = {
  line: 'M6 3.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10 3.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4z',
};
const facing: IconShape = { line: 'M1.8 8h4.4M4 5.6 6.4 8 4 10.4M14.2 8H9.8M12 5.6 9.6 8l2.4 2.4' };
const letters: IconShape = {
  line: 'M2 12.5 5.2 4h.6L9 12.5M3.2 9.6h4.6M10.5 6.5h4M12.5 5v1.5M14 6.5c-.5 2.4-1.7 4-3.4 5M11.2 8.6c.8 1.5 1.9 2.4 3.3 2.9',
};

export const icons = {
  // Kinds of claim.
  misconception: {
    line: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.3v3.9',
    fill: 'M8 4.1a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z',
  },
  disputed: {
    line: 'M8 13.8V4M8 4 2.8 6.2 8 4l5.2-2.2M1.2 9.7l1.6-3.5 1.6 3.5a1.7 1.7 0 0 1-3.2 0zM11.6 5.3l1.6-3.5 1.6 3.5a1.7 1.7 0 0 1-3.2 0zM5.8 13.8h4.4',
  },
  outdated: clock,
  conflation: venn,
  translation: letters,
  // Kinds of dispute.
  accuracy: {
    line: 'M8 2.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6zM8 .8v3.4M8 11.8v3.4M.8 8h3.4M11.8 8h3.4',
  },
  neutrality: {
    line: 'M8 13.8V2.6M2.8 4.2h10.4M1.2 9l1.6-4.8L4.4 9a1.7 1.7 0 0 1-3.2 0zM11.6 9l1.6-4.8L14.8 9a1.7 1.7 0 0 1-3.2 0zM5.8 13.8h4.4',
  },
  sourcing: {
    line: 'M8 4.3C6.6 3.2 4.4 2.8 1.8 3v9.4c2.6-.2 4.8.2 6.2 1.2 1.4-1 3.6-1.4 6.2-1.2V3C11.6 2.8 9.4 3.2 8 4.3zm0 0v9.3',
  },
  currency: clock,
  contradiction: facing,
  wording: { line: 'm10.6 2.8 2.6 2.6L5.6 13l-3.3.7.7-3.3zM9.2 4.2l2.6 2.6' },
  inclusion: { line: 'M5 1.8v6.4M1.8 5h6.4M8.6 12h5.6M3 13.6 13 2.4' },
  // How a dispute stands: an empty ring, a half, a tick, a tick in a square.
  raised: { line: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z' },
  open: { line: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z', fill: 'M8 2.2a5.8 5.8 0 0 1 0 11.6z' },
  resolved: { line: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM5.3 8.2l1.9 1.9 3.5-4' },
  closed: { line: 'M2.6 2.6h10.8v10.8H2.6zM5.2 8.2l2 2 3.7-4.3' },
  // What a passage does with a claim: says it, quotes it, speaks against it.
  asserts: { line: 'M2 3h12v7.6H7.4L4.4 13.4v-2.8H2zM5 6.8h6' },
  reports: {
    line: 'M2 3h12v7.6H7.4L4.4 13.4v-2.8H2z',
    fill: 'M5 5.4h2v1.9L6 8.8H5l.6-1.5H5zm4 0h2v1.9l-1 1.5H9l.6-1.5H9z',
  },
  refutes: { line: 'M2 3h12v7.6H7.4L4.4 13.4v-2.8H2zM5.6 5.8h4.8M5.6 7.9h4.8M9.7 4.7 6.5 9' },
  // Whether a quoted wording stands.
  present: { line: 'M3 3.2h10M3 6.4h10M3 9.6h4M9 11.2l1.8 1.8 3.4-3.8' },
  changed: { line: 'M3 3.2h10M3 6.4h10M3 9.6h3.5M9.2 13.6l.4-1.9 3.2-3.2 1.5 1.5-3.2 3.2z' },
  gone: { line: 'M3 3.2h10M3 6.4h10M3 9.6h4M9.6 9.6l4 4M13.6 9.6l-4 4' },
  // The interface.
  close: { line: 'm3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8' },
  external: { line: 'M9.2 2.6h4.2v4.2M13.4 2.6 7.4 8.6M11.8 9.2v4.2H2.6V4.2h4.2', mirror: true },
  reveal: { line: 'M2.6 3.4h10.8M2.6 6.6h6M2.6 9.8h3.6M13.4 6.2v5.4H8.2M10.2 9.6l-2 2 2 2', mirror: true },
  panel: { line: 'M1.8 2.8h12.4v10.4H1.8zM9.6 2.8v10.4M11.6 5.6h.8M11.6 8h.8', mirror: true },
  archive: { line: 'M1.8 2.8h12.4v3H1.8zM2.8 5.8v7.4h10.4V5.8M6.4 8.6h3.2' },
  people: {
    line: 'M5.8 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.6 13.2c0-2.4 1.7-3.8 4.2-3.8s4.2 1.4 4.2 3.8M10.6 3a2.4 2.4 0 0 1 0 4.4M11.8 9.7c1.7.4 2.7 1.7 2.7 3.5',
  },
  screen: { line: 'M2 3h12v8.2H2zM5.4 13.6h5.2' },
  tag: { line: 'M2.4 2.4h5.2l6.2 6.2-5.2 5.2-6.2-6.2z', fill: 'M5.2 4.3a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z' },
  offline: {
    line: 'M1.4 6.2A9.8 9.8 0 0 1 8 3.6c2.5 0 4.8.9 6.6 2.6M3.8 8.8A6.2 6.2 0 0 1 8 7.2c1.6 0 3.1.6 4.2 1.6M2.6 14 13.4 2',
    fill: 'M8 10.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6z',
  },
  // What editors call settled, and the rules of a talk page.
  faq: {
    line: 'M2 2.6h12v8H7.4L4.4 13.4v-2.8H2zM6.5 5.4a1.5 1.5 0 1 1 2.1 1.4c-.5.2-.6.4-.6.8',
    fill: 'M8 8.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4z',
  },
  consensus: { line: 'm2 4.4 1.2 1.2 2-2.4M7.4 4.4h6.4M2 10.8 3.2 12l2-2.4M7.4 10.8h6.4' },
  rules: { line: 'M8 1.6 13.4 3.4v4.4c0 3-2.2 5.2-5.4 6.6-3.2-1.4-5.4-3.6-5.4-6.6V3.4zM8 5v3.4M8 10.6v.2' },
  pause: { line: 'M5.4 3.2v9.6M10.6 3.2v9.6' },
  notice: { line: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2', fill: 'M8 10.7a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6z' },
} satisfies Record<string, IconShape>;

export type IconName = keyof typeof icons;
