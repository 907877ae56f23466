// What was found, tab by tab: everything listed leads to its words in the text, and the other way round.

import assert from "node:assert/strict";
import { eventually, inEachBrowser, resize } from "./harness.mjs";
import { press, words } from "./reader.mjs";

/** Opens the sample and one of the tabs. */
async function sample(open, tab) {
  const page = await open();
  await press(page, "An uprising");
  await show(page, tab);
  return page;
}

const show = (page, tab) => eventually(() => page.$eval(`[data-tab=${tab}]`, (button) => button.click()));

/** The words of every element that `selector` finds. */
const all = (page, selector) => page.$$eval(selector, (found) => found.map((element) => element.textContent.trim()));

/** The words that are selected in the text, once `what` matches them. */
const selected = (page, what) => eventually(async () => assert.match((await all(page, ".text .is-selected")).join(" … "), what));

inEachBrowser((check) => {
  check("the glance counts what the switches count", async ({ open }) => {
    const page = await sample(open, "glance");
    const sum = (title) =>
      page.$$eval(
        ".bars",
        (tables, title) =>
          [...tables.find((table) => table.caption.textContent === title).querySelectorAll(".n")]
            .map((cell) => Number(cell.textContent))
            .reduce((sum, n) => sum + n, 0),
        title,
      );
    const count = (layer) => page.$eval(`.switch[data-layer=${layer}] .count`, (element) => Number(element.textContent));
    assert.equal(await sum("Who speaks"), await count("attributions"));
    assert.equal(await sum("Whose the hedges are"), await count("hedges"));
  });

  check("a part of the map leads to its first soft spot", async ({ open }) => {
    const page = await sample(open, "glance");
    const part = await page.$(".map button");
    assert.match(await part.evaluate((button) => button.ariaLabel), /^Part 1 of 20: .*hedge/);
    await part.evaluate((button) => button.click());
    await selected(page, /At least/);
  });

  check("a name goes from mention to mention, and round", async ({ open }) => {
    const page = await sample(open, "names");
    const [first] = await all(page, ".item-words");
    const times = Number(/×(\d+)/.exec((await all(page, ".found .item"))[0])[1]);
    for (let number = 1; number <= times + 1; number++) {
      await page.$eval(".found .item", (item) => item.click());
      const here = ((number - 1) % times) + 1;
      await eventually(async () => assert.match(await words(page, ".details"), new RegExp(`number ${here}(?!\\d)`)));
      assert.equal(await words(page, ".details h2"), first);
    }
  });

  check("the figures are sorted by value, and back", async ({ open }) => {
    const page = await sample(open, "figures");
    const figures = () => all(page, ".figures tbody .speaker");
    const sort = (column) => page.$eval(`.figures th:nth-child(${column}) .sort`, (button) => button.click());
    const inText = await figures();
    assert.deepEqual(inText.slice(0, 3), ["26", "400", "nine"]);
    await sort(1);
    await eventually(async () => assert.deepEqual((await figures()).slice(0, 2), ["120,000", "30,000"]));
    assert.equal(await page.$eval(".figures th", (head) => head.ariaSort), "descending");
    await sort(1);
    await eventually(async () => assert.deepEqual(await figures(), inText));
    await sort(3);
    await eventually(async () => assert.notEqual((await all(page, ".figures tbody td:last-child"))[0], "stated"));
  });

  check("what is pressed is selected in the text and in its list, also where its layer was off", async ({ open }) => {
    const page = await sample(open, "hedges");
    for (let i = 0; i < 2; i++) await page.click(".switch[data-layer=hedges]");
    await eventually(async () => assert.equal((await page.$$(".text .hedge")).length, 0));
    await page.$eval(".found .item", (item) => item.click());
    await selected(page, /./);
    assert.equal(await page.$eval(".found .item", (item) => item.ariaCurrent), "true");
    await show(page, "sources");
    await page.$eval("[data-kind=official] .item", (item) => item.click());
    await selected(page, /said/);
  });

  check("on a phone what was found is a sheet that opens, and closes", async ({ open }) => {
    const page = await open();
    await resize(page, { width: 360, height: 700 });
    await press(page, "An uprising");
    const isShown = () => page.$eval(".found", (found) => getComputedStyle(found).display !== "none");
    await eventually(async () => assert.equal(await isShown(), false));
    await page.click("[data-tab=sources]");
    await eventually(async () => assert.equal(await isShown(), true));
    const sheet = await page.$eval(".margin", (margin) => margin.getBoundingClientRect().toJSON());
    assert.ok(sheet.bottom <= 700.5 && sheet.height < 400 && sheet.left >= 0 && sheet.right <= 360, JSON.stringify(sheet));
    await page.click(".close.is-sheet");
    await eventually(async () => assert.equal(await isShown(), false));
  });
});
