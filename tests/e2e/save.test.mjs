// Taking what was found along: as files made on the page, and on paper.

import assert from "node:assert/strict";
import { eventually, inEachBrowser, kept } from "./harness.mjs";
import { found, paste, press, words } from "./reader.mjs";

const TEXT = "😀 At least 164 people were killed, the Interior Ministry said.\n\n<b>“Nothing”</b> is known.";

/** What the page hands to the browser is kept, and printing is counted instead of done. */
const watch = (page) =>
  page.evaluateOnNewDocument(() => {
    const make = URL.createObjectURL;
    globalThis.saved = [];
    globalThis.printed = 0;
    URL.createObjectURL = (blob) => {
      saved.push(blob);
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.at(-1).title = this.download;
    };
    globalThis.print = () => printed++;
  });

/** Saves by the menu's item that begins with `item`: the file's name, media type and text. */
async function save(page, item) {
  const before = await page.evaluate(() => saved.length);
  await press(page, "Save");
  const button = await found(page, `::-p-xpath(//button[starts-with(normalize-space(), "${item}")])`);
  await button.click();
  return eventually(() =>
    page.evaluate(async (before) => {
      if (saved.length === before) throw new Error("nothing is saved yet");
      const blob = saved.at(-1);
      return { name: blob.title, type: blob.type, text: await blob.text() };
    }, before),
  );
}

inEachBrowser((check) => {
  check("the summary is copied, or the page says that the browser does not let it", async ({ open }) => {
    for (const refuses of [false, true]) {
      const page = await open("", (page) =>
        page.evaluateOnNewDocument((refuses) => {
          const writeText = async (text) => (refuses ? Promise.reject(new Error("no")) : void (globalThis.copied = text));
          Object.defineProperty(Navigator.prototype, "clipboard", { value: { writeText } });
        }, refuses),
      );
      await paste(page, TEXT);
      await press(page, "Save");
      await press(page, "Copy the summary");
      const told = refuses ? /can be saved instead/ : /^Summary copied/;
      await eventually(async () => assert.match(await words(page, ".told"), told));
      if (!refuses) assert.match(await page.evaluate(() => copied), /- \*\*164\*\* – at least 164/);
    }
  });

  check("what was found is saved as a table, a summary, a page and a report", async ({ open, complaints, site }) => {
    const page = await open("", watch);
    await paste(page, TEXT);
    await kept(page);
    const requests = site.requests.length;
    const csv = await save(page, "Figures");
    assert.deepEqual([csv.name, csv.type], ["saidso-figures.csv", "text/csv"]);
    assert.match(csv.text, /\r\n164,164,164,,people,at_least,the Interior Ministry,yes,stated,,,11,14\r\n/);
    const markdown = await save(page, "Summary");
    assert.match(markdown.text, /- \*\*164\*\* – at least 164; counted: people; given by the Interior Ministry/);
    const html = await save(page, "Marked text");
    assert.match(html.text, /^<!DOCTYPE html>[^]*164[^]*&lt;b&gt;/);
    assert.ok(!html.text.includes("<b>"));
    const { text, type } = await save(page, "Everything");
    assert.equal(type, "application/json");
    const [figure] = JSON.parse(text).figures;
    assert.equal([...TEXT].slice(figure.start, figure.end).join(""), "164");
    assert.equal(site.requests.length, requests);
    assert.deepEqual(complaints, []);
  });

  check("printing leaves the text and takes the controls away", async ({ open }) => {
    const page = await open("", watch);
    await paste(page, TEXT);
    await press(page, "Save");
    await press(page, "Print, or save as PDF");
    await eventually(async () => assert.equal(await page.evaluate(() => printed), 1));
  });

  check("the menu closes with Escape, and once something is saved", async ({ open }) => {
    const page = await open("", watch);
    await paste(page, TEXT);
    const isOpen = () => page.$eval("[aria-label=Save]", (button) => button.ariaExpanded === "true");
    await press(page, "Save");
    await eventually(async () => assert.ok((await isOpen()) && (await page.$(".menu ul"))));
    await page.keyboard.press("Escape");
    await eventually(async () => assert.ok(!(await isOpen()) && !(await page.$(".menu ul"))));
    await save(page, "Summary");
    await eventually(async () => assert.ok(!(await isOpen())));
  });
});
