import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Panel } from '../../components/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { pageUrl } from '../../lib/wiki/index.ts';
import { Controller } from './controller.ts';

const i18n = createI18n(browser.i18n.getUILanguage());
document.documentElement.lang = i18n.locale;
const app = document.getElementById('app')!;
const controller = new Controller((shown) => {
  render(<Panel {...shown} i18n={i18n} pageUrl={pageUrl} on={controller.events} />, app);
});
addEventListener('pagehide', () => controller.stop());
void controller.start();
