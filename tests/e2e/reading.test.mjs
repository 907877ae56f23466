// Reading: a text goes in, is marked, and every mark explains itself, with the mouse and with the keyboard.

import assert from "node:assert/strict";
import { eventually, inEachBrowser, kept, quiet } from "./harness.mjs";
import { draft, drop, firstFrame, found, paste, press, words } from "./reader.mjs";

const TEXT =
  "😀 At least 164 people were killed in Almaty, the Interior Ministry said.\n\n" +
  "“Nothing is known,” said Ilse Brandt. She reportedly fled.";

inEachBrowser((check) => {
  check("a pasted text is marked at once, and Edit gives it back", async ({ open, complaints }) => {
    const page = await open();
    await paste(page, TEXT);
    assert.equal(await words(page, ".text"), TEXT.replaceAll("\n", ""));
    assert.ok((await page.$$(".text .mark")).length > 5);
    await press(page, "Edit");
    assert.equal(await draft(page), TEXT);
    assert.deepEqual(complaints, []);
  });

  check("before a long text is read the page says so, and keeps it", async ({ open, complaints }) => {
    const page = await open();
    const long = `${TEXT}\n\n`.repeat(600_000 / TEXT.length);
    assert.deepEqual(await firstFrame(page, long), { busy: "Reading…", kept: false, marked: false });
    await found(page, ".text .mark");
    await press(page, "Edit");
    assert.ok(long.startsWith(await draft(page)), "the paste area shows the beginning");
    await press(page, "Show and edit all of it");
    await eventually(async () => assert.ok((await draft(page)) === long));
    assert.deepEqual(complaints, []);
  });

  check("a short text is marked without a word about it", async ({ open }) => {
    const page = await open();
    const article = `${TEXT}\n\n`.repeat(40_000 / TEXT.length);
    assert.deepEqual(await firstFrame(page, article), { busy: "", kept: true, marked: false });
    assert.ok((await words(page, ".text")).startsWith(TEXT.slice(0, 50)));
  });

  check("a typed text waits for Ctrl+Enter", async ({ open }) => {
    const page = await open();
    await page.type("textarea", "It may rain.");
    assert.equal(await page.$(".text"), null);
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    assert.equal(await words(page, ".text"), "It may rain.");
  });

  check("the sample needs no request", async ({ open, site, complaints }) => {
    const page = await open();
    await kept(page);
    const before = [...site.requests];
    await press(page, "Try a sample");
    assert.match(await words(page, ".text"), /^Karvelia/);
    await quiet(site);
    assert.deepEqual(site.requests, before);
    assert.deepEqual(complaints, []);
  });

  check("nothing to mark is said, and a bad file leaves the text alone", async ({ open }) => {
    const page = await open();
    await press(page, "Mark it");
    assert.match(await words(page, "[role=alert]"), /no text/);
    await page.type("textarea", "Mine.");
    await drop(page, [0x89, 0x50, 0x4e, 0x47, 0, 1], "picture.txt");
    assert.match(await words(page, "[role=alert]"), /picture\.txt.*not a plain text/);
    assert.equal(await draft(page), "Mine.");
  });

  check("a dropped text file is marked", async ({ open }) => {
    const page = await open();
    await drop(page, [...new TextEncoder().encode("\u{feff}Grüße, “he” said.")], "note.txt");
    assert.equal(await words(page, ".text"), "Grüße, “he” said.");
  });

  check("each layer can be put away, and its switch counts it", async ({ open }) => {
    const page = await open();
    await paste(page, TEXT);
    for (const [layer, marks] of [
      ["entities", ".name"],
      ["figures", ".figure"],
      ["attributions", ".content, .cue, .source"],
      ["hedges", ".hedge"],
    ]) {
      const seen = () => page.$$eval(".text .mark", (found, kinds) => found.filter((m) => m.matches(kinds)).length, marks);
      const count = await page.$eval(`[data-layer=${layer}] .count`, (element) => Number(element.textContent));
      assert.ok(count > 0 && (await seen()) >= count, layer);
      await page.click(`[data-layer=${layer}]`);
      await eventually(async () => assert.equal(await seen(), 0, layer));
      assert.equal(await page.$eval(`[data-layer=${layer}]`, (e) => e.ariaPressed), "false");
    }
    assert.equal(await words(page, ".text"), TEXT.replaceAll("\n", ""), "the text itself never changes");
  });

  check("a mark tells what it is, why it is marked and who says it", async ({ open }) => {
    const page = await open();
    await paste(page, TEXT);
    await page.click(".text .figure");
    assert.match(await words(page, ".details"), /164.*at least 164.*people.*the Interior Ministry.*Why it is marked/s);
    await page.click(".text .figure");
    await eventually(async () => assert.equal(await page.$(".details"), null));
  });

  check("the keyboard goes from mark to mark, opens and closes", async ({ open }) => {
    const page = await open();
    await paste(page, TEXT);
    const here = () => page.evaluate(() => document.activeElement.dataset.mark);
    const stops = await page.$$eval(".text [data-mark]", (marks) => marks.map((mark) => mark.dataset.mark));
    await page.keyboard.press("ArrowRight");
    await eventually(async () => assert.equal(await here(), stops[0]));
    await page.keyboard.press("ArrowRight");
    await eventually(async () => assert.equal(await here(), stops[1]));
    await page.keyboard.press("Enter");
    assert.match(await words(page, ".details h2"), /164/);
    await page.keyboard.press("ArrowRight");
    await eventually(async () => assert.match(await words(page, ".details h2"), /Almaty/));
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await page.$(".details"), null));
    assert.equal(await here(), stops[2], "the focus stays at its mark");
    await page.keyboard.press("End");
    await eventually(async () => assert.equal(await here(), stops.at(-1)));
  });
});
