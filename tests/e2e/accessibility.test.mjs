// Nobody is shut out, as far as a program can tell.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { inEachBrowser, resize } from "./harness.mjs";
import { found, press, words } from "./reader.mjs";

/** The states of the page, each with what a reader does to get there from the one before. */
const WAY = [
  ["the paste area", () => {}],
  ["a problem", (page) => press(page, "Mark it")],
  ["the marked text", (page) => press(page, "An uprising")],
  ...["names", "figures", "sources", "hedges", "glance"].map((tab) => [
    `the tab of ${tab}`,
    async (page) => (await found(page, `[data-tab=${tab}]`)).evaluate((button) => button.click()),
  ]),
  ["the menu of forms to save", (page) => press(page, "Save")],
  ["a figure that is denied", (page) => select(page, ".figure.is-contested", /denied/)],
  ["words of somebody unnamed", (page) => select(page, ".cue", /not named/)],
];

/** Selects marks that `selector` finds, one after the other, until the details say `what`. */
async function select(page, selector, what) {
  for (const mark of await page.$$(`.text ${selector}[data-mark]`)) {
    // By a script: the driver jumps to the mark, paragraphs get their height when they come into sight, and the mark is
    // elsewhere when the pointer arrives.
    await mark.evaluate((element) => element.click());
    if (what.test(await words(page, ".details"))) return;
  }
  assert.fail(`no ${selector} is ${what}`);
}

/** By how many pixels the page is wider than its window. */
const excess = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

inEachBrowser((check) => {
  for (const dark of [false, true]) {
    for (const width of [360, 1440]) {
      check(`axe finds nothing wrong in ${dark ? "dark" : "light"}, ${width} pixels wide`, { dark }, async ({ open }) => {
        const page = await open();
        await resize(page, { width, height: 800 });
        assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
        for (const [state, go] of WAY) {
          await go(page);
          assert.deepEqual(await axeViolations(page), [], state);
        }
      });
    }
  }

  for (const [title, width, size] of [
    ["enlarged four times", 320, "100%"],
    ["with letters of twice the size", 640, "200%"],
  ]) {
    check(`the page fits its window ${title}`, async ({ open }) => {
      const page = await open();
      await resize(page, { width, height: 256 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      for (const [state, go] of WAY) {
        await go(page);
        assert.ok((await excess(page)) <= 0, state);
      }
    });
  }

  check("axe would find what is wrong, and width is measured", async ({ open }) => {
    const page = await open();
    await page.evaluate(() => document.body.append(document.createElement("img"), document.createElement("button")));
    const found = (await axeViolations(page)).join("\n");
    assert.match(found, /image-alt/);
    assert.match(found, /button-name/);
    await page.$eval("img", (image) => (image.style.cssText = "display: block; width: 200vw; height: 1px"));
    assert.ok((await excess(page)) > 0);
  });
});
