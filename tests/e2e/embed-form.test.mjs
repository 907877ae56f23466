// The form on the page for news sites: it writes lines that work, and the preview beside it follows.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { eventually, inEachBrowser, kept, resize } from "./harness.mjs";

const PAGE = "embed.html";

/** Sets the field of the form with this name as a reader would leave it. */
const set = (page, name, value) =>
  page.$eval(
    ".maker",
    (form, name, value) => {
      const fields = [form.elements[name]].flatMap((field) => (field instanceof RadioNodeList ? [...field] : [field]));
      for (const field of fields) {
        if (field.type === "checkbox") field.checked = value === true || (value || []).includes(field.value);
        else field.value = value;
      }
      form.dispatchEvent(new Event("input"));
    },
    name,
    value,
  );

const snippetOf = (page) => page.$eval("#snippet", ({ value }) => value);
const show = (page) => page.$eval("said-so", (widget) => widget.show());
const painted = (page, paint) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()), `saidso-${paint}`);

/** A property, by its value, of the first element in the widget that `selector` finds. */
const inside = (page, selector, name) =>
  page.$eval(
    "said-so",
    ({ shadowRoot }, selector, name) => {
      const value = shadowRoot.querySelector(selector)[name];
      return typeof value === "object" ? { ...value } : value;
    },
    selector,
    name,
  );

inEachBrowser((check) => {
  /** What stands in the page of somebody else that a test opens next. */
  let there = (html) => html;
  const edit = { "/hosts/plain.html": (html) => there(html) };

  check("the lines that the form writes give a widget with these settings", { edit }, async ({ open, complaints }) => {
    const page = await open(PAGE);
    const usual = '<script type="module" src="/saidso/said-so.js"></script>\n<said-so for="article"></said-so>';
    assert.equal(await snippetOf(page), usual);
    const wanted = {
      for: "main > article, .story",
      layers: "figures hedges",
      theme: "dark",
      position: "bottom",
      label: 'Who says "so" & who <not>',
      skip: "h1, [data-x='1']",
      open: "",
      observe: "",
    };
    const chosen = { ...wanted, layers: wanted.layers.split(" "), open: true, observe: true };
    for (const [name, value] of Object.entries(chosen)) await set(page, name, value);
    const lines = (await snippetOf(page)).replace("/saidso/", "../widget/");

    there = (html) => html.replace(/<script.*script>/, "").replace(/<said-so.*said-so>/, () => lines);
    const host = await open("hosts/plain.html");
    const found = await host.$eval("said-so", ({ attributes }) => [...attributes].map(({ name, value }) => [name, value]));
    assert.deepEqual(Object.fromEntries(found), wanted);
    await eventually(async () => assert.ok((await painted(host, "hedge")).includes("reportedly")));
    assert.deepEqual(await painted(host, "name"), []);
    assert.deepEqual(await inside(host, ".frame", "dataset"), { theme: "dark", side: "right" });
    assert.deepEqual(await inside(host, ".sheet", "dataset"), { side: "bottom" });
    await host.$eval("said-so", (widget) => widget.hide());
    assert.equal(await inside(host, ".opener", "textContent"), wanted.label);
    assert.deepEqual(complaints, []);
  });

  check("the preview follows the form, also while it is open", async ({ open, complaints }) => {
    const page = await open(PAGE);
    await set(page, "label", "Wer sagt das?");
    assert.equal(await inside(page, ".opener", "textContent"), "Wer sagt das?");
    await set(page, "open", true);
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("300")));
    await set(page, "layers", ["hedges"]);
    await eventually(async () => assert.deepEqual(await painted(page, "figure"), []));
    await set(page, "layers", ["figures"]);
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("40")));
    await set(page, "skip", "aside, figcaption");
    await eventually(async () => assert.ok(!(await painted(page, "figure")).includes("40")));
    await set(page, "position", "start");
    assert.deepEqual(await inside(page, ".sheet", "dataset"), { side: "left" });
    await set(page, "theme", "dark");
    assert.deepEqual(await inside(page, ".frame", "dataset"), { theme: "dark", side: "left" });

    await set(page, "observe", true);
    const later = await page.$(".later");
    await later.evaluate((button) => button.click());
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("260")));
    await later.evaluate((button) => button.click());
    await eventually(async () => assert.ok(!(await painted(page, "figure")).includes("260")));
    await set(page, "open", false);
    assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".sheet")), null);
    assert.deepEqual(await painted(page, "figure"), []);
    assert.deepEqual(complaints, []);
  });

  check("a selector that is half written changes nothing, and is said to be none", async ({ open, complaints }) => {
    const page = await open(PAGE);
    const before = await snippetOf(page);
    await set(page, "skip", "aside, .");
    assert.equal(await snippetOf(page), before);
    assert.match(await page.$eval("#wrong", ({ textContent }) => textContent), /“aside, \.” is not a CSS selector/);
    assert.equal(await page.$eval("[name=skip]", (field) => field.getAttribute("aria-invalid")), "true");
    await set(page, "skip", "aside, .box");
    assert.match(await snippetOf(page), /skip="aside, \.box"/);
    assert.equal(await page.$eval("#wrong", ({ textContent }) => textContent), "");
    assert.deepEqual(complaints, []);
  });

  for (const [title, clipboard, said] of [
    ["the lines are copied", { copies: true }, /^Copied\.$/],
    ["where the browser does not copy, the lines are selected", { copies: false }, /selected/],
  ]) {
    check(title, async ({ open }) => {
      const page = await open(PAGE, (page) =>
        page.evaluateOnNewDocument(({ copies }) => {
          const value = copies ? { writeText: async (text) => void (globalThis.copied = text) } : undefined;
          Object.defineProperty(Navigator.prototype, "clipboard", { value });
        }, clipboard),
      );
      await set(page, "observe", true);
      await page.focus(".copy");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.match(await page.$eval(".copied", ({ textContent }) => textContent), said));
      const text = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.querySelector("#snippet");
        return globalThis.copied ?? value.slice(selectionStart, selectionEnd);
      });
      assert.equal(text, await snippetOf(page));
    });
  }

  check("offline it says that the preview is not here, and the form works", async ({ open, site }) => {
    await kept(await open());
    site.close();
    const page = await open(PAGE);
    assert.ok(await page.$eval("said-so .notice", (notice) => notice.checkVisibility()));
    await set(page, "observe", true);
    assert.match(await snippetOf(page), / observe>/);
  });

  for (const dark of [false, true]) {
    check(`axe finds nothing wrong in ${dark ? "dark" : "light"}, and it fits a phone`, { dark }, async ({ open }) => {
      const page = await open(PAGE);
      for (const width of [1440, 360, 320]) {
        await resize(page, { width, height: 800 });
        for (const state of ["closed", "wrong", "open"]) {
          await set(page, "skip", state === "wrong" ? ".." : "");
          await set(page, "open", state === "open");
          if (state === "open") await show(page);
          assert.deepEqual(await axeViolations(page), [], `${state}, ${width} pixels`);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width} pixels`);
        }
      }
    });
  }
});
