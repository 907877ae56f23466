// Browsers with the extension, for a test to press its button. Chromium is driven by puppeteer. What drives Firefox there cannot
// press buttons of the browser itself, so here Firefox is driven by Marionette, which can:
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html

import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { browsers, onPath } from "./browsers.mjs";
import { eventually } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Packs the extension of what is in dist/ into a new folder, with a bookmarklet for `site`, and gives the folder. */
export async function packed(site) {
  const folder = await mkdtemp(join(tmpdir(), "saidso-extension-"));
  await promisify(execFile)("node", [".dev/extension.mjs", "dist", folder, site], { cwd: ROOT });
  return folder;
}

/**
 * What starts each browser with the extension in `folder`. It gives functions for the page in sight: `open(address)`,
 * `evaluate(function, …arguments)`, `press()` for the extension's button, `button()` for its `title` and `badge`; and `close()`.
 * `page` is puppeteer's, where there is one, and `forbidden` an address that the browser keeps for itself.
 */
export const drivers = { Chromium: startChromium, Firefox: startFirefox };

async function startChromium(folder) {
  const browser = await browsers[0].launch({ dark: false, pipe: true, enableExtensions: true });
  const id = await browser.installExtension(join(folder, "chromium"));
  const extension = (await browser.extensions()).get(id);
  const page = await browser.newPage();
  return {
    page,
    forbidden: "chrome://version/",
    open: (address) => page.goto(address),
    evaluate: (...what) => page.evaluate(...what),
    press: () => page.triggerExtensionAction(extension),
    async button() {
      const worker = await (await browser.waitForTarget((target) => target.type() === "service_worker")).worker();
      return worker.evaluate(async () => {
        const [{ id: tabId }] = await chrome.tabs.query({ active: true });
        return { title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) };
      });
    },
    close: () => browser.close(),
  };
}

async function startFirefox(folder) {
  const profile = await mkdtemp(join(tmpdir(), "saidso-firefox-"));
  await writeFile(join(profile, "user.js"), 'user_pref("marionette.port", 0);\nuser_pref("app.normandy.enabled", false);\n');
  const options = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile];
  const firefox = spawn(onPath("firefox", "firefox-esr"), options, { stdio: "ignore" });
  const ended = new Promise((end) => firefox.once("exit", end));
  const port = await eventually(() => readFile(join(profile, "MarionetteActivePort"), "utf8"));
  const { send, hangUp } = await marionette(Number(port));
  await send("WebDriver:NewSession", {});
  await send("Addon:Install", { path: join(folder, "firefox"), temporary: true });
  const run = async (value, script, args = []) => {
    await send("Marionette:SetContext", { value });
    return (await send("WebDriver:ExecuteScript", { script, args })).value;
  };
  const asBrowser = (script) =>
    run(
      "chrome",
      `const window = Services.wm.getMostRecentWindow("navigator:browser");
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const extension = ExtensionParent.GlobalManager.getExtension("extension@saidso");
      const button = ExtensionParent.apiManager.global.browserActionFor(extension);
      const told = (name) => button.action.getProperty(window.gBrowser.selectedTab, name);
      ${script}`,
    );
  return {
    forbidden: "about:support",
    async open(url) {
      await send("Marionette:SetContext", { value: "content" });
      await send("WebDriver:Navigate", { url });
    },
    evaluate: (what, ...args) => run("content", `return (${what})(...arguments)`, args),
    press: () => asBrowser("button.triggerAction(window)"),
    button: () => asBrowser('return { title: told("title"), badge: told("badgeText") }'),
    async close() {
      hangUp();
      firefox.kill();
      await ended;
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

/** Speaks to a Firefox: `send(command, parameters)` gives the answer. Messages have their length and a colon before them. */
async function marionette(port) {
  const socket = connect(port, "localhost");
  const waiting = new Map();
  let [received, last] = [Buffer.alloc(0), 0];
  const greeted = new Promise((greet) => waiting.set("greeting", { good: greet }));
  const hear = (message) => {
    const [, id, error, result] = Array.isArray(message) ? message : [1, "greeting", null, message];
    const { good, bad } = waiting.get(id);
    if (error) bad(new Error(error.message));
    else good(result);
  };
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const start = received.indexOf(":") + 1;
      const end = start + Number(received.subarray(0, start - 1));
      if (start === 0 || received.length < end) return;
      hear(JSON.parse(received.subarray(start, end)));
      received = received.subarray(end);
    }
  });
  await greeted;
  return {
    send: (command, parameters) =>
      new Promise((good, bad) => {
        waiting.set(++last, { good, bad });
        const message = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
    hangUp: () => socket.destroy(),
  };
}
