// The browsers that the tests drive: what the machine has, through one library.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

// Only pages of our own are opened, and in a container the sandbox often cannot start.
const CHROMIUM_ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"];

const FIREFOX_PREFS = {
  "app.normandy.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/**
 * Each browser's `name`, and `launch({ dark })`, which starts it without a window. `dark` says what colours it asks
 * pages for; it is set at the start because Firefox offers no other way. What else is given goes to puppeteer.
 */
export const browsers = [
  {
    name: "Chromium",
    launch: ({ dark, args = [], ...more }) =>
      puppeteer.launch({
        browser: "chrome",
        executablePath: onPath("chromium", "google-chrome", "google-chrome-stable", "chromium-browser"),
        args: [...CHROMIUM_ARGS, ...args, `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`],
        ...more,
      }),
  },
  {
    name: "Firefox",
    launch: ({ dark, ...more }) =>
      puppeteer.launch({
        browser: "firefox",
        executablePath: onPath("firefox", "firefox-esr"),
        extraPrefsFirefox: { ...FIREFOX_PREFS, "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 },
        ...more,
      }),
  },
];

/** The first of `programs` that the machine has. */
export function onPath(...programs) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isExecutable);
  if (!found) throw new Error(`none of ${programs.join(", ")} is on PATH`);
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
