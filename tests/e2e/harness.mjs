// One test, every browser: a fresh profile, a server of its own, and a record of everything that went wrong.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { browsers } from "./browsers.mjs";
import { serve } from "./server.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Runs `tests` for each browser. They define their tests with the function that they are given:
 *
 *     inEachBrowser((check) => {
 *       check("shows the title", async ({ open }) => { const page = await open(); … });
 *     });
 *
 * What a test gets:
 * - `open(path = "", prepare)` opens a page of the project and gives back puppeteer's, once everything that it asks
 *   for has come. `prepare(page)` runs before the address is opened.
 * - `site`: the server, with its `url`, the `folder` that it serves and the addresses of all `requests` so far.
 * - `complaints`: errors and warnings on the console, uncaught errors, breaches of the Content-Security-Policy, and
 *   requests to other servers.
 * - `t`: what node's test runner gives a test.
 *
 * Between title and test there may be `{ dark: true }` for a browser that asks for dark colours,
 * `{ edit: { [path]: change } }` or `{ short: true }` for what the server does so (see there), and `{ own: true }` for a
 * copy of the built page that the test may change.
 */
export function inEachBrowser(tests) {
  for (const { name, launch } of browsers) {
    describe(name, () => {
      const running = new Map();
      const start = (dark) => {
        if (!running.has(dark)) running.set(dark, launch({ dark }));
        return running.get(dark);
      };
      after(async () => {
        for (const browser of running.values()) await (await browser).close();
      });

      tests((title, ...rest) => {
        const body = rest.pop();
        const { dark = false, edit, short, own = false } = rest.pop() ?? {};
        test(`${title}, in ${name}`, async (t) => {
          const context = await (await start(dark)).createBrowserContext();
          const folder = own ? await mkdtemp(join(tmpdir(), "saidso-")) : DIST;
          if (own) await cp(DIST, folder, { recursive: true });
          const site = Object.assign(await serve(folder, { edit, short }), { folder });
          const complaints = [];
          const open = async (path = "", prepare) => {
            const page = await context.newPage();
            await listen(page, site, complaints);
            await prepare?.(page);
            await page.goto(new URL(path, site.url).href);
            await quiet(site);
            return page;
          };
          try {
            await body({ open, site, complaints, t });
          } finally {
            await context.close();
            site.close();
            if (own) await rm(folder, { recursive: true });
          }
        });
      });
    });
  }
}

/** Waits until nothing has been asked of `site` for a while. */
export async function quiet(site, milliseconds = 300) {
  let before;
  do {
    before = site.requests.length;
    await pause(milliseconds);
  } while (site.requests.length > before);
}

/** Waits until the service worker of `page` holds all that it keeps; until then it may ask for files. */
export const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/**
 * Gives `page` a window of `width` by `height` CSS pixels. With the size, puppeteer asks for the screen to be turned, which
 * Firefox 140 does not know how to do. The size is set all the same, as the page is asked to confirm.
 */
export async function resize(page, { width, height }) {
  await page.setViewport({ width, height }).catch((error) => {
    if (!/unknown command emulation/.test(error.message)) throw error;
  });
  await eventually(async () => {
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (size.width !== width || size.height !== height) throw new Error(`the window is ${size.width} × ${size.height}`);
  });
}

/** Waits until `assertion` holds: what a browser does, the test hears of a moment later. */
export async function eventually(assertion, milliseconds = 20_000) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}

async function listen(page, site, complaints) {
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    // Firefox has the dots of lists as a font in such an address. To what pages put in one, the policy applies.
    if (request.url().startsWith("data:")) return;
    // What the page makes itself is asked of no server.
    if (!request.url().replace(/^blob:/, "").startsWith(site.url)) complaints.push(`request to ${request.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`Content-Security-Policy: ${effectiveDirective} refused ${blockedURI} ${sample}`),
    );
  });
}
