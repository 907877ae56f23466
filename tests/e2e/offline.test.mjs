// The page is kept: it opens without a server, in one version or another, and never in a mixture of two.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eventually, inEachBrowser, kept, quiet } from "./harness.mjs";
import { paste } from "./reader.mjs";

const TEXT = "At least 40 people died, according to the Health Ministry.";

/** The files that the worker in `folder` keeps, with their digests. */
async function list(folder) {
  const [, files] = /^const FILES = ([^;]+);$/m.exec(await readFile(join(folder, "offline.js"), "utf8"));
  return JSON.parse(files);
}

/** What a page gets for each of `paths`: its digest, in the form of the list. */
const got = (page, paths) =>
  page.evaluate(async (paths) => {
    const digest = async (path) => {
      const bytes = await (await fetch(path)).arrayBuffer();
      return `sha256-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))))}`;
    };
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await digest(path)])));
  }, paths);

/** Makes another version of the page in `folder`: each of its files is another one. */
async function change(folder) {
  for (const path of Object.keys(await list(folder))) {
    // An end of line changes nothing of what a file does; in a module, a section without a meaning of its own.
    await appendFile(join(folder, path), path.endsWith(".wasm") ? Buffer.from([0, 2, 1, 0x78]) : "\n");
  }
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../.dev/offline.mjs", import.meta.url)), folder]);
  return list(folder);
}

/** Has `page` look for a new version, and gives back what becomes of its worker: "installed", or "redundant". */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const heard = (target, event) => new Promise((heard) => target.addEventListener(event, heard, { once: true }));
    const found = heard(registration, "updatefound").then(() => registration.installing);
    await registration.update();
    // The browser may have looked by itself a moment ago.
    const worker = registration.installing ?? registration.waiting ?? (await found);
    while (["parsed", "installing"].includes(worker.state)) await heard(worker, "statechange");
    return worker.state;
  });

const caches = (page) => page.evaluate(async () => (await globalThis.caches.keys()).length);
const news = (page) => page.$eval(".news", (element) => element.textContent);

async function marks(page) {
  // A page behind another one is not drawn.
  await page.bringToFront();
  await paste(page, TEXT);
  assert.ok(await page.$(".text .figure"));
}

inEachBrowser((check) => {
  /** Visits the page, so that it is kept, and opens it again, as it is kept. */
  const reopen = async (open) => {
    const first = await open();
    await kept(first);
    await first.close();
    return open();
  };

  check("after one visit the page opens and marks a text without its server", async ({ open, site, complaints }) => {
    const first = await open();
    await kept(first);
    await first.close();
    site.close();
    await assert.rejects(fetch(site.url));
    const page = await open();
    await marks(page);
    await page.close();
    await marks(await open("index.html?from=elsewhere#top"));
    assert.deepEqual(complaints, []);
  });

  check("pages open offline where their server had sent on to other addresses", { short: true }, async ({ open, site }) => {
    await kept(await open());
    site.close();
    await marks(await open("index.html"));
    assert.match(await (await open("how.html")).title(), /How Saidso works/);
  });

  check("the worker keeps what pages load, each file once, and asks for nothing else", async ({ open, site }) => {
    const files = await list(site.folder);
    const page = await open();
    await kept(page);
    await (await open("hosts/plain.html")).$eval("said-so", (widget) => widget.shadowRoot.querySelector("button").click());
    await eventually(() => assert.ok(site.requests.includes("/widget/saidso_bg.wasm")));
    await quiet(site);
    const ofPages = new Set(site.ofPages.map((path) => (path === "/" ? "index.html" : path.slice(1))));
    assert.deepEqual([...ofPages].filter((path) => !files[path] && !/^(hosts|widget)\//.test(path)), []);
    for (const [path, digest] of Object.entries(files)) {
      const content = await readFile(join(site.folder, path));
      assert.equal(digest, `sha256-${createHash("sha256").update(content).digest("base64")}`, path);
    }
    const ofWorker = [...site.requests];
    for (const path of site.ofPages) ofWorker.splice(ofWorker.indexOf(path), 1);
    // The browser looks now and then whether the worker is still the same.
    const requests = ofWorker.filter((path, index) => path !== "/offline.js" || ofWorker.indexOf(path) === index);
    assert.deepEqual(requests.toSorted(), ["offline.js", ...Object.keys(files)].map((path) => `/${path}`).toSorted());
  });

  check("to read a text neither the page nor its worker asks for anything", async ({ open, site, complaints }) => {
    const page = await reopen(open);
    assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
    const before = [...site.requests];
    await marks(page);
    await quiet(site, 1000);
    // A browser looks by itself, when a page is opened, whether the worker is still the same.
    const requests = site.requests.slice(before.length);
    assert.deepEqual(requests.filter((path) => path !== "/offline.js"), []);
    assert.deepEqual(complaints, []);
  });

  check("a new version waits until the old one is closed, and nothing mixes", { own: true }, async ({ open, site }) => {
    const old = await list(site.folder);
    const page = await reopen(open);
    assert.equal(await news(page), "");
    const fresh = await change(site.folder);
    const paths = Object.keys(old);
    assert.deepEqual(paths.filter((path) => old[path] === fresh[path]), []);
    assert.equal(await update(page), "installed");
    await eventually(async () => assert.match(await news(page), /new version/));
    // Beside the page that is open, another one: both are of the old version, and so after a reload.
    const other = await open();
    await page.reload();
    for (const each of [page, other]) {
      assert.deepEqual(await got(each, paths), old);
      await eventually(async () => assert.match(await news(each), /new version/));
      await marks(each);
    }
    assert.equal(await caches(page), 2);
    await page.close();
    assert.deepEqual(await got(other, paths), old);
    await other.close();
    await eventually(async () => {
      const page = await open();
      try {
        // The change comes a moment after the last page is closed. Whichever version opens is whole.
        const now = await got(page, paths);
        if (now["index.html"] === old["index.html"]) assert.deepEqual(now, old);
        assert.deepEqual(now, fresh);
        assert.equal(await news(page), "");
        await marks(page);
        await eventually(async () => assert.equal(await caches(page), 1));
      } finally {
        await page.close();
      }
    });
  });

  let broken = false;
  const edit = { "/style/parts.css": (css) => (broken ? css.slice(0, -1) : css) };
  check("a file that is not as it was built ends the update", { own: true, edit }, async ({ open, site }) => {
    const old = await list(site.folder);
    const page = await reopen(open);
    broken = true;
    const fresh = await change(site.folder);
    assert.equal(await update(page), "redundant");
    assert.equal(await news(page), "");
    await page.close();
    const again = await open();
    assert.deepEqual(await got(again, Object.keys(old)), old);
    await marks(again);
    // Once the server has it right, the update works.
    broken = false;
    assert.equal(await update(again), "installed");
    assert.notDeepEqual(fresh, old);
  });

  for (const [title, prepare] of [
    ["there are no service workers", () => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined })],
    ["they are forbidden", () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("no")))],
  ]) {
    check(`where ${title} the page works as ever`, async ({ open, site, complaints }) => {
      const page = await open("", (page) => page.evaluateOnNewDocument(prepare));
      await marks(page);
      assert.ok(!site.requests.includes("/offline.js"));
      assert.deepEqual(complaints, []);
    });
  }

  check("only one script may become a worker, whatever it is called with", async ({ open, complaints }) => {
    const page = await open();
    await kept(page);
    const outcome = await page.evaluate(() =>
      Promise.resolve()
        .then(() => globalThis.trustedTypes?.createPolicy("offline", { createScriptURL: (url) => url }))
        .then((policy) => (policy ? "made" : "none"), (error) => error.name),
    );
    assert.equal(outcome, (await page.evaluate(() => "trustedTypes" in globalThis)) ? "TypeError" : "none");
    assert.ok(complaints.every((complaint) => /trusted-types/.test(complaint)), complaints.join("\n"));
  });

  check("the widget keeps nothing on its host", async ({ open, site }) => {
    const page = await open("hosts/plain.html");
    await page.$eval("said-so", (widget) => widget.shadowRoot.querySelector("button").click());
    await eventually(() => assert.ok(site.requests.includes("/widget/saidso_bg.wasm")));
    await quiet(site);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.equal(await caches(page), 0);
    assert.ok(!site.requests.includes("/offline.js"));
  });

  check("the page can be installed", async ({ open, site, t }) => {
    const page = await open();
    await kept(page);
    const manifest = JSON.parse(await readFile(join(site.folder, "manifest.webmanifest"), "utf8"));
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (src) => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      if (sizes !== "any") assert.equal(size, sizes, src);
    }
    if (!t.name.endsWith("Chromium")) return;
    const devtools = await page.createCDPSession();
    assert.deepEqual((await devtools.send("Page.getAppManifest")).errors, []);
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // Tests run in a profile that is thrown away, in which Chromium installs nothing.
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  });
});
