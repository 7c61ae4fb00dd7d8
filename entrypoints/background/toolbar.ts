import browser from 'webextension-polyfill';
import { browserWords } from '../../lib/i18n/browser-words.ts';

type State = 'off' | 'on' | 'something';

const icons = (name: string) => ({ 16: `/icon/${name}-16.png`, 32: `/icon/${name}-32.png` });

/** Shows the state on the toolbar button of a tab: its icon, a dot (no count: the number measures nothing), its title. */
export function showState(tabId: number | undefined, state: State): void {
  if (tabId === undefined) return;
  const gone = () => {}; // the tab was closed meanwhile
  browser.action.setIcon({ tabId, path: icons(state === 'off' ? 'off' : 'on') }).catch(gone);
  browser.action.setBadgeText({ tabId, text: state === 'something' ? '•' : '' }).catch(gone);
  browser.action.setBadgeBackgroundColor({ tabId, color: '#2a4b8d' }).catch(gone);
  browser.action.setTitle({ tabId, title: browserWords.toolbar[state] }).catch(gone);
}
