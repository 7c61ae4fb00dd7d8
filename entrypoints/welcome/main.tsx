import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Welcome, type WelcomeProps } from '../../components/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';

const WIKIPEDIA = { origins: ['https://*.wikipedia.org/*'] };
const i18n = createI18n(browser.i18n.getUILanguage());
document.documentElement.lang = i18n.locale;
const app = document.getElementById('app')!;

let shown: Pick<WelcomeProps, 'keys' | 'access'> = { keys: { panel: null, toggle: null }, access: null };
const show = (part: Partial<typeof shown>) => {
  shown = { ...shown, ...part };
  const optionsUrl = browser.runtime.getURL('/options.html');
  render(<Welcome {...shown} i18n={i18n} optionsUrl={optionsUrl} onRequestAccess={requestAccess} />, app);
};
const readAccess = async () => {
  // Chrome asks at installation; in Firefox it is the reader's to give and to take at any time.
  if (import.meta.env.FIREFOX) show({ access: await browser.permissions.contains(WIKIPEDIA) });
};
function requestAccess(): void {
  // Nothing may be awaited before: the browser asks only within a click.
  browser.permissions.request(WIKIPEDIA).catch(() => {});
}

browser.permissions.onAdded.addListener(() => void readAccess());
browser.permissions.onRemoved.addListener(() => void readAccess());
show({});
void readAccess();
void browser.commands.getAll().then((commands) => {
  const key = (...names: string[]) =>
    commands.find(({ name }) => names.includes(name ?? ''))?.shortcut || null;
  show({ keys: { panel: key('_execute_action', '_execute_sidebar_action'), toggle: key('toggle-page') } });
});
