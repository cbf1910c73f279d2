// Plain JavaScript with no dependency: test/run.mjs needs it before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    advice:
      'No Chromium found. Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM to the path of a Chromium or Chrome 144 or newer.',
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    advice:
      'No Firefox found. Install it (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox@esr), or set FIREFOX to the path of a Firefox 140 or newer.',
  },
};

export function findBrowser(kind) {
  const { variable, names, paths } = PLACES[kind];
  const named = process.env[variable];
  if (named) return runnable(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...paths].find(runnable) ?? null;
}

export function browserAdvice(kind) {
  const { variable, advice } = PLACES[kind];
  const named = process.env[variable];
  return named ? `${variable} is set to ${named}, which cannot be run.` : advice;
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
