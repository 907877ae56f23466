// The page in one file: it is the page, and it can ask nobody for anything.
//
// What no policy closes is no part of these tests: a page can leave for another address or open one, in sight of its reader; Chromium
// connects to a server on `<link rel="preconnect">`, without a word; and of WebRTC, which the page has taken from itself, an empty frame
// would have another one. All of it takes a script, and by its policy the page runs no other than its own, which has none of that.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { axeViolations } from "./axe.mjs";
import { prepare, REQUESTS, RUNS } from "./channels.mjs";
import { eventually, inEachBrowser, resize } from "./harness.mjs";
import { drop, found, paste, press, words } from "./reader.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NAME = "saidso.html";
const TEXT = "At least 40 people died, the Health Ministry said. “Nobody was warned,” said Mara Lund, who may appeal.";

const folder = await mkdtemp(join(tmpdir(), "saidso-sealed-"));
await promisify(execFile)(process.execPath, [".dev/sealed.mjs", "dist", folder], { cwd: ROOT });
after(() => rm(folder, { recursive: true }));

/** What does not work in a browser without any policy either, or not like this: with WebTransport a server has to be a special one. */
const MISSING = {
  Chromium: ["WebTransport"],
  Firefox: ["WebTransport", "ping of a link", "rules of speculation"],
};

/** Where the file can be opened: from a disk, and from the server `given`. */
const places = (given) => [pathToFileURL(join(folder, NAME)).href, new URL(NAME, given.url).href];

/** A server of the folder for the test `t`, which hears all that is tried. */
async function server(t, edit) {
  const given = await serve(folder, { edit });
  t.after(() => given.close());
  return given;
}

/** What is complained of, but for requests for the file itself. */
const others = (complaints) => complaints.filter((what) => !/^request to (file|http):.*\/saidso\.html([?#].*)?$/.test(what));

/** Tries all of `ways` in `page`, each with what `given` makes of its name. */
async function tried(page, ways, given) {
  await found(page, "textarea");
  await page.evaluate(prepare);
  for (const [name, way] of Object.entries(ways)) {
    await Promise.race([page.evaluate(way, given(name)).catch(() => {}), pause(1000)]);
  }
  await pause(1000);
}

/** The address that a way out is tried with, and the name of the way that an address was tried by. */
const address = (site) => (way) => new URL(`tried/${encodeURIComponent(way)}`, site.url).href;
const way = (path) => decodeURIComponent(path.replace("/tried/", ""));

/** Code that remembers that it ran, without signs that mean something in an address or in markup. */
const code = (way) => `ran.push('${way}')`;

/** Those of `ways` of which there is no trace among `done`. */
const undone = (ways, done) => Object.keys(ways).filter((way) => !done.includes(way)).toSorted();

inEachBrowser((check) => {
  check("it opens from a disk and from a server, marks a text, and asks for nothing", async ({ open, complaints, t }) => {
    const given = await server(t);
    for (const place of places(given)) {
      const page = await open(place);
      await paste(page, TEXT);
      assert.match(await words(page, ".text"), /^At least 40 people/);
      assert.ok((await page.$$(".text .mark")).length > 5);
      for (const tab of ["names", "figures", "sources", "hedges", "compare", "glance"]) {
        await (await found(page, `[data-tab=${tab}]`)).click();
        await found(page, `[data-tab=${tab}][aria-current=true]`);
      }
      await (await found(page, "[data-mark^=figure]")).click();
      assert.equal(await words(page, ".card h2"), "40");
      await press(page, "Edit");
      await drop(page, [...Buffer.from("<p>Police counted <b>12</b> dead.")], "page.html");
      assert.equal(await words(page, ".text"), "Police counted 12 dead.");
      for (const [sample, start] of [["An uprising", /^Karvelia/], ["A flood", /^Flood/], ["A drug trial", /^Heart/]]) {
        await press(page, "Edit");
        await press(page, sample);
        await eventually(async () => assert.match(await words(page, ".text"), start));
      }
      const other = await open(`${place}?sample=flood`);
      assert.match(await words(other, ".text"), /^Flood/);
    }
    assert.deepEqual(others(complaints), []);
    assert.deepEqual(given.requests, [`/${NAME}`, `/${NAME}?sample=flood`]);
  });

  check("no way out leads out", async ({ open, t }) => {
    const given = await server(t);
    for (const place of places(given)) {
      const page = await open(place);
      const before = given.requests.length;
      await tried(page, REQUESTS, address(given));
      assert.deepEqual(given.requests.slice(before), [], place);
      assert.ok(await page.evaluate(() => !("RTCPeerConnection" in window || "webkitRTCPeerConnection" in window)));
      assert.ok(page.url().startsWith(place), "the page is still there");
    }
  });

  check("no script runs but its own", async ({ open, t }) => {
    const given = await server(t);
    for (const place of places(given)) {
      const page = await open(place);
      await tried(page, RUNS, code);
      assert.deepEqual(await page.evaluate(() => ran), [], place);
    }
  });

  const unsealed = (html) => html.replace('http-equiv="Content-Security-Policy"', "");
  check("without its policy every way out leads out, and every script runs", async ({ open, t }) => {
    const given = await server(t, { [`/${NAME}`]: unsealed });
    const page = await open(new URL(NAME, given.url).href);
    await tried(page, RUNS, code);
    assert.deepEqual(undone(RUNS, await page.evaluate(() => ran)), []);
    await tried(page, REQUESTS, address(given));
    const [, browser] = /, in (\w+)$/.exec(t.name);
    assert.deepEqual(undone(REQUESTS, given.requests.map(way)), MISSING[browser]);
  });

  check("it looks like the page", async ({ open, site, t }) => {
    const given = await server(t);
    for (const [width, height] of [[1280, 900], [390, 844]]) {
      for (const query of ["", "?sample=uprising"]) {
        const looks = [];
        for (const address of [site.url, new URL(NAME, given.url).href]) {
          const page = await open(address + query);
          await resize(page, { width, height });
          await found(page, query ? ".text .mark" : "textarea");
          looks.push(await page.evaluate(look));
          await page.close();
        }
        assert.ok(looks[0].length > 20);
        assert.deepEqual(looks[1], looks[0]);
      }
    }
  });

  check("nothing in it leads elsewhere", async ({ open }) => {
    const page = await open(pathToFileURL(join(folder, NAME)).href);
    const links = () => page.$$eval("a", (all) => all.filter((link) => link.checkVisibility()).length);
    await found(page, ".colophon");
    assert.equal(await links(), 0);
    await paste(page, TEXT);
    assert.equal(await links(), 0);
    assert.deepEqual(await axeViolations(page), []);
  });

  check("from a disk it makes links and saves", async ({ open, complaints }) => {
    const file = pathToFileURL(join(folder, NAME)).href;
    const page = await open(file, (page) =>
      page.evaluateOnNewDocument(() => {
        const clipboard = { writeText: async (text) => void (globalThis.copied = text) };
        Object.defineProperty(Navigator.prototype, "clipboard", { value: clipboard });
      }),
    );
    await paste(page, TEXT);
    await (await found(page, "[data-mark^=figure]")).click();
    await press(page, "Copy a link to this");
    await eventually(async () => assert.match(await words(page, ".told"), /^Link copied/));
    const link = await page.evaluate(() => copied);
    assert.match(link, /^file:.*saidso\.html#text=/);
    const other = await open(link.replace(/:~:.*/, ""));
    assert.equal(await words(other, ".card h2"), "40");
    await press(other, "Save");
    await (await found(other, "::-p-xpath(//button[starts-with(normalize-space(), 'Summary')])")).click();
    await pause(500);
    assert.deepEqual(others(complaints), []);
  });

  check("a browser that cannot start it is told so", async ({ open }) => {
    for (const missing of ["WebAssembly", "DecompressionStream"]) {
      const prepare = (page) => page.evaluateOnNewDocument((missing) => delete globalThis[missing], missing);
      const page = await open(pathToFileURL(join(folder, NAME)).href, prepare);
      await eventually(async () => assert.match(await words(page, ".starting.is-certain"), /did not start/));
    }
  });
});

/** Where everything is on the page and in which colours, but for the foot of the page with its links. */
function look() {
  return [...document.querySelectorAll(".page *:not(.colophon, .colophon *)")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, font } = getComputedStyle(element);
    return [element.localName, x, y, width, height, color, backgroundColor, font].join(" ");
  });
}
