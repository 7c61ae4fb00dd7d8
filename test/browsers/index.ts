import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { firefoxPath, launchFirefox } from './firefox.ts';

export type { Driver, LaunchOptions, OptionsView, Tab, View } from './driver.ts';
export { eventually } from './driver.ts';

export type BrowserName = Driver['name'];

const output = join(import.meta.dirname, '../../.output');

/** The browsers: how they start, where the extension built for them stands, and what to install for them. */
export const browsers = {
  chromium: {
    launch: launchChromium,
    path: chromiumPath,
    extension: join(output, 'chrome-mv3'),
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
  },
  firefox: {
    launch: launchFirefox,
    path: firefoxPath,
    extension: join(output, 'firefox-mv3'),
    packages: ['firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk'],
  },
} satisfies Record<BrowserName, object>;

export const isInstalled = (name: BrowserName): boolean => existsSync(browsers[name].path);

/** Starts a browser with the extension as it was built last (`extension: null`: without). */
export const launch = (
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension'> & { extension?: string | null },
): Promise<Driver> =>
  browsers[name].launch({
    ...options,
    extension: options.extension === undefined ? browsers[name].extension : options.extension,
  });
