// Long texts: the page goes on answering while they are read, says how far it is, and can be stopped; no task takes it long.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { eventually, inEachBrowser } from "./harness.mjs";
import { draft, firstFrame, found, press, words } from "./reader.mjs";
import { serve } from "./server.mjs";

const ARTICLES = new URL("../golden/", import.meta.url);

// Reading 1 MB takes seconds. A page that did it itself would be silent for that long; on a busy machine even one that does not
// is silent for some hundred milliseconds. What was measured is printed.
const BOUND = 1500;

/** The articles again and again, each time in another year, until there are `length` letters. */
async function long(length) {
  const names = (await readdir(ARTICLES)).filter((name) => name.endsWith(".txt")).sort();
  const articles = await Promise.all(names.map((name) => readFile(new URL(name, ARTICLES), "utf8")));
  let text = "";
  for (let i = 0; text.length < length; i++) text += `It was ${1000 + i}.\n\n${articles[i % articles.length].trim()}\n\n`;
  return text.trim();
}

/** Has `page` remember how long it could not answer, in milliseconds: in `silences`, the times between two ticks. */
const listen = (page) =>
  page.evaluateOnNewDocument(() => {
    window.silences = [];
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      silences.push(performance.now() - last);
      last = performance.now();
      setTimeout(() => port2.postMessage(0), 1);
    };
    port2.postMessage(0);
    window.tasks = [];
    if (PerformanceObserver.supportedEntryTypes.includes("longtask"))
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });

/** The longest silence of `page` and its longest task, while `action` is done and for a while after it. */
async function measured(page, action) {
  await page.evaluate(() => ((silences.length = 0), (tasks.length = 0)));
  await action();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  return page.evaluate(() => ({ silence: Math.round(Math.max(0, ...silences)), task: Math.max(0, ...tasks) }));
}

/** Gives `page` the text, and lets it rest from that, before `measured` has it pasted. */
const hand = (page, text) => page.evaluate((text) => void (window.handed = text), text);

const pasteHanded = (page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", handed);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
    // Chromium gives a script's event the data; in Firefox it is empty, so the text goes in as if typed by the browser.
    if (event.clipboardData.getData("text/plain") && !document.querySelector("textarea").dispatchEvent(event)) return;
    const area = document.querySelector("textarea");
    area.value = handed;
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  });

/** Waits until all of `text` is on the page, as words. */
const drawn = (page, text) =>
  eventually(async () => {
    const length = await page.evaluate(() => document.querySelector(".text")?.textContent.length ?? 0);
    assert.ok(length > text.replaceAll("\n", "").length - 1000, `${length} letters are drawn`);
  }, 90_000);

inEachBrowser((check) => {
  check("a long text shows how far its reading is, and Cancel stops that and keeps the text", async ({ open, complaints }) => {
    const text = await long(1_000_000);
    const page = await open("", listen);
    await hand(page, text);
    await pasteHanded(page);
    await found(page, "progress");
    assert.equal(await words(page, ".busy"), "Reading…");
    await eventually(async () => assert.ok((await page.$eval("progress", (bar) => bar.value)) > 3));
    const { silence } = await measured(page, () => press(page, "Cancel"));
    assert.ok(silence < BOUND, `no answer for ${silence} ms`);
    await eventually(async () => assert.match(await words(page, ".busy"), /Stopped.*still here/));
    assert.equal(await page.$("progress"), null);
    assert.equal(await page.evaluate(() => document.activeElement.id), "draft");
    const shown = await draft(page);
    assert.ok(shown.length > 1000 && text.startsWith(shown), "the paste area shows the beginning");
    await press(page, "Show and edit all of it");
    await eventually(async () => assert.ok((await draft(page)) === text, "and holds all of it"));
    assert.deepEqual(complaints, []);
  });

  check("a long text is read and drawn while the page answers", async ({ open, complaints, t }) => {
    const text = await long(1_000_000);
    const page = await open("", listen);
    await hand(page, text);
    const start = Date.now();
    let first;
    const reading = await measured(page, async () => {
      await pasteHanded(page);
      await eventually(() => found(page, ".text .mark"), 90_000);
      first = Date.now() - start;
      await drawn(page, text);
    });
    const all = Date.now() - start;
    const acts = { "to the last mark": () => page.focus(".text").then(() => page.keyboard.press("End")) };
    for (const tab of ["names", "figures", "sources", "hedges", "glance"])
      acts[`the tab of ${tab}`] = () => page.click(`[data-tab=${tab}]`);
    acts["a layer off"] = () => page.click("[data-layer=figures]");
    acts["a layer on"] = () => page.click("[data-layer=figures]");
    acts["to the middle by the map"] = () => page.$$eval(".map button", (parts) => parts[10].click());
    const times = { "reading": reading };
    for (const [name, act] of Object.entries(acts)) {
      times[name] = await measured(page, act);
      if (name === "to the last mark") await isInSight(page, "document.activeElement");
    }
    await isInSight(page, "document.querySelector('.is-selected')");
    const [nodes, marks, memory] = await page.evaluate(() => [
      document.getElementsByTagName("*").length,
      document.querySelectorAll(".text .mark").length,
      performance.memory?.usedJSHeapSize,
    ]);
    t.diagnostic(`${text.length} letters: first mark after ${first} ms, all drawn after ${all} ms`);
    t.diagnostic(`${nodes} elements, ${marks} of them marks; ${memory ? `${Math.round(memory / 1e6)} MB of JavaScript` : "memory unknown"}`);
    for (const [name, { silence, task }] of Object.entries(times))
      t.diagnostic(`${name}: no answer for at most ${silence} ms, longest long task ${task} ms`);
    assert.ok(marks < 2000, "marks are drawn near what is in sight only");
    for (const [name, { silence }] of Object.entries(times)) assert.ok(silence < BOUND, `${name}: no answer for ${silence} ms`);
    assert.deepEqual(complaints, []);
  });

  check("an article is marked without the page being busy for long", async ({ open, t }) => {
    const text = await long(6000);
    const page = await open("", listen);
    // The helper gets ready at the start.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    await hand(page, text);
    const start = Date.now();
    let first;
    const { silence, task } = await measured(page, async () => {
      await pasteHanded(page);
      await found(page, ".text .mark");
      first = Date.now() - start;
    });
    t.diagnostic(`1,000 words: marked after ${first} ms; no answer for at most ${silence} ms, longest long task ${task} ms`);
    assert.ok(silence < BOUND, `no answer for ${silence} ms`);
  });

  let other;
  const sending = (code) => `${code}
    fetch("${other.url}?text", { mode: "no-cors" }).catch(() => fetch(new URL("/tried.txt", location.origin)));`;
  check("what reads beside the page can send nothing to another server", { edit: { "/worker.js": sending } }, async ({ open, site, t }) => {
    other = await serve(".");
    t.after(() => other.close());
    await open();
    await eventually(() => assert.ok(site.requests.includes("/tried.txt"), "it was tried"));
    assert.deepEqual(other.requests, []);
  });

  const edit = { "/worker.js": () => "throw new Error('not today');" };
  check("without the helper the page reads by itself, and says so", { edit }, async ({ open }) => {
    const page = await open();
    const text = await long(100_000);
    const { busy } = await firstFrame(page, text);
    assert.match(busy, /^Reading/);
    await found(page, ".text .mark");
  });
});

async function isInSight(page, element) {
  await eventually(async () => {
    const [top, bottom, height] = await page.evaluate(`(() => {
      const { top, bottom } = (${element}).getBoundingClientRect();
      return [top, bottom, innerHeight];
    })()`);
    assert.ok(top >= 0 && bottom <= height, `it is at ${top} to ${bottom} of ${height}`);
  });
}
