// Another text beside the one shown: what it takes to compare them, what is found, and that it leads into the text.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { eventually, inEachBrowser, resize } from "./harness.mjs";
import { found, paste, pasteHtml, press, words } from "./reader.mjs";

const OLD = `Nine dead in Tesmir

Troops killed nine people and injured 120 in Tesmir on Thursday night, the Interior Ministry said.

Up to 30,000 people filled Liberty Square, according to the city police. The ministry may publish a list of names.

“We are treating gunshot wounds,” said Pavel Orszan, a surgeon.`;

const NEW = `At least 31 dead in Tesmir

Troops killed at least 31 people and injured 400 in Tesmir on Thursday night, medics said.

Up to 30,000 people filled Liberty Square, according to the city police. The ministry will publish a list of names.

Mirela Kostan accused the army of hiding the dead.`;

/** Opens the page with one text, and its tab for another one. */
async function asked(open, prepare = () => {}) {
  const page = await open();
  await prepare(page);
  await paste(page, OLD);
  await eventually(() => page.$eval("[data-tab=compare]", (button) => button.click()));
  await found(page, "#another");
  return page;
}

/** Pastes `text` as the other one. */
async function pasteOther(page, text) {
  await page.$eval(
    "#another",
    (area, text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    },
    text,
  );
}

/** The words of every element that `selector` finds. */
const all = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent.replaceAll(/\s+/g, " ").trim()));

/** The words of the items under the heading that begins with `title`. */
const under = (page, title) =>
  page.$$eval(
    ".comparison section",
    (sections, title) => {
      const own = sections.find((section) => section.firstElementChild.textContent.startsWith(title));
      const items = own?.querySelectorAll("li") ?? [];
      return [...items].map((item) => item.textContent.replaceAll(/\s+/g, " ").trim());
    },
    title,
  );

inEachBrowser((check) => {
  check("a later version is compared, and what changed leads to its place", async ({ open, site, complaints }) => {
    const page = await asked(open);
    const before = site.requests.length;
    await pasteOther(page, NEW);
    await found(page, ".comparison");
    assert.equal(await page.evaluate(() => document.activeElement.className), "comparison");
    const rows = await all(page, ".beside tbody tr");
    assert.ok(rows.some((row) => /nine.*↔.*31/.test(row)), rows.join("\n"));
    assert.ok(rows.some((row) => /30,000.*=.*30,000/.test(row)), rows.join("\n"));
    const changes = await under(page, "What changed");
    for (const change of [/^may · dropped/, /120 people → 400 people/, /Mirela Kostan · accused · added/]) {
      assert.ok(changes.some((item) => change.test(item)), `${change} in ${changes.join("\n")}`);
    }
    assert.deepEqual(await under(page, "Named only there"), ["Mirela Kostan · person"]);
    assert.match((await under(page, "Who speaks only here")).join("\n"), /Pavel Orszan/);
    assert.match((await under(page, "Who speaks only there")).join("\n"), /medics/);
    await page.$eval(".beside .speaker", (button) => button.click());
    await eventually(async () => assert.match((await all(page, ".text .is-selected")).join(), /nine/i));
    assert.equal(site.requests.length, before, "neither text leaves the page");
    assert.deepEqual(complaints, []);
  });

  check("the other text is taken away, and the one shown stays", async ({ open }) => {
    const page = await asked(open);
    await pasteOther(page, NEW);
    await press(page, "Remove the other text");
    await found(page, "#another");
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "another"));
    assert.equal(await page.$eval("#another", (area) => area.value), "");
    assert.match(await words(page, ".text"), /Nine dead/);
  });

  check("with the keyboard alone", async ({ open }) => {
    const page = await asked(open);
    await page.focus("#another");
    await page.keyboard.type("Medics said that 31 people died.");
    assert.equal(await page.$(".comparison"), null);
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    assert.match(await words(page, ".comparison"), /31/);
  });

  check("nothing, and a picture, are no other text", async ({ open }) => {
    const page = await asked(open);
    await press(page, "Compare");
    // There are two buttons of that name: the tab comes first.
    await page.$eval(".another .is-main", (button) => button.click());
    assert.match(await words(page, ".another [role=alert]"), /no other text yet/);
    await page.$eval(".page", (element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array([0x89, 0x50, 0, 0])], "map.png"));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await eventually(async () => assert.match(await words(page, ".another [role=alert]"), /map\.png.*not a plain text/));
    assert.match(await words(page, ".text"), /Nine dead/);
  });

  check("a long text is compared, after a word that it is read", async ({ open }) => {
    const page = await asked(open);
    await pasteOther(page, `${NEW}\n\n${"Rain fell on the port of Dravna. ".repeat(3000)}`);
    await found(page, ".comparison");
    assert.match(await words(page, ".comparison"), /Dravna/);
  });

  check("meanwhile other tabs can be looked at, and no text is read twice", async ({ open, complaints }) => {
    const prepare = (page) =>
      page.evaluate(() => {
        const { postMessage } = Worker.prototype;
        window.texts = 0;
        Worker.prototype.postMessage = function (message) {
          texts += Number(!(message instanceof WebAssembly.Module));
          postMessage.call(this, message);
        };
      });
    const page = await asked(open, prepare);
    await pasteOther(page, `${NEW}\n\n${"Rain fell on the port of Dravna. ".repeat(9000)}`);
    for (const tab of ["names", "compare"]) await page.$eval(`[data-tab=${tab}]`, (button) => button.click());
    await found(page, ".comparison");
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await page.evaluate(() => texts), 2);
    assert.deepEqual(complaints, []);
  });

  check("what is hidden as wrong is compared no more", async ({ open, complaints }) => {
    const page = await asked(open);
    await pasteOther(page, NEW);
    await found(page, ".comparison");
    assert.match(await words(page, ".comparison"), /120 people/);
    await page.$$eval(".text .figure", (marks) => marks.find((mark) => mark.textContent === "120").click());
    await press(page, "Not right? Hide it");
    await eventually(async () => {
      const [comparison] = await all(page, ".comparison");
      assert.ok(comparison && !comparison.includes("120 people"), comparison);
    });
    assert.deepEqual(complaints, []);
  });

  check("the other text comes from a web page, pasted or in a file", async ({ open }) => {
    const page = await asked(open);
    const web = `<nav>Home</nav><article><h1>Nine dead</h1>${NEW.split("\n\n").map((line) => `<p>${line}</p>`).join("")}</article>`;
    await pasteHtml(page, web, "#another");
    await found(page, ".comparison");
    assert.doesNotMatch(await words(page, ".comparison"), /Home/);
    await press(page, "Remove the other text");
    await found(page, "#another-file");
    await page.$eval("#another-file", (field, web) => {
      const { files, items } = new DataTransfer();
      items.add(new File([web], "later.html", { type: "text/html" }));
      field.files = files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, web);
    await found(page, ".comparison");
    assert.match(await words(page, ".comparison"), /Mirela Kostan/);
  });

  for (const dark of [false, true]) {
    for (const width of [360, 1440]) {
      check(`axe finds nothing wrong in ${dark ? "dark" : "light"}, ${width} pixels wide`, { dark }, async ({ open }) => {
        const page = await asked(open, (page) => resize(page, { width, height: 800 }));
        if (width === 360) {
          const close = await page.$eval(".close.is-sheet", (button) => button.getBoundingClientRect().right);
          assert.ok(close <= width, `six tabs push the closing button to ${close}`);
        }
        assert.deepEqual(await axeViolations(page), [], "the paste area");
        await page.$eval(".another .is-main", (button) => button.click());
        await found(page, ".another [role=alert]");
        assert.deepEqual(await axeViolations(page), [], "a problem");
        await pasteOther(page, NEW);
        await found(page, ".comparison");
        assert.deepEqual(await axeViolations(page), [], "the comparison");
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      });
    }
  }
});
