import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The oldest browsers that have what we use (light-dark(), CSS highlights, side panel), so that nothing is rewritten for older ones. */
const TARGET = ['chrome123', 'firefox140'];
const WIKIPEDIA = 'https://*.wikipedia.org/*';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()], build: { target: TARGET, cssTarget: TARGET } }),
  manifest: ({ browser }) => ({
    name: 'Crosstalk',
    description: 'On Wikipedia: which passages touch a known claim, and which ones the talk page disputes.',
    permissions: ['storage', 'contextMenus', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: [WIKIPEDIA],
    action: {
      default_title: 'Crosstalk',
      default_icon: { 16: '/icon/on-16.png', 32: '/icon/on-32.png' },
    },
    commands: {
      'toggle-page': {
        suggested_key: { default: 'Alt+Shift+X' },
        description: 'Switch Crosstalk on or off for this page',
      },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+C' } } }
        : { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } }),
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' https://*.wikipedia.org; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'crosstalk@extension',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
