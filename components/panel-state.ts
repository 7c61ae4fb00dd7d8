import type { PageView, PanelState } from '../lib/model/index.ts';

/** What the panel's root says it shows (`data-state`). */
export type RootState =
  | 'loading'
  | 'not-wikipedia'
  | 'no-access'
  | 'reload-needed'
  | 'other-page'
  | 'off'
  | 'reading'
  | 'nothing-found'
  | 'found';

/** "Nothing found" is said only once there is nothing left that reads by itself. */
export function rootState(state: PanelState): RootState {
  if (state.kind !== 'page') return state.kind;
  const { view } = state;
  if (!view.on) return 'off';
  if (view.claims.length > 0 || view.disputes.length > 0) return 'found';
  return isReading(view) ? 'reading' : 'nothing-found';
}

/** Article or talk pages are being read, or are about to be: nothing was read yet and nothing stands in the way. */
export function isReading(view: PageView): boolean {
  return view.reading || view.talk.kind === 'reading' || (view.talk.kind === 'none' && view.trouble === null);
}
