// What is measured in the browser, each once. Whoever asks does so again and again, by turns, and takes the median.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { browsers } from "../e2e/browsers.mjs";

const chromium = browsers.find(({ name }) => name === "Chromium");

// A page is told its memory at once, after a collection, and not within the next half minute. No process waits for a next page.
const ARGS = ["--enable-blink-features=ForceEagerMeasureMemory", "--disable-features=SpareRendererForSitePerProcess"];

/** A whole book of names in one go takes longer than puppeteer would wait. */
const PATIENCE = 20 * 60_000;

export const launch = () => chromium.launch({ dark: false, args: ARGS, protocolTimeout: PATIENCE });

/** A page on which all `readers` are ready to read, and which holds `texts`, an object of lists. */
export async function bench(browser, site, readers, texts) {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.evaluate(async (names, texts) => {
    window.readers = {};
    for (const name of names) readers[name] = await (await import(`/${name}/reader.js`)).start();
    window.texts = texts;
  }, readers, texts);
  return page;
}

/**
 * Has `reader` read the texts of that list, all of them, again and again for some milliseconds, and at least once. Gives how long
 * each reading took.
 */
export const times = (page, reader, list, milliseconds) =>
  page.evaluate((reader, list, milliseconds) => {
    const { read } = readers[reader];
    const times = [];
    const end = performance.now() + milliseconds;
    do {
      for (const text of texts[list]) {
        const start = performance.now();
        read(text);
        times.push(performance.now() - start);
      }
    } while (performance.now() < end);
    return times;
  }, reader, list, milliseconds);

/** The names that `reader` finds in each of `texts`; nothing if it looks for none. */
export const names = (page, reader, texts) =>
  page.evaluate((reader, texts) => readers[reader].names && texts.map(readers[reader].names), reader, texts);

/** On a page that has nothing yet: how many milliseconds pass until `text` is read, and `loaded`, the addresses that were asked for. */
export async function first(browser, site, reader, text) {
  // In a context of its own nothing is at hand from before: no file, no compiled script, no process.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.url);
  const before = site.requests.length;
  const milliseconds = await page.evaluate(firstReading, reader, text);
  const loaded = site.requests.slice(before);
  await context.close();
  return { milliseconds, loaded };
}

/** Runs in the page. What was read is kept, since what has it on show keeps it, too. */
async function firstReading(reader, text) {
  const start = performance.now();
  const { start: get } = await import(`/${reader}/reader.js`);
  window.reader = await get();
  window.report = window.reader.read(text);
  return performance.now() - start;
}

/**
 * The memory, in bytes, of a page in a browser of its own after `reader` has read `text`, or of a blank page if there is no reader:
 * what the `page` has by the browser's count, scripts, WebAssembly and all; and what its `process` has written to and shares with
 * nobody, where the system tells.
 */
export async function memory(site, reader, text) {
  const browser = await launch();
  try {
    const [page] = await browser.pages();
    await page.goto(site.url);
    if (reader) await page.evaluate(firstReading, reader, text);
    const counted = await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
    const session = await browser.target().createCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const ids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    return { page: counted, process: ids.reduce((sum, id) => sum + ownMemory(id), 0) };
  } finally {
    await browser.close();
  }
}

/** Of the process with this id, in bytes; no number where there is no /proc. */
function ownMemory(id) {
  try {
    return 1024 * readFileSync(`/proc/${id}/smaps_rollup`, "utf8").match(/^Private_Dirty:\s+(\d+)/m)[1];
  } catch {
    return NaN;
  }
}

/** What the files at `addresses` weigh on their way, in bytes, compressed as well as brotli can. */
export async function weight(site, addresses) {
  const bodies = addresses.map(async (address) => (await fetch(new URL(address, site.url))).arrayBuffer());
  return (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}
