// The element <said-so>: its settings, properties, methods and events, and what becomes of it when a page changes around it.

import assert from "node:assert/strict";
import { eventually, inEachBrowser } from "./harness.mjs";
import { painted, press, traces, watched } from "./widget.mjs";

const HOST = "hosts/plain.html";

const set = (page, name, value) => page.$eval("said-so", (widget, name, value) => void (widget[name] = value), name, value);

const isOpen = (page) => page.$eval("said-so", (widget) => widget.shadowRoot.querySelector(".sheet .panel") !== null);

const opened = (page) => eventually(async () => assert.ok(await isOpen(page)));

const heard = (page, type) => page.evaluate((type) => heard.filter((event) => event.type === type).map(({ detail }) => detail), type);

/** The host with other attributes on its widget, and more in its body. */
const edited = (attributes, more = "") => ({
  "/hosts/plain.html": (html) => html.replace('for="article"', `for="article" ${attributes}`).replace("</body>", `${more}</body>`),
});

inEachBrowser((check) => {
  for (const [title, edit] of [
    ["as attributes", edited('label="Who says?" layers="figures hedges" theme="dark" position="start" open')],
    [
      "as JSON for the page",
      edited(
        "",
        '<script type="application/json" class="said-so-config">{"label":"Who says?","layers":"figures hedges","theme":"dark","position":"start","open":true}</script>',
      ),
    ],
  ]) {
    check(`what is set ${title} holds`, { edit }, async ({ open, complaints }) => {
      const page = await open(HOST, watched);
      await opened(page);
      assert.equal(await page.evaluate(() => document.activeElement.localName), "body", "the focus is the reader's");
      await eventually(async () => assert.ok((await painted(page, "figure")).length > 0));
      assert.deepEqual(await painted(page, "name"), []);
      const side = await page.$eval("said-so", ({ shadowRoot }) => {
        const sheet = shadowRoot.querySelector(".sheet");
        return [sheet.dataset.side, getComputedStyle(sheet).backgroundColor];
      });
      assert.deepEqual(side, ["left", "rgb(33, 31, 28)"]);
      await press(page, ".close");
      assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".opener").textContent), "Who says?");
      assert.deepEqual(complaints, []);
    });
  }

  check("broken JSON is told to the page, and the widget works", { edit: edited("", '<script type="application/json" class="said-so-config">{</script>') }, async ({ open }) => {
    const page = await open(HOST, watched);
    await press(page, ".opener");
    await opened(page);
    assert.deepEqual((await heard(page, "saidso-error")).map(({ reason }) => reason), ["config"]);
    assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".message").textContent), "");
  });

  check("a report is made when somebody asks for it, and once", async ({ open }) => {
    const page = await open(HOST, watched);
    await set(page, "open", true);
    await eventually(async () => assert.ok(await page.evaluate(() => heard.some(({ type }) => type === "saidso-report"))));
    assert.ok(
      await page.evaluate(() => {
        const { detail } = heard.find(({ type }) => type === "saidso-report");
        const { get } = Object.getOwnPropertyDescriptor(detail, "report");
        return Boolean(get) && detail.report === detail.report && detail.report === document.querySelector("said-so").report;
      }),
    );
  });

  check("properties change what is open", async ({ open }) => {
    const page = await open(HOST, watched);
    await set(page, "open", true);
    await opened(page);
    await set(page, "layers", "hedges");
    await eventually(async () => assert.deepEqual([(await painted(page, "figure")).length, (await painted(page, "hedge")).length > 0], [0, true]));
    await set(page, "layers", null);
    await eventually(async () => assert.ok((await painted(page, "figure")).length > 0));
    await set(page, "position", "bottom");
    assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".sheet").dataset.side), "bottom");
    await set(page, "open", false);
    await eventually(async () => assert.ok(!(await isOpen(page))));
    assert.deepEqual((await traces(page)).highlights, []);
    assert.equal(await page.$eval("said-so", (widget) => widget.hasAttribute("open")), false);
  });

  check("methods open, close, read and end", async ({ open, complaints }) => {
    const page = await open(HOST, watched);
    const report = await page.$eval("said-so", (widget) => widget.analyse());
    assert.ok(report.figures.length > 3 && report.offsets === "utf16");
    assert.deepEqual(await page.$eval("said-so", (widget) => widget.report), report);
    assert.equal(await isOpen(page), false, "to read is not to open");
    await page.$eval("said-so", (widget) => widget.show().then(() => {}));
    assert.ok(await isOpen(page));
    await page.$eval("said-so", (widget) => widget.hide());
    assert.ok(!(await isOpen(page)));
    await page.$eval("said-so", (widget) => widget.destroy());
    assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.childNodes.length), 0);
    assert.deepEqual(complaints, []);
  });

  check("an element that is moved stays open", async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await opened(page);
    await page.$eval("said-so", (widget) => document.body.append(widget));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.ok(await isOpen(page));
    assert.ok(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".sheet").getBoundingClientRect().width > 0));
    assert.ok((await painted(page, "figure")).length > 0);
  });

  check("two on one page load the engine once, and each has its own marks", async ({ open, site, complaints }) => {
    const page = await open("hosts/two.html", watched);
    await page.$$eval("said-so", (widgets) => widgets.forEach((widget) => widget.show()));
    await eventually(async () => assert.equal((await heard(page, "saidso-report")).length, 2));
    assert.equal(site.requests.filter((path) => path.endsWith("/widget/saidso_bg.wasm")).length, 1);
    await eventually(async () => {
      const figures = await painted(page, "figure");
      assert.ok(figures.includes("120") && figures.includes("60"), figures.join());
    });
    await page.$$eval("said-so", ([first]) => first.hide());
    await eventually(async () => assert.ok(!(await painted(page, "figure")).includes("120")));
    assert.ok((await painted(page, "figure")).includes("60"));
    assert.deepEqual(complaints, []);
  });

  check("ranges survive when the host joins its text nodes", async ({ open }) => {
    const page = await open(HOST);
    await page.evaluate(() => {
      const [text] = document.querySelector("#article p:last-child").childNodes;
      text.splitText(40).splitText(30);
    });
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("$4 million")));
    const before = await painted(page, "figure");
    await page.evaluate(() => document.getElementById("article").normalize());
    assert.deepEqual(await painted(page, "figure"), before);
    await press(page, "[data-tab=figures]");
    await press(page, ".figures tbody tr:last-child .speaker");
    await eventually(async () => assert.deepEqual(await painted(page, "selected"), before.slice(-1)));
  });

  check("an article that changes is read anew, if its page wants that", async ({ open, complaints }) => {
    const page = await open("hosts/spa.html", watched);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("31")));
    await press(page, "[data-tab=names]");
    await page.click("[data-story='1']");
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("3.1 million")));
    await page.evaluate(() => update("Analysts now expect 2.4 million tonnes."));
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("2.4 million tonnes")));
    assert.equal((await heard(page, "saidso-report")).length, 3);
    const tab = await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".tab[aria-current]").textContent);
    assert.equal(tab, "Names", "the reader stays where they are");
    assert.deepEqual(complaints, []);
  });

  check("what stands beside or is kept out is not read, and figure captions are not if the page says so", { edit: edited('skip="figcaption, aside"', "") }, async ({ open }) => {
    const page = await open(HOST);
    await page.evaluate(() => {
      const add = (name, words, off) => {
        const element = Object.assign(document.createElement(name), { textContent: words });
        element.toggleAttribute("data-saidso-off", off);
        document.getElementById("article").append(element);
      };
      add("figcaption", "A photograph of 71 boats.", false);
      add("aside", "Police counted 72 boats.", false);
      add("p", "Police counted 73 boats.", true);
      add("p", "Police counted 74 boats.", false);
    });
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "figure")).includes("74")));
    for (const n of ["71", "72", "73"]) assert.ok(!(await painted(page, "figure")).includes(n), n);
  });

  for (const [title, reason, edit] of [
    ["a module that is not the one it was built with is refused", "load", { "/widget/saidso_bg.wasm": () => "not what it was" }],
    ["a host that forbids WebAssembly hears of it", "wasm", { "/hosts/plain.html": (html) => html.replace(" 'wasm-unsafe-eval'", "") }],
    ["a page without the article hears of it", "article", { "/hosts/plain.html": (html) => html.replace('for="article"', 'for=".none"') }],
  ]) {
    check(title, { edit }, async ({ open }) => {
      const page = await open(HOST, watched);
      await press(page, ".opener");
      await eventually(async () => assert.equal((await heard(page, "saidso-error"))[0]?.reason, reason));
      assert.notEqual(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector("[role=alert]").textContent), "");
      assert.equal(await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".opener").getAttribute("aria-expanded")), "false");
    });
  }

  check("where marks cannot be painted, the panel has the text with its marks", async ({ open }) => {
    const page = await open(HOST, async (page) => {
      await watched(page);
      await page.evaluateOnNewDocument(() => delete globalThis.Highlight);
    });
    await press(page, ".opener");
    const figure = await eventually(() => page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".panel .text .figure").textContent));
    assert.equal(figure, "Two");
    await press(page, ".panel .text .figure");
    await eventually(async () => assert.equal((await heard(page, "saidso-select"))[0]?.text, "Two"));
  });

  check("a mark that a finger touches is selected", async ({ open }) => {
    const page = await open(HOST, watched);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    const [x, y] = await page.evaluate(() => {
      const { x, y, height } = [...CSS.highlights.get("saidso-hedge")][0].getBoundingClientRect();
      return [x + 4, y + height / 2];
    });
    await page.touchscreen.tap(x, y);
    await eventually(async () => assert.equal((await heard(page, "saidso-select"))[0]?.text, "may"));
    const isTold = await page.$eval("said-so", ({ shadowRoot }) => shadowRoot.querySelector(".tip").matches(":popover-open"));
    assert.equal(isTold, false, "the note is for the mouse");
  });

  check("a mouse over a mark is told what it is", async ({ open }) => {
    const page = await open(HOST);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "hedge")).length > 0));
    const [x, y] = await page.evaluate(() => {
      const { x, y, height } = [...CSS.highlights.get("saidso-hedge")][0].getBoundingClientRect();
      return [x + 4, y + height / 2];
    });
    await page.mouse.move(x, y);
    const tip = () => page.$eval("said-so", ({ shadowRoot }) => [shadowRoot.querySelector(".tip").matches(":popover-open"), shadowRoot.querySelector(".tip").textContent]);
    await eventually(async () => assert.deepEqual(await tip(), [true, "hedge, possible, not certain"]));
    await page.mouse.move(5, 5);
    await eventually(async () => assert.equal((await tip())[0], false));
  });
});
