// The widget on somebody else's page: it paints, lists, and goes without a trace.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { eventually, inEachBrowser, resize } from "./harness.mjs";
import { painted, press, traces } from "./widget.mjs";

const HOST = "hosts/plain.html";

/** What the widget says went wrong. */
const alert = (page) => page.$eval("said-so", (w) => w.shadowRoot.querySelector("[role=alert]").textContent);

/** Whether the element in the widget that `selector` finds is inside the visible part of the sheet. */
const isInSight = (page, selector) =>
  page.$eval(
    "said-so",
    ({ shadowRoot }, selector) => {
      const [sheet, element] = [".sheet", selector].map((s) => shadowRoot.querySelector(s).getBoundingClientRect());
      return element.top >= sheet.top && element.bottom <= sheet.bottom;
    },
    selector,
  );

inEachBrowser((check) => {
  check("the widget loads nothing until its button is pressed", async ({ open, site, complaints }) => {
    const page = await open(HOST);
    assert.ok(!site.requests.includes("/widget/saidso_bg.wasm"));
    await press(page, ".opener");
    await eventually(() => assert.ok(site.requests.includes("/widget/saidso_bg.wasm")));
    assert.deepEqual(complaints, []);
  });

  const roomless = { "/hosts/plain.css": (css) => css.replace(/said-so \{[^}]*\}/, "") };
  for (const [title, edit] of [
    ["keeps room for the button", {}],
    ["keeps none", roomless],
  ]) {
    check(`a page that ${title} does not shift when the button comes, nor when it is pressed`, { edit }, async ({ open }) => {
      const page = await open(HOST, (page) =>
        page.evaluateOnNewDocument(() => {
          window.shift = 0;
          // Firefox measures no layout shifts, so where the article stands with and without the button is looked at as well.
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shift += entry.value))).observe({ type: "layout-shift", buffered: true });
        }),
      );
      await press(page, ".opener");
      await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
      const top = await page.$eval("#article", (article) => article.getBoundingClientRect().top);
      assert.equal(await page.evaluate(() => shift), 0);
      const without = await page.$eval("said-so", (widget) => {
        widget.destroy();
        return document.getElementById("article").getBoundingClientRect().top;
      });
      assert.equal(top, without);
    });
  }

  check("without room on its page the button is where the panel opens, and two stand apart", {
    edit: { ...roomless, "/hosts/two.html": (html) => html.replace('position="start"', "") },
  }, async ({ open, complaints }) => {
    const page = await open("hosts/two.html");
    const boxes = () =>
      page.$$eval("said-so", (widgets) =>
        widgets.map(({ shadowRoot }) => {
          const { top, bottom, right } = shadowRoot.querySelector(".opener").getBoundingClientRect();
          return { top, bottom, right: innerWidth - right, below: innerHeight - bottom };
        }),
      );
    const [one, other] = await boxes();
    assert.ok(one.right > 0 && one.right < 60 && one.below > 0 && one.below < 60, JSON.stringify(one));
    assert.ok(other.bottom < one.top, "above the first");
    await page.evaluate(() => scrollTo(0, 200));
    assert.deepEqual(await boxes(), [one, other]);
    await page.$eval("said-so", (widget) => widget.setAttribute("position", "start"));
    assert.ok((await boxes())[0].right > 300, "at the start of lines");
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    await eventually(async () => assert.equal((await boxes())[0].bottom, 0, "the panel has its place"));
    await press(page, ".close");
    assert.ok((await boxes())[0].bottom > 300);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "said-so");
    assert.deepEqual(complaints, []);
    assert.deepEqual(await axeViolations(page), []);
  });

  check("folded, the panel leaves the article to the reader until a mark is pressed", async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    const height = () => page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".sheet").getBoundingClientRect().height);
    const isExpanded = () => page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".fold").ariaExpanded);
    const whole = await height();
    await press(page, ".fold");
    assert.deepEqual([await isExpanded(), (await height()) < 70], ["false", true]);
    assert.ok((await painted(page, "hedge")).length > 0);
    await press(page, ".fold");
    assert.deepEqual([await isExpanded(), await height()], ["true", whole]);
    await press(page, ".fold");
    const { x, y } = await page.evaluate(() => {
      const { left, top } = [...CSS.highlights.get("saidso-hedge")][0].getBoundingClientRect();
      return { x: left + 3, y: top + 3 };
    });
    await page.mouse.click(x, y);
    await eventually(async () => assert.equal(await isExpanded(), "true"));
    assert.deepEqual(await axeViolations(page), []);
  });

  check("marks are painted where their words are, and the article is not touched", async ({ open, complaints }) => {
    const page = await open(HOST);
    const before = await traces(page);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "content")).length > 0));
    assert.ok((await painted(page, "content")).some((words) => words.startsWith("“The sprinklers were off,”")));
    assert.ok((await painted(page, "figure")).includes("$4 million"));
    assert.ok((await painted(page, "hedge")).includes("reportedly"));
    assert.equal((await traces(page)).article, before.article);
    assert.deepEqual(complaints, []);
    // Last, because in a shadow root axe itself tries an inline style, about which the policy then complains.
    assert.deepEqual(await axeViolations(page), []);
  });

  check("a switch wipes its paint, and what is pressed in a tab shows its words", async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await press(page, "[data-tab=figures]");
    await press(page, ".figures tbody .speaker");
    await eventually(async () => assert.deepEqual(await painted(page, "selected"), (await painted(page, "figure")).slice(0, 1)));
    await press(page, "[data-tab=hedges]");
    await press(page, ".found section:last-child li:last-child .item");
    await eventually(async () => assert.ok(await isInSight(page, ".details h2"), "the details come into sight"));
    await press(page, "[data-tab=figures]");
    await press(page, ".figures tbody .speaker");
    await press(page, ".switch[data-layer=figures]");
    await eventually(async () => assert.deepEqual(await painted(page, "figure"), []));
    assert.deepEqual(await painted(page, "selected"), []);
    assert.ok((await painted(page, "hedge")).length > 0);
  });

  for (const [title, schemes, isDark] of [
    ["stays light on a host that is always light", "", false],
    ["is dark on a host that follows its reader", ":root { color-scheme: light dark; background: Canvas; color: CanvasText }", true],
  ]) {
    const edit = { "/hosts/plain.css": (css) => css + schemes };
    check(`for a reader who asks for dark colours the sheet ${title}`, { dark: true, edit }, async ({ open }) => {
      const page = await open(HOST);
      await press(page, ".opener");
      const ground = await eventually(() =>
        page.$eval("said-so", (w) => getComputedStyle(w.shadowRoot.querySelector(".sheet")).backgroundColor),
      );
      assert.equal(ground, isDark ? "rgb(33, 31, 28)" : "rgb(255, 255, 255)");
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  check("what is selected is never under the sheet, not even on a phone", async ({ open }) => {
    const page = await open(HOST);
    await resize(page, { width: 360, height: 640 });
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    await press(page, "[data-tab=figures]");
    for (const end of ["last-child", "first-child"]) {
      await press(page, `.figures tbody tr:${end} .speaker`);
      await eventually(async () => assert.equal((await painted(page, "selected")).length, 1));
      const [words, sheet] = await page.evaluate(() =>
        [
          [...CSS.highlights.get("saidso-selected")][0],
          document.querySelector("said-so").shadowRoot.querySelector(".sheet"),
        ].map((thing) => thing.getBoundingClientRect().toJSON()),
      );
      assert.ok(words.top >= 0 && words.bottom <= 640, "in the window");
      assert.ok(words.bottom <= sheet.top || words.top >= sheet.bottom, "clear of the sheet");
    }
  });

  for (const [title, change] of [
    ["for is a selector", [' for="article"', ' for="main > #article"']],
    ["without for the first article is read", [/<said-so.*said-so>/, "<p>Nine cats may meow.</p><said-so></said-so>"]],
    [
      "without for the article around the widget comes before the first",
      [/<said-so.*said-so>([^]*?)<h1>/, "<article>Five dogs may bark.</article>$1<said-so></said-so><h1>"],
    ],
    ["without for and article the main part is read", [/ for="article"|<article.*?>|<\/article>/g, ""]],
  ]) {
    const edit = { "/hosts/plain.html": (html) => html.replace(...change) };
    check(title, { edit }, async ({ open, complaints }) => {
      const page = await open(HOST);
      await press(page, ".opener");
      await eventually(async () => assert.ok((await painted(page, "figure")).includes("$4 million")));
      assert.deepEqual((await painted(page, "figure")).filter((words) => /Five|Nine/.test(words)), []);
      assert.deepEqual(complaints, []);
    });
  }

  for (const selector of [".elsewhere", "article >> p"]) {
    const edit = { "/hosts/plain.html": (html) => html.replace('for="article"', `for="${selector}"`) };
    check(`where “${selector}” finds nothing, the widget says so and loads nothing`, { edit }, async ({ open, site }) => {
      const page = await open(HOST);
      await press(page, ".opener");
      await eventually(async () => assert.match(await alert(page), /nothing to mark/));
      assert.ok(!site.requests.includes("/widget/saidso_bg.wasm"));
      await press(page, ".opener");
      assert.equal(await page.$eval("said-so", (w) => w.shadowRoot.querySelectorAll("[role=alert]").length), 1);
    });
  }

  check("closing or removing the widget leaves no trace", async ({ open }) => {
    const page = await open(HOST);
    const before = await traces(page);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    await press(page, ".opener");
    assert.deepEqual(await traces(page), before);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    const left = await page.$eval("said-so", async (widget) => {
      widget.remove();
      await null;
      return widget.shadowRoot.childNodes.length;
    });
    assert.equal(left, 0);
    assert.deepEqual(await traces(page), before);
  });

  check("removed while it is loading, the widget does not come back", async ({ open }) => {
    const page = await open(HOST);
    const before = await traces(page);
    await page.$eval("said-so", (widget) => {
      widget.shadowRoot.querySelector(".opener").click();
      widget.remove();
    });
    await page.evaluate(() => import("../widget/saidso.js").then(({ default: init }) => init()));
    assert.deepEqual(await traces(page), before);
  });

  const looks = (page) =>
    page.evaluate(() =>
      ["name", "figure", "source", "cue", "content", "hedge"].map((paint) => {
        const { backgroundColor, textDecorationLine, textDecorationColor } = getComputedStyle(
          document.querySelector("#article p"),
          `::highlight(saidso-${paint})`,
        );
        // Firefox says that it underlines, and does not before version 149.
        const isBare = CSS.supports("-moz-appearance", "none");
        const hasGround = !/^rgba\(0, 0, 0, 0\)$|\/ 0\)$/.test(backgroundColor);
        return { isSeen: isBare ? hasGround : hasGround || textDecorationLine === "underline", textDecorationColor };
      }),
    );

  check("each kind of mark is seen, in the colours of the host if it has any", { edit: { "/hosts/plain.css": (css) => `${css} :root { --saidso-name: rgb(1, 2, 3) }` } }, async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    const [name, ...others] = await looks(page);
    for (const { isSeen } of [name, ...others]) assert.ok(isSeen);
    assert.equal(name.textDecorationColor, "rgb(1, 2, 3)");
    assert.equal(others[0].textDecorationColor, "rgb(176, 106, 18)");
  });

  check("with a theme of few colours the marks are in the panel", async ({ open }) => {
    const page = await open(HOST, (page) =>
      page.evaluateOnNewDocument(() => {
        const { matchMedia } = window;
        window.matchMedia = (query) => matchMedia(query === "(forced-colors: active)" ? "all" : query);
      }),
    );
    await press(page, ".opener");
    const words = await eventually(() => page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".text .mark").textContent));
    assert.ok(words.length > 0);
    assert.deepEqual((await traces(page)).highlights, []);
  });

  check("without the Highlight API the panel works alone", async ({ open }) => {
    const page = await open(HOST, (page) => page.evaluateOnNewDocument(() => delete globalThis.Highlight));
    await press(page, ".opener");
    await press(page, "[data-tab=names]");
    await press(page, ".item");
    await eventually(() => page.$eval("said-so", (widget) => widget.shadowRoot.querySelector(".details h2").textContent));
  });

  const edit = { "/hosts/plain.html": (html) => html.replace(" 'wasm-unsafe-eval'", "") };
  check("a host that forbids WebAssembly is told so", { edit }, async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await eventually(async () => assert.match(await alert(page), /WebAssembly/));
  });
});
