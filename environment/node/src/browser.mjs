/** Chromium, driven by Playwright; it is never downloaded, the machine's own is used. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Refusal } from './arguments.mjs';
import { load } from './places.mjs';

const { chromium } = load('playwright-core');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMacs = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** What to tell who has no browser. */
export const noBrowser =
  'No Chromium was found: install it (on Debian: apt install chromium) or let CHROME_PATH name one.';

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser's path: CHROME_PATH, or the first of the usual names; undefined when there is none. */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!runs(given)) throw new Refusal(`CHROME_PATH names ${given}, which cannot be run: mend it or unset it.`);
    return given;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const usual = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...usual, ...onMacs].find(runs);
}

/** Starts the browser without a window, on a profile of its own that is deleted with it. */
export function launch() {
  return chromium.launch({
    executablePath: findBrowser(),
    // Chromium's sandbox refuses to start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
