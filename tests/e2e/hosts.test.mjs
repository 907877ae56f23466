// The widget on pages of many kinds: it marks, answers to the pointer and the keyboard, tells its host, and goes without a trace.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { axeViolations } from "./axe.mjs";
import { eventually, inEachBrowser, resize } from "./harness.mjs";
import { serve } from "./server.mjs";
import { painted, press, traces, watched } from "./widget.mjs";

/** Each host, with words that are painted as a figure there, and words that must not be read. */
const HOSTS = [
  { name: "plain", figure: "$4 million" },
  { name: "csp", figure: "14" },
  { name: "spa", figure: "31" },
  { name: "hostile", figure: "4,000" },
  { name: "yew", figure: "$2 million" },
  { name: "two", figure: "120" },
  { name: "cross-origin", figure: "180,000", elsewhere: true },
  { name: "long", figure: "40" },
  { name: "rtl", figure: "800" },
  { name: "paywall", figure: "90", silent: ["7 million euros", "12", "5", "50%", "33"] },
];

test("every host is tested", async () => {
  const files = await readdir(new URL("../../www/hosts", import.meta.url));
  const pages = files.filter((file) => file.endsWith(".html")).map((file) => file.replace(".html", ""));
  assert.deepEqual(pages.sort(), HOSTS.map(({ name }) => name).sort());
});

inEachBrowser((check) => {
  for (const { name, figure, silent = [], elsewhere = false } of HOSTS) {
    check(`on the host page “${name}”`, async ({ open, site, complaints, t }) => {
      const other = elsewhere ? await serve(site.folder) : undefined;
      const page = await open(`hosts/${name}.html${other ? `?from=${other.url}` : ""}`, watched);
      await resize(page, { width: 1200, height: 800 });
      await eventually(() => page.$eval("said-so", (widget) => widget.shadowRoot.querySelector(".opener").tagName));
      const before = await traces(page);
      assert.deepEqual(before.events, (await page.$$("said-so")).map(() => "saidso-ready"));

      // Opened: marks are painted, and what is not to be read is not.
      const start = Date.now();
      await press(page, ".opener");
      await eventually(async () => assert.ok((await painted(page, "figure")).includes(figure), (await painted(page, "figure")).join()));
      t.diagnostic(`${name}: ${Date.now() - start} ms from the press to the marks`);
      for (const words of silent) assert.ok(!(await painted(page, "figure")).includes(words), words);
      const opened = await traces(page);
      const looks = await page.$eval("said-so", ({ shadowRoot }) => {
        const { letterSpacing, textTransform, textAlign, fontSize, width } = getComputedStyle(shadowRoot.querySelector(".sheet"));
        return [letterSpacing, textTransform, textAlign, fontSize, width];
      });
      assert.deepEqual(looks, ["normal", "none", "start", "15px", "368px"], "the host's styles stay outside");
      assert.ok(opened.article === before.article, "the article is as it was");
      assert.equal(opened.events.at(-1), "saidso-report");
      assert.equal(await page.evaluate(() => document.querySelector("said-so").report.offsets), "utf16");

      // A press on a mark in the article shows it in the panel, and its host hears of it.
      const words = await clickMark(page, "figure");
      await eventually(async () => assert.equal(await within(page, ".details h2"), words));
      const selected = await page.evaluate(() => heard.at(-1));
      assert.deepEqual([selected.type, selected.detail.layer, selected.detail.text], ["saidso-select", "figures", words]);
      await eventually(async () => assert.deepEqual(await painted(page, "selected"), [words]));

      // A tab lists what was found, and a press there selects in the article.
      await press(page, "[data-tab=hedges]");
      await press(page, ".found .item");
      await eventually(async () => assert.equal((await page.evaluate(() => heard.at(-1).detail.layer)), "hedges"));
      assert.ok((await traces(page)).article === before.article, "the article is as it was");

      // Escape closes the details, then the panel, and gives the focus back.
      const sheet = await page.evaluateHandle(() => document.querySelector("said-so").shadowRoot.querySelector(".sheet"));
      await sheet.focus();
      await eventually(async () => {
        await page.keyboard.press("Escape");
        assert.equal(await page.evaluate(() => document.querySelector("said-so").shadowRoot.querySelector(".sheet")), null);
      });
      assert.equal(await page.evaluate(() => document.querySelector("said-so").shadowRoot.activeElement?.className), "opener");
      assertSame(await traces(page), before);

      // Opened again it is there again; removed while it is open, it takes everything along.
      await press(page, ".opener");
      await eventually(async () => assert.ok((await painted(page, "figure")).includes(figure)));
      await page.evaluate(() => document.querySelectorAll("said-so").forEach((widget) => widget.remove()));
      await eventually(async () => {
        assertSame(await traces(page), { ...before, article: before.article.replace(/<said-so.*?<\/said-so>/, "") });
      });
      const foreign = complaints.filter((complaint) => !other || !complaint.includes(other.url));
      assert.deepEqual(foreign, []);
      other?.close();
    });

    check(`axe finds nothing wrong with the widget on “${name}”`, async ({ open }) => {
      const page = await open(`hosts/${name}.html`);
      await press(page, ".opener");
      await eventually(async () => assert.ok((await painted(page, "figure")).includes(figure)));
      await press(page, "[data-tab=figures]");
      const own = (await axeViolations(page)).filter((violation) => name !== "hostile" || /said-so|sheet|panel/.test(violation));
      assert.deepEqual(own, []);
    });
  }
});

/** Asserts that a host is as it was, of whose article a test that fails need not show all. */
function assertSame({ article, head, highlights, sheets }, before) {
  assert.deepEqual({ head, highlights, sheets }, { head: before.head, highlights: before.highlights, sheets: before.sheets });
  assert.ok(article === before.article, "the article is as it was");
}

/** Presses, with the pointer, the first mark in sight that is painted as `paint`, and gives its words. */
async function clickMark(page, paint) {
  const { x, y, words } = await page.evaluate((name) => {
    const ranges = [...CSS.highlights.get(name)];
    const isFree = ({ x, y }) => document.elementFromPoint(x + 3, y + 6)?.localName !== "said-so";
    const range = ranges.find((range) => {
      const rect = range.getClientRects()[0];
      return rect.top > 0 && rect.bottom < innerHeight && isFree(rect);
    });
    const { x, y, height } = range.getClientRects()[0];
    return { x: x + 3, y: y + height / 2, words: range.toString() };
  }, `saidso-${paint}`);
  await page.mouse.click(x, y);
  return words;
}

/** The words of the first element in the widget that `selector` finds. */
const within = (page, selector) =>
  page.$eval("said-so", (widget, selector) => widget.shadowRoot.querySelector(selector).textContent, selector);
