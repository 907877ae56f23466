// The extension on somebody else's page: it comes when its button is pressed, whatever the page forbids, and goes without a trace.

import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { bookmarklet } from "../../www/extension/bookmarklet.js";
import { axeViolations } from "./axe.mjs";
import { drivers, packed } from "./extension.mjs";
import { eventually, inEachBrowser, quiet } from "./harness.mjs";
import { serve } from "./server.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../www/extension", import.meta.url));
const SITE = "https://saidso.example/reads";

/** A host that has nothing of ours, and forbids all that a page can. */
const strict = (html) =>
  html
    .replace(/<said-so.*<\/said-so>|<script.*<\/script>/g, "")
    .replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'")
    .replace("connect-src 'self'", "connect-src 'none'");

/** A page with too little text for an article. */
const empty = (html) => strict(html).replace(/<main>[^]*<\/main>/, "<main><p>Two dogs barked.</p></main>");

let folder;
before(async () => (folder = await packed(SITE)));
after(() => rm(folder, { recursive: true }));

/** Everything that the extension could leave behind on a page. */
const traces = () => ({
  page: document.documentElement.outerHTML,
  highlights: [...CSS.highlights.keys()],
  sheets: document.adoptedStyleSheets.length,
  names: Object.keys(globalThis).filter((name) => /saidso|module/i.test(name)),
});

/** The words that are painted as `paint`. */
const painted = (paint) =>
  [...(CSS.highlights.get(`saidso-${paint}`) ?? [])].map((range) => range.toString().replace(/\s+/g, " "));

/** Presses in the article where these words are. */
const pressWords = (words) => {
  const range = document.createRange();
  const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const start = walk.currentNode.data.indexOf(words);
    if (start < 0) continue;
    range.setStart(walk.currentNode, start);
    range.setEnd(walk.currentNode, start + words.length);
  }
  range.startContainer.parentElement.scrollIntoView();
  const { left, top, height } = range.getBoundingClientRect();
  const point = { clientX: left + 4, clientY: top + height / 2, bubbles: true };
  range.startContainer.parentElement.dispatchEvent(new MouseEvent("click", point));
};

for (const [name, start] of Object.entries(drivers)) {
  describe(name, () => {
    let driver;
    before(async () => (driver = await start(folder)));
    after(() => driver.close());

    /** Opens the host with `edit`, and gives what was asked of its server. */
    const visit = async (t, edit, headers) => {
      const site = await serve(DIST, { edit: { "/hosts/plain.html": edit }, headers });
      t.after(() => site.close());
      await driver.open(`${site.url}hosts/plain.html`);
      await quiet(site);
      return site.requests;
    };
    const seen = async (paint, words) =>
      eventually(async () => assert.ok((await driver.evaluate(painted, paint)).includes(words), `${paint}: ${words}`));

    const alone = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };
    for (const [host, edit, headers] of [
      ["with a policy against everything", strict],
      ["that takes in nothing from elsewhere", strict, alone],
      ["that has the widget itself", (html) => html],
    ]) {
      test(`on a page ${host} marks are painted, and a second press takes them away, in ${name}`, async (t) => {
        const requests = await visit(t, edit, headers);
        const clean = await driver.evaluate(traces);
        const article = () => document.querySelector("article").outerHTML;
        const untouched = await driver.evaluate(article);
        const asked = [...requests];
        for (const _ of ["the first time", "again"]) {
          await driver.press();
          await seen("figure", "$4 million");
          await seen("hedge", "reportedly");
          assert.equal(await driver.evaluate(article), untouched);
          await driver.press();
          await eventually(async () => assert.deepEqual(await driver.evaluate(traces), clean));
        }
        assert.deepEqual(requests, asked, "nothing was asked of the page's server");
        assert.equal((await driver.button()).badge, "");
      });
    }

    test(`a mark pressed in the article is selected, in ${name}`, async (t) => {
      await visit(t, strict);
      await driver.press();
      await seen("figure", "$11 million");
      await driver.evaluate(pressWords, "$11 million");
      await seen("selected", "$11 million");
      await driver.press();
    });

    test(`where there is no article, the page and the button say so, in ${name}`, async (t) => {
      await visit(t, empty);
      await driver.press();
      await eventually(async () => assert.match((await driver.button()).title, /found no article/));
      assert.equal((await driver.button()).badge, "?");
      assert.deepEqual((await driver.evaluate(traces)).highlights, []);
      await visit(t, strict);
      assert.deepEqual(await driver.button(), { title: "See who says so", badge: "" });
    });

    test(`where the browser lets no extension in, the button says so, in ${name}`, async () => {
      await driver.open(driver.forbidden);
      await driver.press();
      await eventually(async () => assert.match((await driver.button()).title, /keep extensions out/));
    });

    if (name === "Chromium") {
      test("the panel works for screen readers, Escape closes it step by step, and it cannot be seen by the page", async (t) => {
        await visit(t, strict);
        const complaints = [];
        driver.page.on("console", (message) => complaints.push(message.text()));
        await driver.press();
        await seen("figure", "$4 million");
        assert.equal(await driver.evaluate(() => document.documentElement.lastElementChild.shadowRoot), null);
        const panel = driver.page.frames().find((frame) => frame.url().endsWith("/panel.html"));
        assert.deepEqual(complaints, []);
        assert.deepEqual(await axeViolations(panel), []);
        // Pressed from within: a real key that takes its frame away is never answered for.
        const escape = () => setTimeout(() => dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));
        for (const selector of ["[data-tab=figures]", ".figures tbody .speaker"])
          await eventually(() => panel.$eval(selector, (element) => element.click()));
        await eventually(async () => assert.equal((await driver.evaluate(painted, "selected")).length, 1));
        await panel.evaluate(escape);
        await eventually(async () => assert.deepEqual(await driver.evaluate(painted, "selected"), []));
        await panel.evaluate(escape);
        await eventually(async () => assert.equal(await driver.evaluate(() => CSS.highlights.size), 0));
      });
    }
  });
}

for (const browser of ["chromium", "firefox"]) {
  test(`the extension for ${browser} may see a page only when it is asked to`, async () => {
    const manifest = JSON.parse(await readFile(join(folder, browser, "manifest.json")));
    assert.equal(manifest.manifest_version, 3);
    assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
    for (const more of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "externally_connectable"])
      assert.ok(!(more in manifest), more);
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    assert.deepEqual(manifest.content_security_policy, { extension_pages: policy });
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.equal(Boolean(manifest.background.service_worker), browser === "chromium");
    assert.equal(Boolean(manifest.web_accessible_resources[0].use_dynamic_url), browser === "chromium");
    assert.equal(manifest.browser_specific_settings?.gecko.id, browser === "firefox" ? "extension@saidso" : undefined);
    const files = await readdir(join(folder, browser));
    for (const name of Object.values(manifest.icons)) assert.ok(files.includes(name), name);
  });

  test(`the archive for ${browser} holds the same files`, async () => {
    const archive = unzipped(await readFile(join(folder, `saidso-${browser}.zip`)));
    assert.deepEqual(Object.keys(archive).sort(), (await readdir(join(folder, browser))).sort());
    for (const [name, content] of Object.entries(archive))
      assert.ok(content.equals(await readFile(join(folder, browser, name))), name);
  });
}

inEachBrowser((check) => {
  // Under the page's own policy what is tried here could not run.
  const free = (html) => strict(html).replace(/<meta[^>]*Content-Security-Policy[^>]*>/s, "");
  const words = (count) => `${"Dogs bark at night. ".repeat(count)}`;
  const pages = [
    ["the element that is called so", `<main><article id="it"><p>${words(30)}</p></article><p>${words(9)}</p></main>`, "it"],
    ["not a teaser", `<main id="it"><p>${words(30)}</p><article><p>${words(3)}</p></article></main>`, "it"],
    ["the main part around several", `<main id="it">${`<article><p>${words(9)}</p></article>`.repeat(4)}</main>`, "it"],
    ["without a word for it what has most of the text", `<div><div id="it"><p>${words(30)}</p></div><div><p>${words(5)}</p></div></div>`, "it"],
    ["not what stands beside", `<aside><p>${words(90)}</p></aside><div id="it"><p>${words(15)}</p></div>`, "it"],
    ["text without paragraphs", `<article id="it">${words(15)}</article>`, "it"],
    ["nothing where there are but lines", `<main>${"<p>Dogs bark.</p>".repeat(90)}</main>`, undefined],
    ["nothing where there is little", `<article><p>${words(3)}</p></article>`, undefined],
  ];
  check("what is read of a page is its article", { edit: { "/hosts/plain.html": free } }, async ({ open }) => {
    const page = await open("hosts/plain.html");
    const script = `data:text/javascript,${encodeURIComponent(await readFile(join(SOURCES, "find.js"), "utf8"))}`;
    for (const [title, html, found] of pages) {
      const id = await page.evaluate(
        async (html, script) => {
          document.body.innerHTML = html;
          const { findArticle } = await import(script);
          return findArticle(document)?.id;
        },
        ...[html, script],
      );
      assert.equal(id, found, title);
    }
  });

  check("a bookmark shows the marks and takes them away", { edit: { "/hosts/plain.html": free } }, async ({ open, site, complaints }) => {
    const page = await open("hosts/plain.html");
    const clean = await page.evaluate(traces);
    await page.evaluate(bookmark(site.url));
    await eventually(async () => assert.ok((await page.evaluate(painted, "figure")).includes("$4 million")));
    await page.evaluate(bookmark(site.url));
    await eventually(async () => assert.deepEqual(await page.evaluate(traces), clean));
    assert.deepEqual(complaints, []);
  });

  check("where a page lets no script in, the bookmark says so", { edit: { "/hosts/plain.html": strict } }, async ({ open, site }) => {
    const page = await open("hosts/plain.html");
    const said = new Promise((say) => page.on("dialog", (dialog) => (say(dialog.message()), dialog.accept())));
    await page.evaluate(bookmark(site.url)).catch(() => {});
    assert.match(await said, /lets no scripts in/);
    assert.equal(await page.evaluate(() => document.querySelectorAll("said-so, body script").length), 0);
  });
});

/** What the bookmark for `site` runs. */
const bookmark = (site) => decodeURIComponent(bookmarklet(site).replace(/^javascript:/, ""));

test("the bookmark of a site is made with the extension", async () => {
  assert.equal((await readFile(join(folder, "bookmarklet.txt"), "utf8")).trim(), bookmarklet(SITE));
  assert.match(bookmark(SITE), /"https:\/\/saidso\.example\/reads\/widget\/said-so\.js"/);
});

/** The files of an archive, found by the listing at its end. */
function unzipped(bytes) {
  const files = {};
  const end = bytes.length - 22;
  assert.equal(bytes.readUInt32LE(end), 0x06054b50);
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const entry = bytes.readUInt32LE(at + 42);
    assert.equal(bytes.readUInt32LE(entry), 0x04034b50);
    // Behind the signature, an entry and its line in the listing say the same.
    assert.ok(bytes.subarray(entry + 4, entry + 30).equals(bytes.subarray(at + 6, at + 32)), name);
    const start = entry + 30 + bytes.readUInt16LE(entry + 26);
    files[name] = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    assert.equal(checksum(files[name]), bytes.readUInt32LE(at + 16), name);
    at += 46 + bytes.readUInt16LE(at + 28);
  }
  return files;
}

/** CRC-32, bit by bit. */
const checksum = (bytes) =>
  ~bytes.reduce((sum, byte) => {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  }, -1) >>> 0;
